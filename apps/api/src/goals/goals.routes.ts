import { agreeGoalEndpoint, changeGoalEndpoint, dropGoalEndpoint } from '@mentorfolio/domain/goals/goals.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveWrite } from '../http/serve.ts'
import { agreeGoal } from './agree-goal.ts'
import { changeGoal, dropGoal } from './change-goal.ts'

export const goalRoutes = (router: Router, context: Context) => {
  serveWrite(router, context, agreeGoalEndpoint, agreeGoal)
  serveWrite(router, context, changeGoalEndpoint, changeGoal)
  serveWrite(router, context, dropGoalEndpoint, dropGoal)
}
