import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { sawRecord } from '../records/write-record.ts'

const params = z.strictObject({ id: id() })
const path = '/api/sessions/:id/note'

/** What a mentor writes for themself alone: cleared, it says nothing. It is no record and never evidence. */
export const keepNote = z.strictObject({ revision: sawRecord(), text: optionalText() })

/** The note of one session, with what its page says of the session. `revision` 0: nothing was ever written. */
export const privateNoteView = z.strictObject({
  sessionId: z.uuid(),
  /** The session's title, and the made-up names of whom it was with. */
  title: z.string(),
  mentees: z.array(z.string()),
  revision: z.int(),
  text: z.string().nullable(),
  writtenAt: z.string().nullable(),
})
export type PrivateNoteView = z.infer<typeof privateNoteView>

/** What keeping a note answers: that is kept with the request's key, and a note's words are kept nowhere but in the note. */
const keptNote = privateNoteView.pick({ sessionId: true, revision: true, writtenAt: true })

export const viewNoteEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'privateNote.view',
  summary: 'The mentor’s own note about a session: nobody else reads it (candidate)',
  params,
  response: privateNoteView,
})

export const keepNoteEndpoint = endpoint({
  method: 'PUT',
  path,
  action: 'privateNote.keep',
  summary: 'Keep, change or clear the mentor’s own note about a session (candidate)',
  params,
  body: keepNote,
  response: keptNote,
})
