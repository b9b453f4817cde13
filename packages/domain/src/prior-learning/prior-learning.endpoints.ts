import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { withdrawRecord } from '../records/write-record.ts'
import { decidePriorLearning } from './deciding.ts'
import { priorLearningView } from './prior-learning-view.ts'
import { writePriorLearning } from './writing.ts'

const ofRecord = z.strictObject({ id: id(), recordId: id() })

export const priorLearningEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/prior-learning',
  action: 'portfolioUnit.view',
  summary: 'What a candidate learnt or did before, claimed for a unit, and what its assessor decided of it',
  params: z.strictObject({ id: id() }),
  response: priorLearningView,
})

/** The browser makes the id. */
export const writePriorLearningEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/prior-learning/:recordId',
  action: 'priorLearning.claim',
  summary: 'Claim prior learning for criteria of a unit, or write the next version of that',
  params: ofRecord,
  body: writePriorLearning,
  response: priorLearningView,
})

export const withdrawPriorLearningEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/prior-learning/:recordId/withdraw',
  action: 'priorLearning.claim',
  summary: 'Withdraw a claim of prior learning with the reason: it stays readable and serves nothing',
  params: ofRecord,
  body: withdrawRecord,
  response: priorLearningView,
})

/** The browser makes the id: each decision is a row of its own, of which the latest stands. */
export const decidePriorLearningEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/prior-learning/:recordId/decisions/:decisionId',
  action: 'priorLearning.accept',
  summary: 'Accept prior learning or not, criterion by criterion, with the reason',
  params: z.strictObject({ id: id(), recordId: id(), decisionId: id() }),
  body: decidePriorLearning,
  response: priorLearningView,
})
