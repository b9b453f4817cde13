import * as endpoints from '@mentorfolio/domain/contact-notes/contact-notes.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { viewNotes } from './view-notes.ts'
import { withdrawNote, writeNote } from './write-note.ts'

export const contactNoteRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.contactNotesEndpoint, (asked) => viewNotes(context.db, asked))
  serveWrite(router, context, endpoints.writeNoteEndpoint, writeNote)
  serveWrite(router, context, endpoints.withdrawNoteEndpoint, withdrawNote)
}
