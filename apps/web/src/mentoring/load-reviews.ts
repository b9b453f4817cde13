import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { call } from '../api/call.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { withWithdrawn, withWritten } from './written-here.ts'

/** Whether a write that waits is about the reviews of this relationship. */
const isAbout = (item: Item, id: string) =>
  (item.line === 'PUT /api/relationships/:id/reviews/:recordId' ||
    item.line === 'POST /api/relationships/:id/reviews/:recordId/withdraw') &&
  item.input.params.id === id

/** The reviews of a relationship with what waits on this device for them, drawn over what the server last said. */
const withItem = (now: ReviewsView, item: Item): ReviewsView => {
  switch (item.line) {
    case 'POST /api/relationships/:id/reviews/:recordId/withdraw':
      return { ...now, reviews: withWithdrawn(now.reviews, item) }
    case 'PUT /api/relationships/:id/reviews/:recordId': {
      const { input } = item
      const { review } = input.body
      const planVersion = now.reviews.find(({ id }) => id === input.params.recordId)?.content?.planVersion ?? null
      const place = { kind: 'PROGRESS_REVIEW', relationshipId: now.relationshipId, happenedOn: review.on } as const
      const content = { ...review, planVersion }
      return { ...now, reviews: withWritten(now.reviews, { by: now.candidateName, item, input, content, place }) }
    }
    default:
      return now
  }
}

const withWaiting = (view: ReviewsView, items: readonly Item[]): ReviewsView => items.reduce(withItem, view)

export const reviewsNow = (id: string) =>
  call('GET /api/relationships/:id/reviews', { params: { id } }, undefined, { kept: false })

/** Reviews as they stand on this device, and everything that waits here. */
export const loadReviews = async (id: string, signal?: AbortSignal) => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/relationships/:id/reviews', { params: { id } }, signal)
  const waiting = onDevice.filter((item) => isAbout(item, id))
  return { view: withWaiting(view, waiting), waiting, onDevice }
}
