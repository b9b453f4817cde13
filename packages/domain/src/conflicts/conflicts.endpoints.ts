import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { conflictChoices, conflictsView, declareConflict, endConflict } from './conflict.ts'

const params = z.strictObject({ id: id() })
const ofConflict = z.strictObject({ id: id(), conflictId: id() })

export const conflictsEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/conflicts',
  action: 'conflict.view',
  summary: 'Declared conflicts of interest: one’s own, or everybody’s with the units that need somebody else',
  params,
  response: conflictsView,
})

export const conflictChoicesEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/conflict-choices',
  action: 'conflict.declare',
  summary: 'Whom and what a conflict of interest can be about',
  params,
  response: conflictChoices,
})

/** The browser makes the id. */
export const declareConflictEndpoint = endpoint({
  method: 'PUT',
  path: '/api/centres/:id/conflicts/:conflictId',
  action: 'conflict.declare',
  summary: 'Declare a conflict of interest: from then on they judge, sign and sample nothing of that candidate',
  params: ofConflict,
  body: declareConflict,
  response: conflictsView,
})

export const endConflictEndpoint = endpoint({
  method: 'POST',
  path: '/api/centres/:id/conflicts/:conflictId/end',
  action: 'conflict.end',
  summary: 'End somebody’s conflict of interest, with the reason (lead IQA, centre admin)',
  params: ofConflict,
  body: endConflict,
  response: conflictsView,
})
