import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { reviewTestimony } from './testimony-review.ts'
import { testimoniesView } from './testimony-view.ts'

export const testimoniesEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/testimonies',
  action: 'portfolioUnit.view',
  summary: 'The testimonies of a unit, what its assessor makes of each, and where a criterion rests on testimony alone',
  params: z.strictObject({ id: id() }),
  response: testimoniesView,
})

/** The browser makes the id: each look is a row of its own, of which the latest stands. */
export const reviewTestimonyEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/testimonies/:testimonyId/reviews/:reviewId',
  action: 'witnessTestimony.review',
  summary: 'Look at a witness’s testimony: who they are, what it supports, and whether it is relied on',
  params: z.strictObject({ id: id(), testimonyId: id(), reviewId: id() }),
  body: reviewTestimony,
  response: testimoniesView,
})
