import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { judgeSent, sendCriteria } from './sending.ts'
import { sentCriteria } from './sent-view.ts'

const ofSent = z.strictObject({ id: id(), sentId: id() })

export const sentCriteriaEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/sent-criteria',
  action: 'portfolioUnit.view',
  summary: 'The criteria of a unit that were sent to its assessor before anything was submitted',
  params: z.strictObject({ id: id() }),
  response: sentCriteria,
})

/** The browser makes the id: it is the first criterion’s, and by it the whole act is known again. */
export const sendCriteriaEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/sent-criteria/:sentId',
  action: 'criterion.send',
  summary: 'Send criteria to the assessor, to be judged before anything is submitted',
  params: ofSent,
  body: sendCriteria,
  response: sentCriteria,
})

export const takeBackSentEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/sent-criteria/:sentId/take-back',
  action: 'criterion.send',
  summary: 'Take back a criterion that was sent, as long as nobody has judged it',
  params: ofSent,
  body: z.strictObject({}),
  response: sentCriteria,
})

/** The browser makes the id. */
export const judgeSentEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/sent-criteria/:sentId/judgements/:judgementId',
  action: 'criterion.judgeEarly',
  summary: 'Judge a criterion that its candidate sent: they read it at once',
  params: z.strictObject({ id: id(), sentId: id(), judgementId: id() }),
  body: judgeSent,
  response: sentCriteria,
})
