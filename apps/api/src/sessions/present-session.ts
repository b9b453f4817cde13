import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { offeredQuestionsFor } from '@mentorfolio/domain/evidence/offered-questions'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { answerStands } from '@mentorfolio/domain/sessions/answers'
import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import { logContent } from '@mentorfolio/domain/sessions/log'
import { planContent } from '@mentorfolio/domain/sessions/plan'
import { logVersion, planVersion, type SessionView } from '@mentorfolio/domain/sessions/session-view'
import { nameFor } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { ledgerFactsOf, packOf, titleOf } from '../portfolio/ledger-rows.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { cameOf, timesOf } from '../portfolio/said.ts'
import { presentSummary } from '../portfolio/session-summary.ts'
import { decidedSessionActions, sessionFacts } from './decide-session.ts'
import type { ClocksRow, SessionRow, VersionRow } from './session-row.ts'

/**
 * What the session is worth, unit by unit; a unit that asks for no minutes still says what its ledger says. Besides the
 * session itself, its line depends only on those that share time with it (docs/hours.md, rule 8).
 */
const worthByUnit = (row: SessionRow) => {
  const { person } = row.portfolio
  return person.registrations.flatMap((registration) =>
    registration.units.map(({ id, packId }) => {
      const unit = { id, packId, registration, hours: person.centre.hours }
      const facts = ledgerFactsOf(unit, row.relationships, row.sharingTime)
      const line = hoursLedger(facts).sessions.find((session) => session.id === row.id)
      return {
        unitId: id,
        packId,
        title: titleOf(packId),
        minutes: line?.minutes ?? 0,
        reasons: line?.reasons ?? [],
        flags: line?.flags ?? [],
        requiredMinutes: facts.requirement.minimumMinutes,
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

const clocks = ({ deviceAt, skewMs, receivedAt, effectiveAt }: ClocksRow) => ({
  deviceAt: deviceAt?.toISOString() ?? null,
  skewMs,
  receivedAt: receivedAt.toISOString(),
  effectiveAt: effectiveAt.toISOString(),
})

/** One session as far as these parts may see it: with words for its readers, with facts alone for others. */
export const presentSession = async (tx: Tx, row: SessionRow, roles: Role[], now: Date): Promise<SessionView> => {
  const { person } = row.portfolio
  const reads = sees(roles, 'session', 'narrative')
  const [plan, log] = [row.plans.at(-1), row.logs.at(-1)]
  const planWords = reads && plan ? planContent.parse(plan.content) : null
  const serves = (goalId: string) => (planWords?.goalIds.includes(goalId) ?? false) || planWords?.newGoal?.id === goalId
  const times = (version: VersionRow) => ({
    version: version.version,
    ...clocks(version),
    by: version.byPersonId === person.id ? nameFor(roles, person) : 'Somebody else',
    reason: reads ? version.reason : null,
  })
  return {
    ...presentSummary(row, roles),
    registrationId: currentRegistration(person.registrations).id,
    candidateName: nameFor(roles, person),
    goals: sees(roles, 'goal', 'narrative')
      ? row.relationships.flatMap(({ goals }) => goals.map(({ id, title }) => ({ id, title, served: serves(id) })))
      : [],
    plan: planWords,
    log: reads && log ? logContent.parse(log.content) : null,
    planVersions: row.plans.map((version) => ({
      ...times(version),
      plan: reads ? planContent.parse(version.content) : null,
      facts: planVersion.shape.facts.parse(version.facts),
    })),
    logVersions: row.logs.map((version) => ({
      ...times(version),
      log: reads ? logContent.parse(version.content) : null,
      facts: logVersion.shape.facts.parse(version.facts),
    })),
    timerTimes: { started: row.startTimes && clocks(row.startTimes), stopped: row.stopTimes && clocks(row.stopTimes) },
    confirmations: row.confirmations.map(({ at, words, ...said }) => ({
      ...said,
      stands: row.attendance.some(
        (each) => each.relationshipId === said.relationshipId && answerStands(said, cameOf(each), timesOf(row)),
      ),
      words: reads ? words : null,
      at: at.toISOString(),
    })),
    endedBecause: reads ? row.endedBecause : null,
    offered: reads ? await offered(tx, row) : [],
    units: worthByUnit(row),
    actions: decidedSessionActions(roles, sessionFacts(row, now)),
  }
}
