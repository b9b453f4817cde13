import type { PrivateNoteView } from '@mentorfolio/domain/private-notes/private-notes.endpoints'
import { call } from '../api/call.ts'
import { ApiProblem, NotReached } from '../api/problem.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'

/** What waits here is nobody else's either: it belongs to the note, not to the session's record. */
export const noteRecord = (sessionId: string) => `${sessionId}/note`

type NoteItem = Extract<Item, { line: 'PUT /api/sessions/:id/note' }>
const isOf =
  (id: string) =>
  (item: Item): item is NoteItem =>
    item.line === 'PUT /api/sessions/:id/note' && item.record === noteRecord(id)

/** What this device knows of a session whose note it does not: its page, if that was kept, or that it was made here. */
const noNote = async (sessionId: string, isMadeHere: boolean): Promise<PrivateNoteView> => {
  const session = await call('GET /api/sessions/:id', { params: { id: sessionId } }).catch(() => null)
  return {
    ...{ sessionId, title: session?.title ?? (isMadeHere ? 'A session that is not sent yet' : 'A session') },
    mentees: session?.mentees.map(({ name }) => name) ?? [],
    ...{ revision: 0, text: null, writtenAt: null },
  }
}

const isUnknown = (error: unknown) =>
  error instanceof NotReached || (error instanceof ApiProblem && error.problem.status === 404)

const after = (view: PrivateNoteView, { input: { body }, writtenAt }: NoteItem): PrivateNoteView =>
  body.revision < view.revision ? view : { ...view, revision: body.revision + 1, text: body.text || null, writtenAt }

/** The note of one session as it stands on this device, and what of it has not been sent. Throws as `call` does. */
export const loadNote = async (id: string, signal?: AbortSignal) => {
  const onDevice = await itemsWaiting()
  const items = onDevice.filter(isOf(id))
  const isMadeHere = onDevice.some(({ record }) => record === id)
  const view = await call('GET /api/sessions/:id/note', { params: { id } }, signal).catch((error: unknown) => {
    if ((items.length > 0 || isMadeHere) && isUnknown(error)) return noNote(id, isMadeHere)
    throw error
  })
  return {
    note: items.reduce(after, view),
    waiting: items.filter((item) => item.input.body.revision >= view.revision),
    onDevice,
  }
}

/** The note as the server has it at this moment. */
export const noteNow = (id: string) =>
  call('GET /api/sessions/:id/note', { params: { id } }, undefined, { kept: false })
