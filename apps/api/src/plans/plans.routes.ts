import { mentoringViewEndpoint, writePlanEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { viewMentoring } from './view-mentoring.ts'
import { writePlan } from './write-plan.ts'

export const planRoutes = (router: Router, context: Context) => {
  serveRead(router, context, mentoringViewEndpoint, (asked) => viewMentoring(context.db, asked))
  serveWrite(router, context, writePlanEndpoint, writePlan)
}
