import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { mentoringView } from './mentoring-view.ts'
import { writePlan } from './writing.ts'

const params = z.strictObject({ id: id() })
const path = '/api/relationships/:id/mentoring-plan'

export const mentoringViewEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'mentoringPlan.view',
  summary: 'Needs, goals and plan of one relationship, with every version',
  params,
  response: mentoringView,
})

export const writePlanEndpoint = endpoint({
  method: 'PUT',
  path,
  action: 'mentoringPlan.write',
  summary:
    'Write the mentoring plan: a new version, the earlier ones are kept; its review date becomes the relationship’s',
  params,
  body: writePlan,
  response: mentoringView,
})
