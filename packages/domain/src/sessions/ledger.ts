import type { HoursRequirement, Ledger, LedgerFacts } from './ledger-facts.ts'
import { inForceOf, worthOf } from './session-worth.ts'
import { meeting, minutesIn, type Span, spanOf, union } from './spans.ts'

export * from './ledger-facts.ts'

/**
 * The hours of one portfolio unit: how many minutes count, whether they are enough, and for each session what it is
 * worth and why (S2-LO2, "at least six hours"; the rules are those of docs/hours.md).
 *
 * Pure and total: no clock, no error for parsed facts. Instants are ISO with `Z`, taken at the whole minute they fall
 * in; amounts are whole minutes, never rounded. `sessions` come back in the order given, `byRelationship` once for each
 * relationship in the facts.
 */
export function hoursLedger({ requirement, registration, relationships, sessions }: LedgerFacts): Ledger {
  const terms = {
    requirement,
    registration: spanOf({ start: registration.from, end: registration.until }),
    inForce: inForceOf(relationships),
  }
  const worths = sessions.map((session) => ({ id: session.id, ...worthOf(session, terms) }))
  const overlapping = meeting(worths.map(({ counting }) => counting))
  const countingWith = Map.groupBy(
    worths.flatMap((worth) => worth.countingWith),
    ({ relationshipId }) => relationshipId,
  )

  const countedMinutes = minutesOver(worths.map(({ counting }) => counting))
  const byRelationship = [...terms.inForce.keys()].map((relationshipId) => {
    const minutes = minutesOver((countingWith.get(relationshipId) ?? []).map(({ counting }) => counting))
    return { relationshipId, minutes, met: isMetWith(minutes, requirement) }
  })
  return {
    requiredMinutes: requirement.minimumMinutes,
    countedMinutes,
    met: isMet(countedMinutes, byRelationship, requirement),
    byRelationship,
    sessions: worths.map(({ id, counting, reasons, flags }, index) => ({
      id,
      minutes: minutesIn(counting),
      reasons,
      flags: overlapping.has(index) ? ['OVERLAP', ...flags] : flags,
    })),
  }
}

/** Rule 6: time that two sessions share counts once. */
const minutesOver = (times: readonly (readonly Span[])[]): number => minutesIn(union(times.flat()))

/** The lesser of two ledgers of the same sessions and relationships, in total and with each mentee, and whether that is enough (docs/hours.md, 'Accepted'). */
export function lesserOf(one: Ledger, other: Ledger, requirement: HoursRequirement): Ledger {
  const countedMinutes = Math.min(one.countedMinutes, other.countedMinutes)
  const byRelationship = one.byRelationship.map(({ relationshipId, minutes: some }, index) => {
    const minutes = Math.min(some, other.byRelationship[index]?.minutes ?? 0)
    return { relationshipId, minutes, met: isMetWith(minutes, requirement) }
  })
  return { ...one, countedMinutes, byRelationship, met: isMet(countedMinutes, byRelationship, requirement) }
}

/** Rule 7 for one mentee: enough alone (PER_MENTEE), or a part of the whole (TOTAL). */
function isMetWith(minutes: number, { minimumMinutes, scope }: HoursRequirement): boolean {
  if (minimumMinutes === null) return true
  return scope === 'PER_MENTEE' ? minutes >= minimumMinutes : minutes > 0
}

/** Rule 7 for the unit. */
function isMet(
  countedMinutes: number,
  byRelationship: Ledger['byRelationship'],
  { minimumMinutes, scope, menteesRequired }: HoursRequirement,
): boolean {
  if (minimumMinutes === null) return true
  const enoughMentees = byRelationship.filter(({ met }) => met).length >= menteesRequired
  return enoughMentees && (scope === 'PER_MENTEE' || countedMinutes >= minimumMinutes)
}
