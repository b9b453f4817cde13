import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { withdrawRecord } from '../records/write-record.ts'
import { revision } from '../sessions/session.ts'
import { answerMethod } from './answer-method.ts'
import { methodsView } from './methods-view.ts'
import { writeDiscussion } from './write-discussion.ts'
import { writeObservation } from './write-observation.ts'

const params = z.strictObject({ id: id(), recordId: id() })

export const methodsEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/methods',
  action: 'otherMethod.view',
  summary: 'What the assessor of a unit observed and discussed, with who signed it',
  params: z.strictObject({ id: id() }),
  response: methodsView,
})

/** The browser makes the id. A new version asks for both signatures again. */
export const writeObservationEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/observations/:recordId',
  action: 'observation.record',
  summary: 'Record an observation, or write it anew; its candidate sees it once it is signed',
  params,
  body: writeObservation,
  response: methodsView,
})

export const writeDiscussionEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/discussions/:recordId',
  action: 'professionalDiscussion.record',
  summary: 'Plan or record a professional discussion, or write it anew; its candidate sees it once it is signed',
  params,
  body: writeDiscussion,
  response: methodsView,
})

/** By its kind it is of the one or the other row of the table. */
export const signMethodEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/methods/:recordId/sign',
  action: 'observation.record',
  summary: 'Sign an observation or a discussion as its assessor: from then on its candidate reads it',
  params,
  body: z.strictObject({ revision: revision() }),
  response: methodsView,
})

export const answerMethodEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/methods/:recordId/answer',
  action: 'observation.sign',
  summary: 'Sign an observation or a discussion as its candidate, or say what is not right',
  params,
  body: answerMethod,
  response: methodsView,
})

export const withdrawMethodEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/methods/:recordId/withdraw',
  action: 'observation.record',
  summary: 'Withdraw an observation or a discussion with the reason; it stays readable, and serves no more',
  params,
  body: withdrawRecord,
  response: methodsView,
})
