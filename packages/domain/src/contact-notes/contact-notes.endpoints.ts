import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { contactNotes } from './notes-view.ts'
import { withdrawNote, writeNote } from './noting.ts'

const ofNote = z.strictObject({ id: id(), noteId: id() })

export const contactNotesEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/contact-notes',
  action: 'contactNote.view',
  summary: 'What an assessor noted of their contacts with a candidate, for one unit',
  params: z.strictObject({ id: id() }),
  response: contactNotes,
})

/** The browser makes the id. */
export const writeNoteEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/contact-notes/:noteId',
  action: 'contactNote.write',
  summary: 'Note a contact with a candidate, or write a note anew beside the one before',
  params: ofNote,
  body: writeNote,
  response: contactNotes,
})

export const withdrawNoteEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/contact-notes/:noteId/withdraw',
  action: 'contactNote.write',
  summary: 'Withdraw a note: it stays readable with the reason',
  params: ofNote,
  body: withdrawNote,
  response: contactNotes,
})
