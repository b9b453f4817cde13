import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import type { FieldError } from '@mentorfolio/domain/http/problem'
import { needsContent } from '@mentorfolio/domain/needs/needs'
import { preferencesIn } from '@mentorfolio/domain/needs/preferences-in'
import { afterTheEnding } from '@mentorfolio/domain/plans/after-the-ending'
import type { writePlanEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import { preferencesRespected } from '@mentorfolio/domain/plans/preferences-respected'
import { v7 } from 'uuid'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Tx } from '../database/client.ts'
import { invalid, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { holdDates, moveDates } from '../portfolio/dates.ts'
import { isMadeBefore } from '../portfolio/made-before.ts'
import { loadMentoring, type MentoringRow } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts, presentMentoring } from '../portfolio/mentoring/present-mentoring.ts'
import { mentoringAfter, tellMentoring } from '../portfolio/mentoring/tell-mentoring.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { dayWritten } from '../portfolio/when-written.ts'

type Asked = AskedToWrite<typeof writePlanEndpoint>

/** Writes the next version of the plan (S3-MP4); the day of its review becomes the relationship's, which is the one that is shown. */
export const writePlan = async (tx: Tx, asked: Asked) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadMentoring(tx, by, params.id)
  mustBeAllowed(roles, 'mentoringPlan.write', mentoringFacts(row))
  const { revision: saw, plan, reason: given } = body
  // The first version changes nothing, so it has no reason.
  const reason = saw === 0 ? null : given
  if (isMadeBefore(row.plans, { saw, content: plan, reason }))
    return { centreId: row.centreId, body: presentMentoring(row, roles) }
  if (saw !== (row.plans.at(-1)?.version ?? 0)) throw stale(presentMentoring(row, roles))
  const dates = await holdDates(tx, row.id)
  checkAgainst(row, plan, [
    ...daysGone({ reviewOn: plan.reviewOn }, dayWritten(asked, dates.zone)),
    ...afterTheEnding(plan, dates),
  ])

  const id = v7()
  const version = saw + 1
  const times = await timesFor(tx, asked, row.portfolio)
  const { id: byPersonId } = row.portfolio.person
  await tx.mentoringPlan.create({
    data: {
      ...{ id, centreId: row.centreId, relationshipId: row.id, version, content: plan, byPersonId },
      ...{ reason, ...times },
    },
  })
  if (dates.reviewDueOn !== plan.reviewOn)
    await moveDates(tx, dates, { reviewDueOn: plan.reviewOn, endsOn: dates.endsOn, reason, now })
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
  return mentoringAfter(tx, asked, row.id)
}

/** The goals are this mentee's own and not dropped, and where there are preferences the plan respects one (S1-M3). What is wrong with the review's day is told along. */
const checkAgainst = (row: MentoringRow, plan: Asked['body']['plan'], ofTheReview: readonly FieldError[]) => {
  const known = new Set(row.goals.filter(({ droppedAt }) => droppedAt === null).map(({ id }) => id))
  const foreign = plan.goals.flatMap(({ id }, index) =>
    known.has(id) ? [] : [{ field: `plan.goals.${index}.id`, message: 'Choose a goal of this mentee from the list' }],
  )
  const needs = row.needs.at(-1)
  const preferences = needs ? preferencesIn(needsContent.parse(needs.content)) : []
  const cited = [...preferencesRespected(plan, preferences), ...ofTheReview].map(({ field, message }) => ({
    field: `plan.${field}`,
    message,
  }))
  const errors = [...foreign, ...cited]
  if (errors.length > 0) throw invalid(errors)
}
