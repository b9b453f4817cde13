import type { Role } from '@mentorfolio/domain/cycle/roles'
import { sees } from '@mentorfolio/domain/cycle/who-sees-what'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { acceptedLedger, acceptedThen } from '@mentorfolio/domain/sessions/accepted-ledger'
import { hoursLedger, type Ledger, type LedgerFacts } from '@mentorfolio/domain/sessions/ledger'
import type { LedgerView, SessionLine } from '@mentorfolio/domain/sessions/ledger-view'
import { type LedgerRelationshipRow, type LedgerUnit, ledgerFactsOf } from './ledger-rows.ts'
import type { SessionFactsRow } from './rows.ts'
import { saidOf } from './said.ts'

/** The sum as pages show it: what counts, and what of it the assessor has accepted by name. */
export const sumOf = (facts: LedgerFacts, ledger: Ledger): LedgerView['sum'] => ({
  requiredMinutes: ledger.requiredMinutes,
  countedMinutes: ledger.countedMinutes,
  met: ledger.met,
  acceptedMinutes: acceptedLedger(facts).countedMinutes,
})

/** The ledger's lines with what people recognise a session by; the title is words, for those who may read them. */
export const linesOf = (
  { facts, ledger }: { facts: LedgerFacts; ledger: Ledger },
  relationships: readonly LedgerRelationshipRow[],
  sessions: readonly SessionFactsRow[],
  roles: readonly Role[],
): SessionLine[] => {
  const names = new Map(relationships.map(({ id, pseudonym }) => [id, pseudonym]))
  const readsDecisions = sees(roles, 'decision', 'narrative')
  const then = acceptedThen(facts)
  const lateMs = facts.requirement.lateAfterHours * 3_600_000
  return sessions.map((row, index) => {
    const worth = ledger.sessions[index]
    const fact = facts.sessions[index]
    return {
      id: row.id,
      title: sees(roles, 'session', 'narrative') ? row.title : null,
      kind: row.kind,
      status: row.status,
      start: fact?.start ?? wholeMinute(row.start),
      end: fact?.end ?? wholeMinute(row.end),
      startedAt: row.startedAt && wholeMinute(row.startedAt),
      stoppedAt: row.stoppedAt && wholeMinute(row.stoppedAt),
      zone: row.zone,
      mentees: row.attendance.map(({ relationshipId }) => names.get(relationshipId) ?? ''),
      minutes: worth?.minutes ?? 0,
      reasons: worth?.reasons ?? [],
      flags: worth?.flags ?? [],
      said: saidOf(row),
      exclusion: readsDecisions ? (fact?.exclusion?.reason ?? null) : null,
      acceptance: readsDecisions ? (fact?.acceptance?.reason ?? null) : null,
      acceptedThen: readsDecisions ? (then.get(row.id) ?? null) : null,
      lateAfter: wholeMinute(new Date(row.end.getTime() + lateMs)),
    }
  })
}

/** Facts and ledger of one unit. Computed at reading, from the records: there is nothing that could be stale. */
export const ledgerOf = (
  unit: LedgerUnit,
  relationships: readonly LedgerRelationshipRow[],
  sessions: readonly SessionFactsRow[],
) => {
  const facts = ledgerFactsOf(unit, relationships, sessions)
  return { facts, ledger: hoursLedger(facts) }
}
