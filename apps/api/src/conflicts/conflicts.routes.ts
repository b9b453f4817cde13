import * as endpoints from '@mentorfolio/domain/conflicts/conflicts.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { declareConflict, endConflict, viewChoices, viewConflicts } from './keep-conflicts.ts'

export const conflictsRoutes = (router: Router, context: Context) => {
  const { db } = context
  serveRead(router, context, endpoints.conflictsEndpoint, (asked) => viewConflicts(db, asked))
  serveRead(router, context, endpoints.conflictChoicesEndpoint, (asked) => viewChoices(db, asked))
  serveWrite(router, context, endpoints.declareConflictEndpoint, declareConflict)
  serveWrite(router, context, endpoints.endConflictEndpoint, endConflict)
}
