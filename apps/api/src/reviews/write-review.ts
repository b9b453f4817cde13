import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { needsContent } from '@mentorfolio/domain/needs/needs'
import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import { afterTheEnding } from '@mentorfolio/domain/plans/after-the-ending'
import { mentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import { preferencesRespected } from '@mentorfolio/domain/plans/preferences-respected'
import { goalsLeftOut } from '@mentorfolio/domain/reviews/goals-left-out'
import { type ReviewWords, reviewContent } from '@mentorfolio/domain/reviews/review'
import type { withdrawReviewEndpoint, writeReviewEndpoint } from '@mentorfolio/domain/reviews/reviews.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { canonical } from '../audit/chain.ts'
import type { Tx } from '../database/client.ts'
import { invalid, notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdDates, moveDates } from '../portfolio/dates.ts'
import { holdRelationship } from '../portfolio/hold-relationship.ts'
import { loadMentoring, type MentoringRow } from '../portfolio/mentoring/load-mentoring.ts'
import { putPlan } from '../portfolio/mentoring/put-plan.ts'
import { recordsOf } from '../portfolio/records/record-rows.ts'
import type { Reference } from '../portfolio/records/references.ts'
import { withdrawRecord, writeRecord } from '../portfolio/records/write-record.ts'
import { dayWritten } from '../portfolio/when-written.ts'
import { reviewFacts, viewReviews } from './view-reviews.ts'

type Asked = AskedToWrite<typeof writeReviewEndpoint>

const referencesIn = ({ goals, feedback, sessionId }: ReviewWords): Reference[] => [
  ...goals.map(({ goalId: id }, index) => ({ kind: 'GOAL' as const, id, field: `review.goals.${index}.score` })),
  ...feedback.map((id) => ({ kind: 'FEEDBACK' as const, id, field: 'review.feedback' })),
  ...(sessionId === null ? [] : [{ kind: 'SESSION' as const, id: sessionId, field: 'review.sessionId' }]),
]

const placeOf = ({ id, centreId, portfolioId }: MentoringRow) => ({
  ...{ centreId, portfolioId, relationshipId: id, sessionId: null, unitId: null },
})

const liveGoals = ({ goals }: MentoringRow) => goals.filter(({ droppedAt }) => droppedAt === null)

/** The plan that stands, with who does what from here; null: there is none to carry on, or the needs have changed under it. */
const nextPlan = (row: MentoringRow, { body }: Asked) => {
  const latest = row.plans.at(-1)
  const { review, plan } = body
  if (!latest || !plan || review.nextReviewOn === null) return null
  const live = new Set(liveGoals(row).map(({ id }) => id))
  const before = mentoringPlanContent.parse(latest.content)
  const kept = before.goals.filter(({ id }) => live.has(id))
  const { mentorDoes, menteeDoes, support } = plan
  const needs = row.needs.at(-1)
  const preferences = needs ? preferencesIn(needsContent.parse(needs.content)) : []
  // Preferences that the needs name no more are respected no more.
  const cites = before.cites.filter((each) => preferences.includes(each))
  const next = mentoringPlanContent.parse({
    ...before,
    // A plan is for some goal: where all of its own were dropped it takes up those that there are.
    goals: kept.length > 0 ? kept : [...live].map((id) => ({ id, how: null })),
    ...{ mentorDoes, menteeDoes, support, reviewOn: review.nextReviewOn, cites },
  })
  // Which of the others it respects, and how, is for the form of the plan to ask: the review does not wait for it.
  return preferencesRespected(next, preferences).length > 0 ? null : next
}

/** The days of a review: not in the future itself; the next one still to come, and no later than the ending. */
const wrongDays = (asked: Asked, endsOn: string | null, zone: string) => {
  const { on, nextReviewOn } = asked.body.review
  const early = on > dayAt(asked.now, zone) ? [{ field: 'on', message: 'Choose today or a day before' }] : []
  const next =
    nextReviewOn === null
      ? []
      : [
          ...daysGone({ nextReviewOn }, dayWritten(asked, zone)),
          ...afterTheEnding({ reviewOn: nextReviewOn }, { endsOn }).map(({ message }) => ({
            field: 'nextReviewOn',
            message,
          })),
        ]
  return [...early, ...next]
}

/** What a review that is being written for the first time moves: the plan's next version, or the day of the next review alone. */
const moveOn = async (tx: Tx, asked: Asked, row: MentoringRow): Promise<number | null> => {
  const { review, plan: given } = asked.body
  // What a review changes is said of the plan: the next one is on another day because this one took place.
  const movedBy = { id: asked.params.recordId, final: review.final }
  const plan = nextPlan(row, asked)
  if (plan) {
    if (given?.revision !== row.plans.at(-1)?.version) throw stale(await viewReviews(tx, asked.by, row.id))
    return putPlan(tx, asked, row, {
      ...{ plan, reason: review.whatChanges, movedBy },
      fieldOf: (field) =>
        field === 'reviewOn'
          ? 'review.nextReviewOn'
          : field === 'mentorDoes' || field === 'menteeDoes'
            ? `plan.${field}`
            : 'plan',
    })
  }
  const dates = await holdDates(tx, row.id)
  if (dates.reviewDueOn !== review.nextReviewOn)
    await moveDates(tx, dates, {
      ...{ reviewDueOn: review.nextReviewOn, endsOn: dates.endsOn, now: asked.now },
      ...{ reason: null, review: movedBy },
    })
  return null
}

/** A correction puts words right: it leaves out no goal that was looked at, and makes no final review of another. */
const lostByCorrecting = (review: ReviewWords, first: ReviewWords | undefined, row: MentoringRow): FieldError[] => {
  if (!first) return []
  const titles = new Map(row.goals.map(({ id, title }) => [id, title]))
  const kept = new Set(review.goals.map(({ goalId }) => goalId))
  const lost = first.goals.filter(({ goalId }) => !kept.has(goalId))
  return [
    ...lost.map(({ goalId }) => ({
      field: 'goals',
      message: `Score ‘${titles.get(goalId) ?? 'the goal'}’, or say why there is no score`,
    })),
    ...(review.final === first.final
      ? []
      : [{ field: 'final', message: 'Record another review: this one stays what it was' }]),
  ]
}

/**
 * Records a review (S3-LO4). The first version makes the next version of the plan with what changed and why, and sets the day of
 * the next review; a later one corrects its words and moves nothing. A review that leaves a goal out is told which.
 */
export const writeReview = async (tx: Tx, asked: Asked) => {
  const { params, body, by } = asked
  const { id } = (await loadMentoring(tx, by, params.id)).row
  // Held before it is decided: what closes, pauses or hands over at the same moment is seen.
  await holdRelationship(tx, id)
  const { row, roles } = await loadMentoring(tx, by, id)
  mustBeAllowed(roles, 'review.record', reviewFacts(row))
  const { review, revision: saw, reason } = body
  const [record] = await recordsOf(tx, { id: params.recordId })
  // The id of another kind of record is told as taken, below.
  const isReview = record?.portfolioId === row.portfolioId && record.kind === 'PROGRESS_REVIEW'
  const made = isReview ? record.versions : []
  const before = made.map(({ version, content }) => ({ version, content: reviewContent.parse(content) }))
  const same = before.find(({ version }) => version === saw + 1)
  const wasSent =
    same !== undefined &&
    canonical({ ...same.content, planVersion: null }) === canonical({ ...review, planVersion: null })
  const isFirst = saw === 0 && before.length === 0
  const { zone } = row.portfolio.person.centre
  if (!wasSent) {
    const endsOn = row.endsOn?.toISOString().slice(0, 10) ?? null
    const wrong = isFirst
      ? [...goalsLeftOut(review, liveGoals(row)), ...wrongDays(asked, endsOn, zone)]
      : [
          ...wrongDays({ ...asked, body: { ...body, review: { ...review, nextReviewOn: null } } }, endsOn, zone),
          ...lostByCorrecting(review, before[0]?.content, row),
        ]
    if (wrong.length > 0) throw invalid(wrong.map(({ field, message }) => ({ field: `review.${field}`, message })))
  }
  const planVersion = wasSent
    ? same.content.planVersion
    : isFirst
      ? await moveOn(tx, asked, row)
      : (before.at(-1)?.content.planVersion ?? null)
  await writeRecord(tx, asked, {
    ...{ id: params.recordId, kind: 'PROGRESS_REVIEW', action: 'review.record', portfolio: row.portfolio },
    ...{ place: placeOf(row), saw, reason, happenedOn: review.on, references: referencesIn(review) },
    content: { ...review, planVersion },
    current: () => viewReviews(tx, by, row.id),
  })
  return { centreId: row.centreId, body: await viewReviews(tx, by, row.id) }
}

/** Withdraws a review with the reason. What it made of the plan stays: that is a record of its own. */
export const withdrawReview = async (tx: Tx, asked: AskedToWrite<typeof withdrawReviewEndpoint>) => {
  const { params, body, by } = asked
  const { row, roles } = await loadMentoring(tx, by, params.id)
  mustBeAllowed(roles, 'mentoringRecord.withdraw', reviewFacts(row))
  const [record] = await recordsOf(tx, { id: params.recordId })
  if (record?.relationshipId !== row.id || record.kind !== 'PROGRESS_REVIEW') throw notFound()
  await withdrawRecord(tx, asked, {
    ...{ id: params.recordId, place: placeOf(row), saw: body.revision, reason: body.reason },
    current: () => viewReviews(tx, by, row.id),
  })
  return { centreId: row.centreId, body: await viewReviews(tx, by, row.id) }
}
