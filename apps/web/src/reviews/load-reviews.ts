import type { ReviewsView } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { call } from '../api/call.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'

/** Whether a write that waits is about the reviews of this relationship. */
const isAbout = (item: Item, id: string) =>
  (item.line === 'PUT /api/relationships/:id/reviews/:recordId' ||
    item.line === 'POST /api/relationships/:id/reviews/:recordId/withdraw') &&
  item.input.params.id === id

/** The reviews of a relationship with what waits on this device for them, drawn over what the server last said. */
const withItem = (now: ReviewsView, item: Item): ReviewsView => {
  if (item.line === 'POST /api/relationships/:id/reviews/:recordId/withdraw') {
    const withdrawn = { at: item.writtenAt, because: item.input.body.reason }
    const { recordId } = item.input.params
    return { ...now, reviews: now.reviews.map((each) => (each.id === recordId ? { ...each, withdrawn } : each)) }
  }
  if (item.line !== 'PUT /api/relationships/:id/reviews/:recordId') return now
  const { recordId } = item.input.params
  const { revision: saw, review, reason } = item.input.body
  const known = now.reviews.find(({ id }) => id === recordId)
  if (known && known.revision > saw) return now
  const content = { ...review, planVersion: known?.content?.planVersion ?? null }
  const at = item.writtenAt
  const times = { deviceAt: at, skewMs: 0, receivedAt: at, effectiveAt: at, by: now.candidateName }
  const versions = [...(known?.versions ?? []), { version: saw + 1, reason, happenedOn: review.on, ...times, content }]
  const written = {
    ...{ id: recordId, kind: 'PROGRESS_REVIEW' as const, relationshipId: now.relationshipId },
    ...{
      sessionId: null,
      unitId: null,
      happenedOn: review.on,
      revision: saw + 1,
      withdrawn: null,
      content,
      versions,
    },
  }
  return { ...now, reviews: [...now.reviews.filter(({ id }) => id !== recordId), written] }
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
