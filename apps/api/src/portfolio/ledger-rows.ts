import { centreOverrides, requirementOf } from '@mentorfolio/domain/evidence/requirement'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import type { LedgerFacts } from '@mentorfolio/domain/sessions/ledger-facts'
import { unitPack } from '@mentorfolio/qualifications'
import type { RelationshipRow, SessionFactsRow } from './rows.ts'
import { saidOf } from './said.ts'

/** What the ledger asks of a relationship. */
export type LedgerRelationshipRow = Pick<RelationshipRow, 'id' | 'pseudonym' | 'inForce'>

/** What the ledger asks of a session: none of what people recognise it by. */
export type LedgerSessionRow = Pick<
  SessionFactsRow,
  | 'id'
  | 'kind'
  | 'context'
  | 'mode'
  | 'status'
  | 'zone'
  | 'start'
  | 'end'
  | 'breaks'
  | 'planRecordedAt'
  | 'loggedAt'
  | 'decisions'
> & { attendance: Omit<SessionFactsRow['attendance'][number], 'name'>[] }

/** A unit as far as its ledger goes. */
export type LedgerUnit = {
  id: string
  packId: string
  registration: { from: Date; until: Date | null }
  /** The centre's own numbers, as stored. */
  hours: unknown
}

/** The pack of a unit. Throws when the packs shipped lack it: then the release is broken, not the request. */
export const packOf = (packId: string) => {
  const pack = unitPack(packId)
  if (!pack) throw new Error(`No unit pack ${packId}`)
  return pack
}

/** A unit's title as people know it: the pack's, or the probable one where its source names none. */
export const titleOf = (packId: string) => packOf(packId).probableIdentity?.title ?? packOf(packId).title

export const unitNameOf = ({ id, packId }: { id: string; packId: string }) => {
  const pack = packOf(packId)
  return { id, packId, title: pack.title, probableTitle: pack.probableIdentity?.title ?? null }
}

const sessionFactsOf = (row: LedgerSessionRow, unitId: string): LedgerFacts['sessions'][number] => {
  const decided = row.decisions.find((decision) => decision.unitId === unitId)
  return {
    id: row.id,
    kind: row.kind,
    context: row.context,
    mode: row.mode,
    status: row.status,
    start: wholeMinute(row.start),
    end: wholeMinute(row.end),
    breaks: row.breaks,
    planRecordedAt: row.planRecordedAt && wholeMinute(row.planRecordedAt),
    loggedAt: row.loggedAt && wholeMinute(row.loggedAt),
    attendance: row.attendance.map(({ relationshipId, attended, from, until }) => ({
      relationshipId,
      attended: attended ?? false,
      ...(from ? { from: wholeMinute(from) } : {}),
      ...(until ? { until: wholeMinute(until) } : {}),
    })),
    questioned: saidOf(row) === 'QUESTIONED',
    exclusion: decided?.kind === 'EXCLUDED' ? { reason: decided.reason } : null,
    acceptance:
      decided?.kind === 'ACCEPTED' ? { reason: decided.reason, waives: decided.waives, told: decided.told } : null,
  }
}

/** The facts of `hoursLedger` for one unit, from its rows. */
export const ledgerFactsOf = (
  unit: LedgerUnit,
  relationships: readonly Pick<LedgerRelationshipRow, 'id' | 'inForce'>[],
  sessions: readonly LedgerSessionRow[],
): LedgerFacts => ({
  requirement: requirementOf(packOf(unit.packId), centreOverrides.parse(unit.hours)),
  registration: {
    from: wholeMinute(unit.registration.from),
    until: unit.registration.until && wholeMinute(unit.registration.until),
  },
  relationships: relationships.map(({ id, inForce }) => ({
    id,
    inForce: inForce.map(({ start, end }) => ({ start: wholeMinute(start), end: end && wholeMinute(end) })),
  })),
  sessions: sessions.map((row) => sessionFactsOf(row, unit.id)),
})
