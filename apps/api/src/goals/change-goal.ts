import { dayOf } from '@mentorfolio/domain/calendar/days'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { titleAlone } from '@mentorfolio/domain/goals/goal'
import type { changeGoalEndpoint, dropGoalEndpoint } from '@mentorfolio/domain/goals/goals.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { isMadeBefore } from '../portfolio/made-before.ts'
import { holdMentoring, loadMentoring } from '../portfolio/mentoring/load-mentoring.ts'
import { mentoringFacts, presentMentoring } from '../portfolio/mentoring/present-mentoring.ts'
import { mentoringAfter, tellMentoring } from '../portfolio/mentoring/tell-mentoring.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { columnsOf, mustLieAhead } from './agree-goal.ts'

type Params = { id: string; goalId: string }

/** The goal, if this writer may do that to it now. */
const loadGoal = async (tx: Tx, by: SignedIn, { id, goalId }: Params, action: Action) => {
  const { row, roles } = await holdMentoring(tx, by, id)
  mustBeAllowed(roles, action, { ...mentoringFacts(row), met: ['notFrozen', 'reason'] })
  const goal = row.goals.find((each) => each.id === goalId)
  if (!goal) throw notFound()
  return { row, roles, goal }
}

/** Changes the goal only if it is still the one that the writer saw, and not dropped; else 409 with all as it stands. */
const changeIfSeen = async (
  tx: Tx,
  { params, by, revision }: { params: Params; by: SignedIn; revision: number },
  data: Prisma.GoalUncheckedUpdateManyInput,
) => {
  const { count } = await tx.goal.updateMany({
    where: { id: params.goalId, revision, droppedAt: null },
    data: { ...data, revision: revision + 1 },
  })
  if (count > 0) return
  const { row, roles } = await loadMentoring(tx, by, params.id)
  throw stale(presentMentoring(row, roles))
}

/** Changes a goal, or completes one that was written while planning: a new version. What its mentee confirmed stays noted. */
export const changeGoal = async (tx: Tx, asked: AskedToWrite<typeof changeGoalEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles, goal } = await loadGoal(tx, by, params, 'goal.change')
  const { revision } = body
  if (isMadeBefore(goal.versions, { saw: revision, content: body.goal }))
    return { centreId: row.centreId, body: presentMentoring(row, roles) }
  mustLieAhead(asked, row, goal.byDate && dayOf(goal.byDate))
  await changeIfSeen(tx, { params, by, revision }, columnsOf(body.goal))
  const { centreId } = row
  const { id: byPersonId } = row.portfolio.person
  const version = { goalId: goal.id, centreId, byPersonId }
  // A goal that was written while planning has had no version: its title is the first, from when it was written.
  if (goal.versions.length === 0) {
    const times = { deviceAt: null, skewMs: null, receivedAt: goal.createdAt, effectiveAt: goal.createdAt }
    await tx.goalVersion.create({ data: { ...version, version: revision, content: titleAlone(goal.title), ...times } })
  }
  const times = await timesFor(tx, asked, row.portfolio)
  await tx.goalVersion.create({ data: { ...version, version: revision + 1, content: body.goal, ...times } })
  await tellMentoring(
    tx,
    row,
    { by: { userId: by.userId }, at: now },
    {
      action: 'goal.change',
      subject: { kind: 'goal', id: goal.id, revision: revision + 1 },
      fields: { goal: body.goal },
    },
  )
  return mentoringAfter(tx, asked, row.id)
}

/** Drops a goal, with the reason. It stays in the record; sessions that served it still did. */
export const dropGoal = async (tx: Tx, asked: AskedToWrite<typeof dropGoalEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, goal } = await loadGoal(tx, by, params, 'goal.drop')
  const { revision, reason } = body
  await changeIfSeen(tx, { params, by, revision }, { droppedAt: now, droppedBecause: reason })
  await tellMentoring(
    tx,
    row,
    { by: { userId: by.userId }, at: now },
    {
      action: 'goal.drop',
      subject: { kind: 'goal', id: goal.id, revision: revision + 1 },
      fields: { reason },
    },
  )
  return mentoringAfter(tx, asked, row.id)
}
