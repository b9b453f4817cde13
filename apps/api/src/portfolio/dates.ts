import { dayOf } from '@mentorfolio/domain/calendar/days'
import { formerDates } from '@mentorfolio/domain/relationships/dates'
import { z } from 'zod'
import type { Tx } from '../database/client.ts'
import { holdRelationship } from './hold-relationship.ts'

/** Dates as they are kept when others take their place. Which review moved them is not known of what is older than that was kept. */
export const datesBefore = z.array(formerDates.extend({ review: formerDates.shape.review.default(null) }))

/** When a relationship is reviewed and when it ends, as days where `zone` is; held until the transaction ends, so that nobody moves them meanwhile. */
export const holdDates = async (tx: Tx, id: string) => {
  await holdRelationship(tx, id)
  const { reviewDueOn, endsOn, portfolio, ...row } = await tx.relationship.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, centreId: true, portfolioId: true, revision: true },
      ...{ reviewDueOn: true, endsOn: true, datesBefore: true },
      portfolio: { select: { person: { select: { centre: { select: { zone: true } } } } } },
    },
  })
  const { zone } = portfolio.person.centre
  return { ...row, zone, reviewDueOn: reviewDueOn && dayOf(reviewDueOn), endsOn: endsOn && dayOf(endsOn) }
}

/** A review that moves dates by taking place. */
export type MovingReview = { id: string; final: boolean }
type Moved = {
  reviewDueOn: string | null
  endsOn: string | null
  reason: string | null
  review?: MovingReview | null
  now: Date
}

/** Moves held dates: what they were stays, with the reason. Whoever saw the relationship before saw other days, so its revision goes up. */
export const moveDates = async (
  tx: Tx,
  held: Awaited<ReturnType<typeof holdDates>>,
  { reviewDueOn, endsOn, reason, review = null, now }: Moved,
) => {
  const was = { reviewDueOn: held.reviewDueOn, endsOn: held.endsOn, reason, review, at: now.toISOString() }
  await tx.relationship.update({
    where: { id: held.id },
    data: {
      reviewDueOn: reviewDueOn === null ? null : new Date(reviewDueOn),
      endsOn: endsOn === null ? null : new Date(endsOn),
      revision: held.revision + 1,
      datesBefore: [was, ...datesBefore.parse(held.datesBefore)],
    },
  })
}
