import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { needsContent } from '@mentorfolio/domain/needs/needs'
import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import { afterTheEnding } from '@mentorfolio/domain/plans/after-the-ending'
import type { MentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import { preferencesRespected } from '@mentorfolio/domain/plans/preferences-respected'
import { v7 } from 'uuid'
import type { Tx } from '../../database/client.ts'
import { invalid } from '../../http/problem-error.ts'
import { holdDates, type MovingReview, moveDates } from '../dates.ts'
import { timesFor, type Writer } from '../times-for.ts'
import { dayWritten } from '../when-written.ts'
import type { MentoringRow } from './load-mentoring.ts'
import { tellMentoring } from './tell-mentoring.ts'

type Putting = {
  plan: MentoringPlanContent
  /** Why it changes; null for the first version, which changes nothing. */
  reason: string | null
  /** The review that moves the day of the next one by taking place: that is no word of anybody's. */
  movedBy?: MovingReview
  /** The fields of a form, where they are not called as the plan's are under `plan.`. */
  fieldOf?: (field: string) => string
}

/**
 * Writes the next version of a plan that its caller has decided about (S3-MP4); the day of its review becomes the relationship's,
 * which is the one that is shown. Answers the version. Throws 400 with all that is wrong with it, in the form's terms.
 */
export const putPlan = async (
  tx: Tx,
  writer: Writer,
  row: MentoringRow,
  { plan, reason, movedBy, fieldOf }: Putting,
) => {
  const { by, now } = writer
  const dates = await holdDates(tx, row.id)
  const wrong = wrongIn(row, plan, [
    ...daysGone({ reviewOn: plan.reviewOn }, dayWritten(writer, dates.zone)),
    ...afterTheEnding(plan, dates),
  ])
  if (wrong.length > 0)
    throw invalid(wrong.map(({ field, message }) => ({ field: fieldOf?.(field) ?? `plan.${field}`, message })))

  const id = v7()
  const version = (row.plans.at(-1)?.version ?? 0) + 1
  const times = await timesFor(tx, writer, row.portfolio)
  const { id: byPersonId } = row.portfolio.person
  await tx.mentoringPlan.create({
    data: {
      ...{ id, centreId: row.centreId, relationshipId: row.id, version, content: plan, byPersonId },
      ...{ reason, ...times },
    },
  })
  if (dates.reviewDueOn !== plan.reviewOn)
    await moveDates(tx, dates, {
      ...{ reviewDueOn: plan.reviewOn, endsOn: dates.endsOn, now },
      ...{ reason: movedBy ? null : reason, review: movedBy ?? null },
    })
  await tellMentoring(
    tx,
    row,
    { by: { userId: by.userId }, at: now },
    {
      action: 'mentoringPlan.write',
      subject: { kind: 'mentoringPlan', id, revision: version },
      fields: { plan, reason },
    },
  )
  return version
}

/** The goals are this mentee's own and not dropped, and where there are preferences the plan respects one (S1-M3). What is wrong with the review's day is told along. */
const wrongIn = (row: MentoringRow, plan: MentoringPlanContent, ofTheReview: readonly FieldError[]): FieldError[] => {
  const known = new Set(row.goals.filter(({ droppedAt }) => droppedAt === null).map(({ id }) => id))
  const foreign = plan.goals.flatMap(({ id }, index) =>
    known.has(id) ? [] : [{ field: `goals.${index}.id`, message: 'Choose a goal of this mentee from the list' }],
  )
  const needs = row.needs.at(-1)
  const preferences = needs ? preferencesIn(needsContent.parse(needs.content)) : []
  return [...foreign, ...preferencesRespected(plan, preferences), ...ofTheReview]
}
