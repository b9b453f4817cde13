import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { offeredQuestionsFor } from '@mentorfolio/domain/evidence/offered-questions'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import { logContent } from '@mentorfolio/domain/sessions/log'
import { planContent } from '@mentorfolio/domain/sessions/plan'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { nameFor } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { type LedgerSessionRow, ledgerFactsOf, ledgerSessionSelect, packOf } from '../portfolio/ledger-rows.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { presentSummary } from '../portfolio/session-summary.ts'
import { decidedSessionActions, sessionFacts } from './decide-session.ts'
import type { SessionRow } from './session-row.ts'

/** Sessions that share time with this one: all that its ledger line can depend on besides itself (docs/hours.md, rule 8). */
const sharingTime = (tx: Tx, row: SessionRow): Promise<LedgerSessionRow[]> =>
  tx.mentoringSession.findMany({
    where: { portfolioId: row.portfolioId, start: { lt: row.end }, end: { gt: row.start } },
    select: ledgerSessionSelect,
  })

/** What the session is worth, unit by unit. A unit that asks for no minutes still says what its ledger says. */
const worthByUnit = (row: SessionRow, neighbours: LedgerSessionRow[]) => {
  const { person } = row.portfolio
  const relationships = row.attendance.map(({ relationship }) => relationship)
  return person.registrations.flatMap((registration) =>
    registration.units.map(({ id, packId }) => {
      const unit = { id, packId, registration, hours: person.centre.hours }
      const facts = ledgerFactsOf(unit, relationships, neighbours)
      const line = hoursLedger(facts).sessions.find((session) => session.id === row.id)
      return {
        unitId: id,
        packId,
        title: packOf(packId).title,
        minutes: line?.minutes ?? 0,
        reasons: line?.reasons ?? [],
        flags: line?.flags ?? [],
        lateAfter: wholeMinute(new Date(row.end.getTime() + facts.requirement.lateAfterHours * 3_600_000)),
      }
    }),
  )
}

/** The questions on offer while the log is still to be written, from criteria that no log of the portfolio serves. */
const offered = async (tx: Tx, row: SessionRow): Promise<SessionView['offered']> => {
  if (row.status !== 'PLANNED' && row.status !== 'DELIVERED') return []
  const logs = await tx.sessionLogVersion.findMany({
    where: { session: { portfolioId: row.portfolioId, status: { in: ['LOGGED', 'LOCKED'] } } },
    select: { content: true },
    orderBy: [{ sessionId: 'asc' }, { version: 'desc' }],
    distinct: ['sessionId'],
  })
  const packs = row.portfolio.person.registrations.flatMap(({ units }) => units.map(({ packId }) => packOf(packId)))
  return offeredQuestionsFor(
    packs,
    logs.map(({ content }) => logContent.parse(content)),
  )
}

type VersionRow = {
  version: number
  deviceAt: Date | null
  receivedAt: Date
  effectiveAt: Date
  byPersonId: string
  reason?: string | null
}

/** One session as far as these parts may see it: with words for its readers, with facts alone for others. */
export const presentSession = async (tx: Tx, row: SessionRow, roles: Role[], now: Date): Promise<SessionView> => {
  const { person } = row.portfolio
  const reads = sees(roles, 'session', 'narrative')
  const plan = row.plans.at(-1)
  const log = row.logs.at(-1)
  const planWords = reads && plan ? planContent.parse(plan.content) : null
  const times = (version: VersionRow) => ({
    version: version.version,
    deviceAt: version.deviceAt?.toISOString() ?? null,
    receivedAt: version.receivedAt.toISOString(),
    effectiveAt: version.effectiveAt.toISOString(),
    by: version.byPersonId === person.id ? nameFor(roles, person) : 'Somebody else',
    reason: reads ? (version.reason ?? null) : null,
  })
  const goals = new Map(row.attendance.flatMap(({ relationship }) => relationship.goals.map((goal) => [goal.id, goal])))
  return {
    ...presentSummary(row, roles),
    registrationId: currentRegistration(person.registrations).id,
    candidateName: nameFor(roles, person),
    goals: sees(roles, 'goal', 'narrative')
      ? [...goals.values()].map((goal) => ({
          ...goal,
          served: planWords?.goalIds.includes(goal.id) || planWords?.newGoal?.id === goal.id,
        }))
      : [],
    plan: planWords,
    log: reads && log ? logContent.parse(log.content) : null,
    planVersions: row.plans.map(times),
    logVersions: row.logs.map(times),
    endedBecause: reads ? row.endedBecause : null,
    offered: reads ? await offered(tx, row) : [],
    units: worthByUnit(row, await sharingTime(tx, row)),
    actions: decidedSessionActions(roles, sessionFacts(row, now)),
  }
}
