import { daysGone } from '@mentorfolio/domain/calendar/still-to-come'
import type { GoalWords } from '@mentorfolio/domain/goals/goal'
import type { agreeGoalEndpoint } from '@mentorfolio/domain/goals/goals.endpoints'
import { mostGoals } from '@mentorfolio/domain/goals/most-goals'
import { smart } from '@mentorfolio/domain/goals/smart'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { candidateStanding, standing } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { isMadeBefore } from '../portfolio/made-before.ts'
import { holdMentoring, type MentoringRow } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts, presentMentoring } from '../portfolio/mentoring/present-mentoring.ts'
import { mentoringAfter, tellMentoring } from '../portfolio/mentoring/tell-mentoring.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { dayWritten } from '../portfolio/when-written.ts'

type Asked = AskedToWrite<typeof agreeGoalEndpoint>

/** What of a goal is queried and counted, beside the words of its version. */
export const columnsOf = (goal: GoalWords) => ({
  title: goal.title,
  domain: goal.domain,
  smart: smart(goal).length === 0,
  byDate: goal.byDate === null ? null : new Date(goal.byDate),
  baseline: goal.baseline,
})

/** Agrees a SMART goal with a mentee (S3-MP2). Sent again with the same id and words, it is the same goal. */
export const agreeGoal = async (tx: Tx, asked: Asked) => {
  const { params, body, by, now } = asked
  const { row, roles } = await holdMentoring(tx, by, params.id)
  mustBeAllowed(roles, 'goal.agree', mentoringFacts(row))
  const made = row.goals.find(({ id }) => id === params.goalId)
  if (made) {
    if (!isMadeBefore(made.versions, { saw: 0, content: body.goal })) throw idTaken()
    return { centreId: row.centreId, body: presentMentoring(row, roles) }
  }
  if (row.goals.filter(({ droppedAt }) => droppedAt === null).length >= mostGoals)
    throw invalid([
      { field: 'goal.title', message: `There are ${mostGoals} goals: drop one that you no longer work on` },
    ])
  await mustBeFree(tx, asked)
  mustLieAhead(asked, row, null)

  const times = await timesFor(tx, asked, row.portfolio)
  const { centreId, id: relationshipId } = row
  const { id: byPersonId } = row.portfolio.person
  await tx.goal.create({
    data: {
      ...{ id: params.goalId, centreId, relationshipId, createdAt: now },
      ...columnsOf(body.goal),
      versions: { create: { version: 1, centreId, content: body.goal, byPersonId, ...times } },
    },
  })
  await tellMentoring(
    tx,
    row,
    { by: { userId: by.userId }, at: now },
    {
      action: 'goal.agree',
      subject: { kind: 'goal', id: params.goalId, revision: 1 },
      fields: { goal: body.goal },
    },
  )
  return mentoringAfter(tx, asked, row.id)
}

/** A goal's own day is still to come when it is written. One that stood there already may have passed meanwhile. */
export const mustLieAhead = (
  asked: Pick<Asked, 'now' | 'device'> & { body: { goal: GoalWords } },
  row: MentoringRow,
  before: string | null,
) => {
  const { byDate } = asked.body.goal
  const gone = daysGone({ byDate }, dayWritten(asked, row.portfolio.person.centre.zone), { byDate: before })
  if (gone.length > 0) throw invalid(gone.map(({ field, message }) => ({ field: `goal.${field}`, message })))
}

/** An id of another relationship's goal: refused where its writer may see that one, else as if nothing were there. */
const mustBeFree = async (tx: Tx, { params, by }: Pick<Asked, 'params' | 'by'>) => {
  const taken = await tx.goal.findUnique({
    where: { id: params.goalId },
    select: { relationship: { select: { portfolio: { select: { person: { select: candidateStanding } } } } } },
  })
  if (taken) throw standing(by, taken.relationship.portfolio.person).length > 0 ? idTaken() : notFound()
}
