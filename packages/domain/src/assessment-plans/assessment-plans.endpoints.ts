import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { assessmentPlanView } from './assessment-plan-view.ts'
import { answerAssessmentPlan, markActivity, writeAssessmentPlan } from './planning.ts'

const ofUnit = z.strictObject({ id: id() })

export const assessmentPlanEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/assessment-plan',
  action: 'assessmentPlan.view',
  summary: 'How and by when a unit is going to be assessed, with what is done of it',
  params: ofUnit,
  response: assessmentPlanView,
})

export const writeAssessmentPlanEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/assessment-plan',
  action: 'assessmentPlan.write',
  summary: 'Write the assessment plan of a unit, or write it anew beside the version before',
  params: ofUnit,
  body: writeAssessmentPlan,
  response: assessmentPlanView,
})

export const answerAssessmentPlanEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/assessment-plan/answer',
  action: 'assessmentPlan.answer',
  summary: 'Agree to an assessment plan, or say what does not work',
  params: ofUnit,
  body: answerAssessmentPlan,
  response: assessmentPlanView,
})

export const markActivityEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/assessment-plan/activities/:activityId/mark',
  action: 'assessmentPlan.write',
  summary: 'Say that an activity of the plan is done, or is not done after all',
  params: z.strictObject({ id: id(), activityId: id() }),
  body: markActivity,
  response: assessmentPlanView,
})
