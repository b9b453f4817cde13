import type {
  withdrawFeedbackRecordEndpoint,
  writeAttemptEndpoint,
  writeOwnRatingEndpoint,
} from '@mentorfolio/domain/feedback/feedback.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { FeedbackRow } from '../portfolio/feedback/load-feedback.ts'
import { holdFeedback } from '../portfolio/feedback/load-feedback.ts'
import { mustBeSinceFirstInForce } from '../portfolio/feedback/since-first-in-force.ts'
import { withdrawRecord, writeRecord } from '../portfolio/records/write-record.ts'
import type { Writer } from '../portfolio/times-for.ts'
import { dayWritten } from '../portfolio/when-written.ts'
import { feedbackAfter, feedbackNow } from './feedback-after.ts'

const placeOf = ({ id, centreId, portfolioId }: FeedbackRow, sessionId: string | null = null) => ({
  ...{ centreId, portfolioId, relationshipId: id, sessionId, unitId: null },
})

/** What is told as having been cannot lie ahead of the day on which it was written. */
const mustHaveBeen = (writer: Writer, row: FeedbackRow, on: string, message: string) => {
  if (on > dayWritten(writer, row.portfolio.person.centre.zone)) throw invalid([{ field: 'on', message }])
}

/** The candidate rates themself, on the same skills and at the same points as others do (S4-T7). */
export const writeOwnRating = async (tx: Tx, asked: AskedToWrite<typeof writeOwnRatingEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await holdFeedback(tx, by, params.id)
  mustBeAllowed(roles, 'ownRating.record', { state: row.state, met: ['notFrozen'] })
  mustHaveBeen(asked, row, body.on, 'Choose today or a day before: a rating is of what has been')
  if (body.sessionId !== null && !row.attendance.some(({ session }) => session.id === body.sessionId))
    throw invalid([{ field: 'sessionId', message: 'Choose a session from the list' }])
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'OWN_RATING', action: 'ownRating.record', portfolio: row.portfolio },
    ...{ place: placeOf(row, body.sessionId), saw: body.revision, reason: body.reason, content: body.rating },
    happenedOn: body.on,
    current: () => feedbackNow(tx, asked, row.id),
  })
  return feedbackAfter(tx, asked, row)
}

/** The mentee was asked, and gave none: on which day, how, and what came of it (docs/cycle.md). */
export const writeAttempt = async (tx: Tx, asked: AskedToWrite<typeof writeAttemptEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await holdFeedback(tx, by, params.id)
  mustBeAllowed(roles, 'feedback.attempt', { state: row.state })
  mustHaveBeen(asked, row, body.on, 'Choose today or a day before: this is about what you did')
  mustBeSinceFirstInForce(row, { on: body.on, zone: row.portfolio.person.centre.zone, field: 'on' })
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'FEEDBACK_ATTEMPT', action: 'feedback.attempt', portfolio: row.portfolio },
    ...{ place: placeOf(row), saw: body.revision, reason: body.reason, content: body.attempt },
    happenedOn: body.on,
    current: () => feedbackNow(tx, asked, row.id),
  })
  return feedbackAfter(tx, asked, row)
}

/** Withdraws a rating or an attempt; nothing else goes this way. */
export const withdrawFeedbackRecord = async (tx: Tx, asked: AskedToWrite<typeof withdrawFeedbackRecordEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await holdFeedback(tx, by, params.id)
  mustBeAllowed(roles, 'mentoringRecord.withdraw', { state: row.state, met: ['reason', 'notFrozen'] })
  const found = await tx.mentoringRecord.findFirst({
    where: { id: params.recordId, relationshipId: row.id, kind: { in: ['OWN_RATING', 'FEEDBACK_ATTEMPT'] } },
    select: { id: true },
  })
  if (!found) throw notFound()
  await withdrawRecord(tx, asked, {
    ...{ id: found.id, place: placeOf(row), saw: body.revision, reason: body.reason },
    current: () => feedbackNow(tx, asked, row.id),
  })
  return feedbackAfter(tx, asked, row)
}
