import { keepNoteEndpoint, viewNoteEndpoint } from '@mentorfolio/domain/private-notes/private-notes.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { keepNote } from './keep-note.ts'
import { viewNote } from './view-note.ts'

export const privateNoteRoutes = (router: Router, context: Context) => {
  serveRead(router, context, viewNoteEndpoint, (asked) => viewNote(context.db, asked))
  serveWrite(router, context, keepNoteEndpoint, keepNote)
}
