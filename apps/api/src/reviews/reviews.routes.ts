import * as endpoints from '@mentorfolio/domain/reviews/reviews.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { viewReviews } from './view-reviews.ts'
import { withdrawReview, writeReview } from './write-review.ts'

export const reviewRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.reviewsEndpoint, ({ params, by }) => viewReviews(context.db, by, params.id))
  serveWrite(router, context, endpoints.writeReviewEndpoint, writeReview)
  serveWrite(router, context, endpoints.withdrawReviewEndpoint, withdrawReview)
}
