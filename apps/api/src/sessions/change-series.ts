import type { Action } from '@mentorfolio/domain/cycle/rules'
import { planActions } from '@mentorfolio/domain/sessions/plan-action'
import type {
  cancelSeriesEndpoint,
  moveSeriesEndpoint,
  SeriesView,
} from '@mentorfolio/domain/sessions/series.endpoints'
import { isMovedIntoThePast, overToMove } from '@mentorfolio/domain/sessions/still-to-come'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { standing } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import type { Written } from '../http/answers.ts'
import { invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { timesFor } from '../portfolio/times-for.ts'
import { whenWritten } from '../portfolio/when-written.ts'
import { changeIfSeen, tell } from './change-session.ts'
import { sessionFacts } from './decide-session.ts'
import { holdMenteesOf } from './mentees.ts'
import { presentSeries } from './present-series.ts'
import { findSeries, type SessionToDecide } from './session-row.ts'

type Chosen<Seen> = { row: SessionToDecide; seen: Seen }

/**
 * The sessions that somebody chose of a series, each decided: one that is not in it, or not there for them, is 404. In one order,
 * however they were told, so that two at once cannot wait for each other.
 */
const choose = async <Seen extends { id: string }>(
  tx: Tx,
  { by, params, now }: { by: SignedIn; params: { id: string }; now: Date },
  action: Action,
  sessions: readonly Seen[],
): Promise<[Chosen<Seen>, ...Chosen<Seen>[]]> => {
  const rows = await findSeries(tx, by, params.id)
  const chosen = sessions
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .flatMap((seen) => rows.filter(({ id }) => id === seen.id).map((row) => ({ row, seen })))
  const [first, ...others] = chosen
  if (!first || chosen.length !== sessions.length) throw notFound()
  for (const { row } of chosen) mustBeAllowed(standing(by, row.portfolio.person), action, sessionFacts(row, now))
  return [first, ...others]
}

/** None is moved to where its time was over when somebody wrote so; each of those is told. */
const mustLieAhead = (
  asked: AskedToWrite<typeof moveSeriesEndpoint>,
  chosen: readonly Chosen<{ id: string; start: string; end: string }>[],
) => {
  const written = whenWritten(asked)
  const amiss = asked.body.sessions.flatMap(({ id }, index) =>
    chosen.some(
      ({ row, seen }) =>
        seen.id === id &&
        isMovedIntoThePast(seen, { start: row.start.toISOString(), end: row.end.toISOString() }, written),
    )
      ? [{ field: `sessions.${index}`, message: overToMove }]
      : [],
  )
  if (amiss.length > 0) throw invalid(amiss)
}

/** Moves one of a series and the ones after it, say: a new version of each plan, with the words that it has. All or none. */
export const moveSeries = async (
  tx: Tx,
  asked: AskedToWrite<typeof moveSeriesEndpoint>,
): Promise<Written<SeriesView>> => {
  const { params, body, by, now } = asked
  const { mode, zone } = body
  await holdMenteesOf(
    tx,
    by,
    body.sessions.map(({ id }) => id),
  )
  const chosen = await choose(tx, asked, 'session.replan', body.sessions)
  const [{ row: first }] = chosen
  mustLieAhead(asked, chosen)
  const times = await timesFor(tx, asked, first.portfolio)
  for (const { row, seen } of chosen) {
    const { revision, start, end } = seen
    // As with one that is planned anew: its relationships must allow it still.
    const roles = standing(by, row.portfolio.person)
    for (const { state } of row.relationships) mustBeAllowed(roles, planActions[row.kind], { state })
    const placed = { mode, zone, start, end }
    await changeIfSeen(tx, asked, row, revision, { ...placed, plannedStart: start, plannedEnd: end })
    const latest = await tx.sessionPlanVersion.findUniqueOrThrow({
      where: { sessionId_version: { sessionId: row.id, version: row.planVersion } },
      select: { content: true, facts: true },
    })
    await tx.sessionPlanVersion.create({
      data: {
        sessionId: row.id,
        version: row.planVersion + 1,
        centreId: row.centreId,
        content: latest.content ?? {},
        facts: { ...Object(latest.facts), ...placed },
        byPersonId: row.portfolio.person.id,
        ...times,
      },
    })
    await tell(tx, asked, { ...row, revision: revision + 1 }, 'session.replan', { ...placed, seriesId: params.id })
  }
  return { centreId: first.centreId, body: await presentSeries(tx, by, params.id, now) }
}

/** Calls off one of a series and the ones after it, say. All or none; what is running or over is nobody's to call off here. */
export const cancelSeries = async (
  tx: Tx,
  asked: AskedToWrite<typeof cancelSeriesEndpoint>,
): Promise<Written<SeriesView>> => {
  const { params, body, by, now } = asked
  const { reason } = body
  const chosen = await choose(tx, asked, 'session.cancel', body.sessions)
  for (const { row, seen } of chosen) {
    await changeIfSeen(tx, asked, row, seen.revision, { status: 'CANCELLED', endedBecause: reason })
    const revision = seen.revision + 1
    await tell(tx, asked, { ...row, revision }, 'session.cancel', { status: 'CANCELLED', reason })
  }
  const [{ row: first }] = chosen
  return { centreId: first.centreId, body: await presentSeries(tx, by, params.id, now) }
}
