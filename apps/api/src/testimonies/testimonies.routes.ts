import * as endpoints from '@mentorfolio/domain/testimonies/testimonies.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { reviewTestimony } from './review-testimony.ts'
import { viewTestimonies } from './view-testimonies.ts'

export const testimonyRoutes = (router: Router, context: Context) => {
  const { db, sealer } = context
  serveRead(router, context, endpoints.testimoniesEndpoint, (asked) => viewTestimonies(db, sealer, asked))
  serveWrite(router, context, endpoints.reviewTestimonyEndpoint, (tx, asked) => reviewTestimony(tx, asked, sealer))
}
