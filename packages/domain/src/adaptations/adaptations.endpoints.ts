import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { withdrawRecord, writingRecord } from '../records/write-record.ts'
import { adaptationContent } from './adaptation.ts'
import { adaptationsView, sessionChains } from './adaptation-view.ts'

const params = z.strictObject({ id: id(), recordId: id() })
const path = '/api/relationships/:id/adaptations'

export const writeAdaptation = z.strictObject({ ...writingRecord, adaptation: adaptationContent })

export const adaptationsEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'mentoringRecord.view',
  summary: 'What a mentor changed, what each change answers and where it shows',
  params: z.strictObject({ id: id() }),
  response: adaptationsView,
})

/** Creating is PUT: the browser makes the id, so that sending twice makes one record. */
export const writeAdaptationEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/:recordId`,
  action: 'adaptation.record',
  summary: 'Record what was changed after feedback, a session or own reflection; or a new version of that',
  params,
  body: writeAdaptation,
  response: adaptationsView,
})

export const withdrawAdaptationEndpoint = endpoint({
  method: 'POST',
  path: `${path}/:recordId/withdraw`,
  action: 'mentoringRecord.withdraw',
  summary: 'Withdraw a recorded change, with the reason: it stays readable',
  params,
  body: withdrawRecord,
  response: adaptationsView,
})

export const sessionChainsEndpoint = endpoint({
  method: 'GET',
  path: '/api/sessions/:id/adaptations',
  action: 'mentoringRecord.view',
  summary: 'The chains from feedback to change to session that one session stands in',
  params: z.strictObject({ id: id() }),
  response: sessionChains,
})
