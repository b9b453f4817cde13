import type { ContactHow } from '@mentorfolio/domain/contact-notes/noting'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../api/call.ts'

export const notesPage = (unitId: string) => `/units/${unitId}/contact-notes`

export const howWords: Record<ContactHow, string> = {
  VISIT: 'Visit',
  MEETING: 'Meeting, here or by video',
  CALL: 'Call',
  MESSAGE: 'Messages',
}

/** The notes of a unit; one of them where the address names it (404 where it is not there). */
export const loadNotes = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const view = await call('GET /api/units/:id/contact-notes', { params: { id: route['id'] ?? '' } }, signal)
  const note = view.notes.find(({ id }) => id === route['noteId']) ?? null
  if (route['noteId'] && !note) throw new Response(null, { status: 404 })
  return { view, note }
}
