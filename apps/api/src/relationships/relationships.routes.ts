import { changeDatesEndpoint, relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { changeDates } from './change-dates.ts'
import { viewRelationship } from './view-relationship.ts'

export const relationshipRoutes = (router: Router, context: Context) => {
  serveRead(router, context, relationshipEndpoint, (asked) => viewRelationship(context.db, asked))
  serveWrite(router, context, changeDatesEndpoint, changeDates)
}
