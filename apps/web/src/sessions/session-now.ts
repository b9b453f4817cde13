import { call } from '../api/call.ts'

/** The session as the server has it at this moment: what this device kept of it will not do. */
export const sessionNow = (id: string) => call('GET /api/sessions/:id', { params: { id } }, undefined, { kept: false })
