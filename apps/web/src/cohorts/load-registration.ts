import { call } from '../api/call.ts'

/** One registration as the server has it. */
export const registrationOf = (id: string, signal?: AbortSignal) =>
  call('GET /api/registrations/:id', { params: { id } }, signal)

/** The same at this very moment: what this device kept of it will not do. */
export const registrationNow = (id: string) =>
  call('GET /api/registrations/:id', { params: { id } }, undefined, { kept: false })
