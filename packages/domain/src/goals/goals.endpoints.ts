import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { mentoringView } from '../plans/mentoring-view.ts'
import { agreeGoal, changeGoal, dropGoal } from './writing.ts'

const params = z.strictObject({ id: id(), goalId: id() })
const path = '/api/relationships/:id/goals/:goalId'

/** Creating is PUT: the browser makes the id, so that sending twice makes one goal. */
export const agreeGoalEndpoint = endpoint({
  method: 'PUT',
  path,
  action: 'goal.agree',
  summary: 'Agree a SMART goal with a mentee',
  params,
  body: agreeGoal,
  response: mentoringView,
})

export const changeGoalEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/words`,
  action: 'goal.change',
  summary: 'Change a goal, or complete one that was written while planning: a new version, the earlier ones are kept',
  params,
  body: changeGoal,
  response: mentoringView,
})

export const dropGoalEndpoint = endpoint({
  method: 'POST',
  path: `${path}/drop`,
  action: 'goal.drop',
  summary: 'Drop a goal, with the reason: it stays in the record',
  params,
  body: dropGoal,
  response: mentoringView,
})
