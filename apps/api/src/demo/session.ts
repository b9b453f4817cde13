import {
  cancelSessionEndpoint,
  correctLogEndpoint,
  logSessionEndpoint,
  noShowEndpoint,
  planSessionEndpoint,
  recordSessionEndpoint,
  startSessionEndpoint,
  stopSessionEndpoint,
  voidSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { canonical, sha256 } from '../audit/chain.ts'
import { demoCentreId } from '../config.ts'
import type { Tx } from '../database/client.ts'
import { correctLog, logSession, recordSession } from '../sessions/log-session.ts'
import { planSession } from '../sessions/plan-session.ts'
import { cancelSession, noShow, startSession, stopSession, voidSession } from '../sessions/run-session.ts'
import { hours, moment, workingDaysFrom, zone } from './calendar.ts'
import type { Mentoring } from './relationship.ts'
import type { Decided, Outcome, Planned, SessionScript, Times } from './session-script.ts'
import { idAt, note, type Step } from './story.ts'

type Logged = Extract<Outcome, { is: 'LOGGED' }>

/**
 * The steps of one session, each through the product's own write at the time it is said to have happened. `unitId` is
 * the unit for which the assessor decides. Bodies go through the endpoints' own schemas, as a browser's would.
 */
export const sessionSteps = (mentoring: Mentoring, unitId: string, script: SessionScript): Step[] => {
  const { scene, candidate, relationshipId, goals } = mentoring
  const { title, kind, mode, from, to, plan, outcome, group = [] } = script
  const day = 'date' in script.day ? script.day.date : scene.calendar.week(script.day.week)
  const at = (written: Planned) =>
    'week' in written ? scene.calendar.when(written) : moment(workingDaysFrom(day, written.days), written.at)
  const id = idAt(plan ? at(plan.written) : outcome.is === 'LOGGED' ? at(outcome.logged) : moment(day, from))
  let revision = 1

  const asked = <Body>(body: Body, now: Date) => ({
    ...{ params: { id }, body, by: candidate.by, now, device: null },
    fingerprint: { kept: sha256(canonical([id, body])), mayBe: () => false },
  })
  const keepRevision = async (written: Promise<{ body: { revision: number } }>) => {
    revision = (await written).body.revision
  }

  const facts = (held: Times) => ({
    ...hours(day, held.from, held.to),
    ...{ mode, zone },
    breaks: (held.breaks ?? []).map((pause) => hours(day, pause.from, pause.to)),
    attendance: [
      { relationshipId, attended: true },
      ...group.map(({ relationshipId: other, came = {} }) => ({
        ...{ relationshipId: other, attended: true },
        ...(came.from ? { from: hours(day, came.from, held.to).start } : {}),
        ...(came.until ? { until: hours(day, held.from, came.until).end } : {}),
      })),
    ],
  })

  const planning: Step[] = plan
    ? [
        {
          at: at(plan.written),
          write: (tx, now) => {
            const { written: _written, goals: served, ...words } = plan
            const goalIds = served.map((key) => goals.get(key))
            const body = planSessionEndpoint.body.parse({
              ...{
                relationshipIds: [relationshipId, ...group.map((each) => each.relationshipId)],
                kind,
                context: 'REAL',
                mode,
                zone,
                ...hours(day, from, to),
              },
              plan: { ...words, title, goalIds, newGoal: null },
            })
            return keepRevision(planSession(tx, asked(body, now)))
          },
        },
      ]
    : []

  const timing = (held: Times): Step[] => [
    {
      at: moment(day, held.from),
      write: (tx, now) => keepRevision(startSession(tx, asked(startSessionEndpoint.body.parse({ revision }), now))),
    },
    {
      at: moment(day, held.to),
      write: (tx, now) => keepRevision(stopSession(tx, asked(stopSessionEndpoint.body.parse({ revision }), now))),
    },
  ]

  const logging = ({ held = { from, to }, logged, log, corrected, withdrawn, decided, timed }: Logged): Step[] => {
    const steps: Step[] = timed ? timing(held) : []
    const words = { ...log, title }
    steps.push({
      at: at(logged),
      write: (tx, now) =>
        keepRevision(
          plan
            ? logSession(tx, asked(logSessionEndpoint.body.parse({ ...facts(held), log: words, revision }), now))
            : recordSession(
                tx,
                asked(recordSessionEndpoint.body.parse({ ...facts(held), log: words, kind, context: 'REAL' }), now),
              ),
        ),
    })
    if (corrected)
      steps.push({
        at: at(corrected),
        write: (tx, now) => {
          const { reason } = corrected
          const body = correctLogEndpoint.body.parse({ ...facts(corrected.held), log: words, revision, reason })
          return keepRevision(correctLog(tx, asked(body, now), null))
        },
      })
    if (withdrawn)
      steps.push({
        at: at(withdrawn),
        write: (tx, now) => {
          const { reason } = withdrawn
          return keepRevision(voidSession(tx, asked(voidSessionEndpoint.body.parse({ revision, reason }), now), null))
        },
      })
    if (decided) steps.push({ at: at(decided), write: (tx, now) => decide(tx, now, decided) })
    return steps
  }

  // No page decides about a session yet: the row is written as that page will write it.
  const decide = async (tx: Tx, at: Date, decided: Decided) => {
    const { personId, by } = scene.cast.helen
    const { kind: decision, reason } = decided
    const waives = decided.kind === 'ACCEPTED' ? decided.waives : []
    await tx.sessionDecision.create({
      data: { unitId, sessionId: id, centreId: demoCentreId, kind: decision, reason, waives, byPersonId: personId, at },
    })
    await note(tx, {
      ...{ chainId: candidate.portfolioId, centreId: demoCentreId, userId: by.userId, at },
      action: decision === 'ACCEPTED' ? 'session.accept' : 'session.exclude',
      subject: ['session', id],
      fields: { unitId, reason, waives },
    })
  }

  switch (outcome.is) {
    case 'WAITING':
      return planning
    case 'LOGGED':
      return [...planning, ...logging(outcome)]
    case 'NO_SHOW':
    case 'CANCELLED': {
      const { is, reason } = outcome
      const end: Step = {
        at: at(outcome),
        write: (tx, now) =>
          is === 'NO_SHOW'
            ? noShow(tx, asked(noShowEndpoint.body.parse({ revision, reason }), now))
            : cancelSession(tx, asked(cancelSessionEndpoint.body.parse({ revision, reason }), now)),
      }
      return [...planning, end]
    }
  }
}
