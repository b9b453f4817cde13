import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { sawVersion } from '../needs/needs.endpoints.ts'
import { mentoringPlanContent } from './mentoring-plan.ts'
import { mentoringView } from './mentoring-view.ts'

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

/** A version of the plan; from the second on it says why it changed (S3-MP4). */
export const writePlan = z
  .strictObject({ revision: sawVersion(), reason: optionalText(1_000), plan: mentoringPlanContent })
  .refine(({ revision, reason }) => revision === 0 || reason !== null, {
    path: ['reason'],
    error: 'Write why the plan changes',
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
