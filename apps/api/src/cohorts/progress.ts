import { dayAt } from '@mentorfolio/domain/calendar/local-times'
import type { Target } from '@mentorfolio/domain/cohorts/cohort'
import type { ProgressRow } from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import { storedInduction, unanswered } from '@mentorfolio/domain/cohorts/induction'
import {
  hoursShare,
  missedTargets,
  type ProgressFacts,
  risksOf,
  stageOf,
  targetsBefore,
  waitsOf,
} from '@mentorfolio/domain/cohorts/progress'
import { centreOverrides, configurationOf } from '@mentorfolio/domain/evidence/requirement'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import type { SignedIn } from '../access/signed-in.ts'
import { nameFor, standing } from '../access/visible-to.ts'
import { hoursFirst } from '../portfolio/candidates.ts'
import { ledgerFactsOf, packOf, titleOf } from '../portfolio/ledger-rows.ts'
import type { ProgressFactsRow } from '../portfolio/progress-rows.ts'

/** What of its cohort and centre a registration's progress is held against. */
export type Against = { hours: unknown; zone: string; targets: readonly Target[]; endsOfCohort: Date | null }

type Counted = ProgressRow['units'][number]

/** A unit's minutes, by its ledger; nothing is worked out where the unit asks for none. */
export const countedIn = (
  { id, packId }: { id: string; packId: string },
  row: Pick<ProgressFactsRow, 'from' | 'until' | 'relationships' | 'sessions'>,
  hours: unknown,
): Pick<Counted, 'requiredMinutes' | 'countedMinutes'> => {
  if (packOf(packId).evidence.minMinutes === null) return { requiredMinutes: null, countedMinutes: 0 }
  const ledger = hoursLedger(ledgerFactsOf({ id, packId, registration: row, hours }, row.relationships, row.sessions))
  return { requiredMinutes: ledger.requiredMinutes, countedMinutes: ledger.countedMinutes }
}

const text = (at: Date | null) => at && wholeMinute(at)

const lastOf = (row: ProgressFactsRow): Date | null => {
  const times = [row.lastDoneAt, ...row.sessions.flatMap(({ loggedAt, planRecordedAt }) => [loggedAt, planRecordedAt])]
  return times.filter((at) => at !== null).reduce<Date | null>((last, at) => (!last || at > last ? at : last), null)
}

const notBegun: ReadonlySet<string> = new Set(['DRAFT', 'AWAITING_SIGNATURES'])

const factsOf = (row: ProgressFactsRow, units: readonly Counted[], against: Against, now: Date): ProgressFacts => {
  const [first] = hoursFirst(row.units)
  const numbers = first && configurationOf(packOf(first.packId), centreOverrides.parse(against.hours))
  return {
    now: now.toISOString(),
    today: dayAt(now, against.zone),
    registration: {
      state: row.state,
      from: row.from.toISOString(),
      until: (row.until ?? against.endsOfCohort)?.toISOString() ?? null,
    },
    registeredOn: dayAt(new Date(Math.max(row.from.getTime(), row.registeredAt.getTime())), against.zone),
    hasAccount: row.candidate.hasAccount,
    invitedAt: text(row.invitedAt),
    units: units.map(({ state, requiredMinutes, countedMinutes }, index) => ({
      ...{ state, requiredMinutes, countedMinutes },
      assessorId: row.units[index]?.assessorId ?? null,
    })),
    relationships: row.relationships.map(
      ({ state, pausedFrom, simulated, createdAt, inForce, mentorSignedAt, menteeSignedAt, paperAt }) => ({
        ...{ state, pausedFrom, createdAt: wholeMinute(createdAt) },
        agreed: inForce.length > 0 || (simulated && !notBegun.has(pausedFrom ?? state)),
        ...{ mentorSignedAt: text(mentorSignedAt), menteeSignedAt: text(menteeSignedAt), paperAt: text(paperAt) },
      }),
    ),
    sessions: row.sessions.map(({ status, end }) => ({ status, end: wholeMinute(end) })),
    inductionOpen: unanswered(
      row.units.map(({ packId }) => packId),
      storedInduction.parse(row.induction),
    ).length,
    lastActivityAt: text(lastOf(row)),
    targets: against.targets,
    lateAfterHours: numbers?.lateAfterHours ?? Number.POSITIVE_INFINITY,
    tooLateAfterDays: numbers?.tooLateAfterDays ?? Number.POSITIVE_INFINITY,
  }
}

/** How far one candidate has come, whom they wait for, and what puts them at risk. */
export const presentProgress = (row: ProgressFactsRow, against: Against, by: SignedIn, now: Date): ProgressRow => {
  const { candidate } = row
  const units = row.units.map(
    (unit): Counted => ({
      ...{ id: unit.id, packId: unit.packId, title: titleOf(unit.packId), state: unit.state },
      ...{ assessorName: unit.assessorName, iqaName: unit.iqaName },
      ...countedIn(unit, row, against.hours),
    }),
  )
  const facts = factsOf(row, units, against, now)
  const roles = standing(by, { ...candidate, registrations: [row] })
  return {
    registrationId: row.id,
    candidateName: nameFor(roles, candidate),
    invited: !candidate.hasAccount,
    state: row.state,
    units,
    stage: stageOf(row.relationships),
    waits: waitsOf(facts),
    missed: row.state === 'ACTIVE' ? missedTargets(facts) : [],
    before: row.state === 'ACTIVE' ? targetsBefore(facts) : [],
    risks: risksOf(facts),
    hoursShare: hoursShare(facts.units),
    lastActivityAt: facts.lastActivityAt,
  }
}
