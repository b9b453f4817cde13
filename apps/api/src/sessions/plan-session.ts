import { mostGoals } from '@mentorfolio/domain/goals/most-goals'
import type { PlanToWrite } from '@mentorfolio/domain/sessions/plan'
import { needsAgreement, planActions } from '@mentorfolio/domain/sessions/plan-action'
import type { planSessionEndpoint, replanSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { isMovedIntoThePast, isOverToPlan, overToMove, overToPlan } from '@mentorfolio/domain/sessions/still-to-come'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { idTaken, invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import type { WrittenTimes } from '../http/written.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { whenWritten } from '../portfolio/when-written.ts'
import { changeIfSeen, tellAndPresent } from './change-session.ts'
import { sessionFacts } from './decide-session.ts'
import { answerIfMadeBefore } from './made-before.ts'
import { checkContext, holdMentees, holdMenteesBesides, type MenteeRow, mustBePlannable } from './mentees.ts'
import { checkCites } from './plan-cites.ts'
import { loadToDecide, type SessionToDecide } from './session-row.ts'

/** Plans a session: with whom, when, to what end. Formal ones wait for an agreement in force (S1-M2, S2-LO1). */
export const planSession = async (tx: Tx, asked: AskedToWrite<typeof planSessionEndpoint>) => {
  const { params, body, by, now, fingerprint } = asked
  const mentees = await holdMentees(tx, by, body.relationshipIds)
  const [{ portfolio }] = mentees
  const before = await answerIfMadeBefore(tx, asked, planActions[body.kind])
  if (before) return before
  const roles = standing(by, portfolio.person)
  mustBePlannable(roles, planActions[body.kind], mentees)
  checkContext(mentees, body.context)
  // By when it was written: what waited on a device was a plan when somebody made it.
  if (isOverToPlan(body, whenWritten(asked))) throw invalid([{ field: 'end', message: overToPlan }])
  await checkCites(tx, body.relationshipIds, body.plan)
  await keepGoals(tx, by, mentees, body.plan, now)
  const times = await timesFor(tx, asked, portfolio)
  await createPlanned(tx, { id: params.id, body, mentees, times, madeBy: fingerprint.kept, now })
  return tellAndPresent(tx, asked, params.id, planActions[body.kind], body)
}

type Planned = {
  id: string
  body: AskedToWrite<typeof planSessionEndpoint>['body']
  mentees: [MenteeRow, ...MenteeRow[]]
  times: WrittenTimes
  madeBy: string
  now: Date
  seriesId?: string
}

/** The rows of one planned session. Whether it may be planned was asked before. */
export const createPlanned = (tx: Tx, { id, body, mentees, times, madeBy, now, seriesId }: Planned) => {
  const [{ centreId, portfolioId, portfolio }] = mentees
  const { kind, context, mode, zone, start, end, plan } = body
  return tx.mentoringSession.create({
    data: {
      ...{ id, centreId, portfolioId, madeBy },
      ...{ kind, context, mode, zone, start, end },
      ...(seriesId === undefined ? {} : { seriesId }),
      status: 'PLANNED',
      title: plan.title,
      plannedStart: start,
      plannedEnd: end,
      planRecordedAt: times.effectiveAt,
      recordedAt: now,
      attendance: { create: mentees.map((mentee) => ({ relationshipId: mentee.id, centreId })) },
      plans: {
        create: {
          version: 1,
          centreId,
          content: plan,
          facts: factsOf(body),
          byPersonId: portfolio.person.id,
          ...times,
        },
      },
    },
  })
}

/**
 * Changes a plan: a new version. The time of the first one stays what counts (docs/hours.md), unless what was planned
 * until now could not count at all: an informal chat does not become a formal session afterwards, nor practice a real one (S2-M1).
 */
export const replanSession = async (tx: Tx, asked: AskedToWrite<typeof replanSessionEndpoint>) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToDecide(tx, by, params.id)
  mustBeAllowed(roles, 'session.replan', sessionFacts(row, now))
  const mentees = await holdMenteesBesides(tx, by, body.relationshipIds, row.id)
  if (mentees[0].portfolioId !== row.portfolioId) throw notFound()
  // What it becomes must be plannable too: an informal chat cannot turn formal before the agreement is in force.
  mustBePlannable(roles, planActions[body.kind], mentees)
  checkContext(mentees, body.context)
  const turnsCountable = mayCount(body) && !mayCount(row)
  mustBeChangeable(row, asked, turnsCountable)
  await checkCites(tx, body.relationshipIds, body.plan)
  const { revision, kind, context, mode, zone, start, end, plan } = body
  const times = await timesFor(tx, asked, row.portfolio)
  await changeIfSeen(tx, asked, row, revision, {
    ...{ kind, context, mode, zone, start, end },
    title: plan.title,
    plannedStart: start,
    plannedEnd: end,
    ...(turnsCountable ? { planRecordedAt: times.effectiveAt } : {}),
  })
  await keepGoals(tx, by, mentees, plan, now)
  await tx.sessionAttendance.deleteMany({ where: { sessionId: row.id } })
  await tx.sessionAttendance.createMany({
    data: mentees.map(({ id }) => ({ sessionId: row.id, relationshipId: id, centreId: row.centreId })),
  })
  await tx.sessionPlanVersion.create({
    data: {
      sessionId: row.id,
      version: row.planVersion + 1,
      centreId: row.centreId,
      content: plan,
      facts: factsOf(body),
      byPersonId: row.portfolio.person.id,
      ...times,
    },
  })
  return tellAndPresent(tx, asked, row.id, 'session.replan', body)
}

const mayCount = ({ kind, context }: Pick<SessionToDecide, 'kind' | 'context'>) =>
  needsAgreement.has(kind) && context === 'REAL'

/** What a plan cannot become, told at once: what runs as a chat or as practice stays that (S2-M1), and nobody plans for what is over. */
const mustBeChangeable = (
  row: SessionToDecide,
  asked: AskedToWrite<typeof replanSessionEndpoint>,
  turnsCountable: boolean,
) => {
  const { body } = asked
  const planned = { start: row.start.toISOString(), end: row.end.toISOString() }
  const amiss = [
    ...(turnsCountable && row.startedAt
      ? [{ field: row.kind === body.kind ? 'context' : 'kind', message: hasBegun }]
      : []),
    ...(isMovedIntoThePast(body, planned, whenWritten(asked)) ? [{ field: 'end', message: overToMove }] : []),
  ]
  if (amiss.length > 0) throw invalid(amiss)
}

const hasBegun = 'It has begun as what it was planned as, and stays that. Plan another session that counts'

export const factsOf = ({
  relationshipIds,
  kind,
  context,
  mode,
  zone,
  start,
  end,
}: AskedToWrite<typeof planSessionEndpoint | typeof replanSessionEndpoint>['body']) => ({
  ...{ relationshipIds, kind, context, mode, zone, start, end },
})

/** The goals a plan names must be these mentees' own; one written in the plan becomes a goal of the first mentee. */
export const keepGoals = async (
  tx: Tx,
  by: SignedIn,
  mentees: [MenteeRow, ...MenteeRow[]],
  { goalIds, newGoal }: Pick<PlanToWrite, 'goalIds' | 'newGoal'>,
  now: Date,
) => {
  const known = new Set(mentees.flatMap(({ goals }) => goals.map(({ id }) => id)))
  const foreign = goalIds.findIndex((id) => !known.has(id))
  if (foreign >= 0)
    throw invalid([{ field: `plan.goalIds.${foreign}`, message: 'Choose a goal of this mentee from the list' }])
  if (!newGoal || known.has(newGoal.id)) return
  const [{ id: relationshipId, centreId }] = mentees
  if ((await tx.goal.count({ where: { relationshipId, droppedAt: null } })) >= mostGoals)
    throw invalid([
      { field: 'plan.newGoal.title', message: `There are ${mostGoals} goals: drop one that you no longer work on` },
    ])
  const taken = await tx.goal.findUnique({
    where: { id: newGoal.id },
    select: { relationship: { select: { portfolio: { select: { person: { select: candidateStanding } } } } } },
  })
  if (taken) throw standing(by, taken.relationship.portfolio.person).length > 0 ? idTaken() : notFound()
  await tx.goal.create({ data: { ...newGoal, relationshipId, centreId, createdAt: now } })
}
