import * as endpoints from '@mentorfolio/domain/judging/judging.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead } from '../http/serve.ts'
import { viewQueue } from './view-queue.ts'
import { viewReview, viewSessionsToAccept } from './view-review.ts'

export const judgingRoutes = (router: Router, context: Context) => {
  const { db, reads } = context
  serveRead(router, context, endpoints.queueEndpoint, (asked) => viewQueue(reads, asked))
  serveRead(router, context, endpoints.reviewEndpoint, (asked) => viewReview(db, asked))
  serveRead(router, context, endpoints.sessionsToAcceptEndpoint, (asked) => viewSessionsToAccept(db, asked))
}
