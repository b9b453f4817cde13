import * as endpoints from '@mentorfolio/domain/mentees/mentees.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { identifyMentee, viewMentee } from './identify-mentee.ts'
import { newMentee, viewNewMentee } from './new-mentee.ts'

export const menteeRoutes = (router: Router, context: Context) => {
  const { db, sealer } = context
  serveRead(router, context, endpoints.newMenteeViewEndpoint, (asked) => viewNewMentee(db, asked))
  serveRead(router, context, endpoints.viewMenteeEndpoint, (asked) => viewMentee(db, sealer, asked))
  serveWrite(router, context, endpoints.newMenteeEndpoint, (tx, asked) => newMentee(tx, sealer, asked))
  serveWrite(router, context, endpoints.identifyMenteeEndpoint, (tx, asked) => identifyMentee(tx, sealer, asked))
}
