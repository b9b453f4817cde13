import {
  discardDraftEndpoint,
  keepDraftEndpoint,
  listDraftsEndpoint,
} from '@mentorfolio/domain/drafts/drafts.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveUnrecorded } from '../http/serve.ts'
import { discardDraft } from './discard-draft.ts'
import { keepDraft } from './keep-draft.ts'
import { listDrafts } from './list-drafts.ts'

export const draftRoutes = (router: Router, context: Context) => {
  const { db, reads } = context
  serveUnrecorded(router, context, keepDraftEndpoint, (asked) => keepDraft(db, asked))
  serveRead(router, context, listDraftsEndpoint, (asked) => listDrafts(reads, asked))
  serveUnrecorded(router, context, discardDraftEndpoint, (asked) => discardDraft(db, asked))
}
