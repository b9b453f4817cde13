import * as endpoints from '@mentorfolio/domain/assessment-plans/assessment-plans.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { viewPlan } from './view-plan.ts'
import { answerPlan, markPlanned, writePlan } from './write-plan.ts'

export const assessmentPlanRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.assessmentPlanEndpoint, (asked) => viewPlan(context.db, asked))
  serveWrite(router, context, endpoints.writeAssessmentPlanEndpoint, writePlan)
  serveWrite(router, context, endpoints.answerAssessmentPlanEndpoint, answerPlan)
  serveWrite(router, context, endpoints.markActivityEndpoint, markPlanned)
}
