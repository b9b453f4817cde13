import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { registerEntry, registerView } from './register.ts'

export const registerEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/assessors',
  action: 'assessorRegister.keep',
  summary: 'The register of assessors: what is known of their competence, who is countersigned and who may countersign',
  params: z.strictObject({ id: id() }),
  response: registerView,
})

/** The browser makes the id. */
export const keepRegisterEndpoint = endpoint({
  method: 'PUT',
  path: '/api/centres/:id/assessors/:personId/entries/:entryId',
  action: 'assessorRegister.keep',
  summary: 'Keep what is known of an assessor from now on; nobody keeps their own',
  params: z.strictObject({ id: id(), personId: id(), entryId: id() }),
  body: registerEntry,
  response: registerView,
})
