import { isOver } from '@mentorfolio/domain/cycle/is-over'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { relationshipStates } from '@mentorfolio/domain/cycle/states'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { answerStands } from '@mentorfolio/domain/sessions/answers'
import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import { logContent } from '@mentorfolio/domain/sessions/log'
import { planContent } from '@mentorfolio/domain/sessions/plan'
import { logVersion, planVersion, type SessionView, type ToLog } from '@mentorfolio/domain/sessions/session-view'
import { nameFor } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { heldBySubmissions } from '../portfolio/held-by.ts'
import { ledgerFactsOf, titleOf } from '../portfolio/ledger-rows.ts'
import { restsOnPasses } from '../portfolio/reassess.ts'
import { currentRegistration } from '../portfolio/registration.ts'
import { cameOf, timesOf } from '../portfolio/said.ts'
import { presentSummary } from '../portfolio/session-summary.ts'
import { lastActionsWith, toLogFor } from '../portfolio/to-log.ts'
import { citedEditions } from './cited-editions.ts'
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

const pausedOf = ({ relationships }: SessionRow) =>
  relationships.filter(({ state }) => state === 'PAUSED').map(({ pseudonym }) => pseudonym)

const goneOf = ({ relationships }: SessionRow) =>
  relationships.flatMap(({ state, pseudonym }) => {
    const known = relationshipStates.find((each) => each === state)
    return known && isOver(known) ? [pseudonym] : []
  })

const runningBeside = ({ alsoRunning }: SessionRow, reads: boolean): SessionView['alsoRunning'] =>
  alsoRunning.map(({ id, title, zone, startedAt, mentees }) => ({
    ...{ id, zone, title: reads ? title : null },
    startedAt: wholeMinute(startedAt),
    mentees: mentees.map(({ name }) => name),
  }))

const nothingToAsk: ToLog = { offered: [], further: [], lastActions: [], takesSimulated: false }

/** What its log opens with while it is still to be written; what was agreed last time as long as it may be corrected. */
const toLog = async (tx: Tx, row: SessionRow): Promise<ToLog> => {
  const { status, start: before, attendance } = row
  const { person } = row.portfolio
  const about = { personId: person.id, before, relationshipIds: attendance.map(({ relationshipId }) => relationshipId) }
  if (status === 'LOGGED' || status === 'LOCKED')
    return { ...nothingToAsk, lastActions: await lastActionsWith(tx, about) }
  if (status !== 'PLANNED' && status !== 'DELIVERED') return nothingToAsk
  const packIds = person.registrations.flatMap(({ units }) => units.map(({ packId }) => packId))
  return toLogFor(tx, about, packIds)
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
  const afterPass = row.status === 'LOCKED' && (await restsOnPasses(tx, row.id))
  const planWords = reads && plan ? planContent.parse(plan.content) : null
  const logWords = reads && log ? logContent.parse(log.content) : null
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
    log: logWords,
    editions: await citedEditions(tx, { centreId: row.centreId, log: logWords, now }),
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
    alsoRunning: row.status === 'PLANNED' ? runningBeside(row, reads) : [],
    paused: row.status === 'VOIDED' || row.status === 'CANCELLED' ? [] : pausedOf(row),
    gone: row.status === 'PLANNED' ? goneOf(row) : [],
    endedBecause: reads ? row.endedBecause : null,
    endedWithIt: row.endedByMoveId !== null,
    held: row.status === 'LOCKED' ? ((await heldBySubmissions(tx, [row.id])).get(row.id) ?? null) : null,
    ...(reads ? await toLog(tx, row) : nothingToAsk),
    units: worthByUnit(row),
    actions: decidedSessionActions(
      roles,
      sessionFacts(row, now, ['notFrozen', ...(afterPass ? (['unitPassed'] as const) : [])]),
    ),
  }
}
