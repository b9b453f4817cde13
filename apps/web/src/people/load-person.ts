import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../api/call.ts'

export const personNow = (id: string, signal?: AbortSignal) => call('GET /api/people/:id', { params: { id } }, signal)

/** The person that an address below `/centres/:centreId/people/:personId` is about. */
export const loadPerson = ({ params, request }: LoaderFunctionArgs) =>
  personNow(params['personId'] ?? '', request.signal)

export const pageOf = ({ centreId, id }: { centreId: string; id: string }) => `/centres/${centreId}/people/${id}`
export const inviteTo = ({ centreId }: { centreId: string }) => `/centres/${centreId}/people/invite`
