import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { answerAdjustment, endAdjustment, recordAdjustment } from './adjusting.ts'
import { adjustments } from './adjustments-view.ts'

const ofAdjustment = z.strictObject({ id: id(), adjustmentId: id() })

export const adjustmentsEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/adjustments',
  action: 'reasonableAdjustment.view',
  summary: 'What is adjusted for a candidate in how a unit is assessed',
  params: z.strictObject({ id: id() }),
  response: adjustments,
})

/** The browser makes the id. */
export const recordAdjustmentEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/adjustments/:adjustmentId',
  action: 'reasonableAdjustment.record',
  summary: 'Record an adjustment, or write one anew beside the version before',
  params: ofAdjustment,
  body: recordAdjustment,
  response: adjustments,
})

export const endAdjustmentEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/adjustments/:adjustmentId/end',
  action: 'reasonableAdjustment.record',
  summary: 'End an adjustment, with the reason',
  params: ofAdjustment,
  body: endAdjustment,
  response: adjustments,
})

export const answerAdjustmentEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/adjustments/:adjustmentId/answer',
  action: 'reasonableAdjustment.answer',
  summary: 'Agree to an adjustment, or say what is not right',
  params: ofAdjustment,
  body: answerAdjustment,
  response: adjustments,
})
