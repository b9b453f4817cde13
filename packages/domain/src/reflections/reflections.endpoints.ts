import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { withdrawRecord } from '../records/write-record.ts'
import {
  cpdPlanRecord,
  reflectionRecord,
  selfReviewRecord,
  sessionReflections,
  summaryRecord,
  unitReflection,
} from './reflection-views.ts'
import { writeCpdPlan, writeReflection, writeSelfReview, writeSummary } from './writing.ts'

const params = z.strictObject({ id: id() })
const ofRecord = z.strictObject({ id: id(), recordId: id() })

export const sessionReflectionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/sessions/:id/reflections',
  action: 'session.view',
  summary: 'Looking back on one session: its reflections, and what they can be linked to',
  params,
  response: sessionReflections,
})

/** The browser makes the id; `revision` 0 makes the record, any other writes its next version. */
export const writeReflectionEndpoint = endpoint({
  method: 'PUT',
  path: '/api/sessions/:id/reflections/:recordId',
  action: 'session.reflect',
  summary: 'Look back on a session: a record of its own, which never makes a log late',
  params: ofRecord,
  body: writeReflection,
  response: reflectionRecord,
})

export const withdrawReflectionEndpoint = endpoint({
  method: 'POST',
  path: '/api/sessions/:id/reflections/:recordId/withdraw',
  action: 'session.reflect',
  summary: 'Withdraw a reflection, with the reason: it stays in the record',
  params: ofRecord,
  body: withdrawRecord,
  response: reflectionRecord,
})

export const unitReflectionEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/reflection',
  action: 'reflection.view',
  summary: 'A unit’s reflective summary, self-review and development plan, with the evidence beside them',
  params,
  response: unitReflection,
})

export const writeSummaryEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/summaries/:recordId',
  action: 'reflection.write',
  summary: 'Write the reflective summary: a new version, the earlier ones are kept',
  params: ofRecord,
  body: writeSummary,
  response: summaryRecord,
})

export const writeSelfReviewEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/self-reviews/:recordId',
  action: 'reflection.write',
  summary: 'Write a self-review with its targets, or how far they have come',
  params: ofRecord,
  body: writeSelfReview,
  response: selfReviewRecord,
})

export const writeCpdPlanEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/cpd-plans/:recordId',
  action: 'reflection.write',
  summary: 'Write the development plan, or what of it is done',
  params: ofRecord,
  body: writeCpdPlan,
  response: cpdPlanRecord,
})

const withdrawn = z.union([summaryRecord, selfReviewRecord, cpdPlanRecord])
export const withdrawTextEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/reflection/:recordId/withdraw',
  action: 'reflection.write',
  summary: 'Withdraw a summary, self-review or development plan, with the reason: it stays in the record',
  params: ofRecord,
  body: withdrawRecord,
  response: withdrawn,
})
