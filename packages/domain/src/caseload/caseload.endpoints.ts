import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { lineOfText } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { candidateOfUnit } from './candidate-view.ts'
import { caseloadView } from './caseload-view.ts'
import { caseloadOrders } from './waiting.ts'

const order = z.enum(caseloadOrders, { error: 'Choose an order' }).optional()
/** `next` of the answer before. */
const after = z.string().max(200).optional()

export const caseloadEndpoint = endpoint({
  method: 'GET',
  path: '/api/caseload',
  action: 'caseload.view',
  summary: 'The units that an assessor looks after, page by page',
  query: z.strictObject({
    order,
    /** Only what waits for whoever asks. */
    waits: z.enum(['yes'], { error: 'Say yes, or leave it out' }).optional(),
    after,
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  response: caseloadView,
})

/** Sent in a body: a name stands in no address. */
export const searchCaseloadEndpoint = endpoint({
  method: 'POST',
  path: '/api/caseload/search',
  action: 'caseload.view',
  summary: 'The units that an assessor looks after of candidates with this in their name, by name',
  unrecorded: true,
  keeping: 'NEVER',
  body: z.strictObject({
    name: lineOfText({ required: 'Write a name, or part of one', max: 100 }),
    after,
  }),
  response: caseloadView,
})

export const candidateOfUnitEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/candidate',
  action: 'caseload.viewUnit',
  summary: 'One unit for its assessor: how far its candidate is, what waits, every attempt and what was decided',
  params: z.strictObject({ id: id() }),
  response: candidateOfUnit,
})
