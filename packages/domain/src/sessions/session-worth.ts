import {
  type Flag,
  flags,
  type HoursRequirement,
  type LedgerFacts,
  type Reason,
  reasons,
  type SessionFacts,
} from './ledger-facts.ts'
import { difference, intersection, minuteOf, minutesIn, type Span, spanOf, union } from './spans.ts'
import { isLogged } from './took-place.ts'

/** What every session of a portfolio is judged by. */
export type Terms = {
  requirement: HoursRequirement
  registration: Span
  /** By relationship id, each list as `union` gives it. */
  inForce: ReadonlyMap<string, readonly Span[]>
}

/** When each relationship's agreement was in force, by its id. */
export function inForceOf(relationships: LedgerFacts['relationships']): Map<string, Span[]> {
  const periods = new Map<string, Span[]>()
  for (const { id, inForce } of relationships) {
    periods.set(id, union([...(periods.get(id) ?? []), ...inForce.map(spanOf)]))
  }
  return periods
}

/** What one session is worth by itself: all but its overlap with others. */
export type Worth = {
  reasons: Reason[]
  flags: Exclude<Flag, 'OVERLAP'>[]
  /** The time that counts, over all who attended: empty as soon as there is a reason (docs/hours.md, rule 6). */
  counting: Span[]
  countingWith: { relationshipId: string; counting: Span[] }[]
}

/** One mentee's time in the session: attended, of that in force, and what is left to count. */
type Attendee = {
  relationshipId: string
  attended: Span[]
  inForce: Span[]
  counting: Span[]
  clipped: boolean
}

/** Why a session counts nothing, or which of its time counts; what is worth a look (docs/hours.md, rules 1 to 5, 8). */
export function worthOf(session: SessionFacts, terms: Terms): Worth {
  const attendees = attendeesOf(session, terms)
  const counting = union(attendees.flatMap((attendee) => attendee.counting))
  const against = reasonsAgainst(session, attendees, terms)
  if (against.length === 0 && counting.length === 0) against.push('NO_MINUTES')
  const counts = against.length === 0
  return {
    reasons: against,
    flags: flagsOn(session, attendees, terms.requirement),
    counting: counts ? counting : [],
    countingWith: counts ? attendees : [],
  }
}

/** Rules 4 and 5: who attended, and their time that counts if nothing speaks against the session. */
function attendeesOf(session: SessionFacts, { registration, inForce }: Terms): Attendee[] {
  const breaks = union(session.breaks.map(spanOf))
  const agreementWaived = session.acceptance?.waives.includes('AGREEMENT_NOT_IN_FORCE') ?? false
  return [...timeAttended(session)].map(([relationshipId, parts]) => {
    const attended = union(parts)
    const covered = agreementWaived ? attended : intersection(attended, inForce.get(relationshipId) ?? [])
    const counting = difference(intersection(covered, [registration]), breaks)
    const clipped = minutesIn(counting) < minutesIn(difference(attended, breaks))
    return { relationshipId, attended, inForce: covered, counting, clipped }
  })
}

/** Attended time by relationship, within the session. Whoever came and went has several parts, and is one person. */
function timeAttended({ start, end, attendance }: SessionFacts): Map<string, Span[]> {
  const whole = spanOf({ start, end })
  const parts = new Map<string, Span[]>()
  for (const { relationshipId, attended, from, until } of attendance) {
    if (!attended) continue
    const part = {
      start: from === undefined ? whole.start : Math.max(minuteOf(from), whole.start),
      end: until === undefined ? whole.end : Math.min(minuteOf(until), whole.end),
    }
    parts.set(relationshipId, [...(parts.get(relationshipId) ?? []), part])
  }
  return parts
}

/** Rules 1 to 5, without NO_MINUTES. */
function reasonsAgainst(session: SessionFacts, attendees: readonly Attendee[], terms: Terms): Reason[] {
  const { requirement, registration } = terms
  const status = statusReason(session, attendees)
  if (!kindCounts(session.kind, requirement)) return status ? [status, 'NOT_FORMAL'] : ['NOT_FORMAL']

  const { start, end } = spanOf(session)
  const holds: Partial<Record<Reason, boolean>> = {
    SIMULATED: session.context === 'SIMULATED',
    NOT_REAL_TIME: session.mode === 'MESSAGES',
    NO_PRIOR_PLAN: session.planRecordedAt === null || minuteOf(session.planRecordedAt) > start,
    // Says something about time that was attended, so not where there was none.
    AGREEMENT_NOT_IN_FORCE:
      attendees.some(({ attended }) => attended.length > 0) && attendees.every(({ inForce }) => inForce.length === 0),
    OUTSIDE_REGISTRATION: end <= registration.start || start >= registration.end,
    GROUP_NOT_ALLOWED: attendees.length > 1 && !requirement.allowsGroup,
    EXCLUDED_BY_ASSESSOR: session.exclusion !== null,
    TOO_LATE: minutesUntilLogged(session) > requirement.tooLateAfterDays * 24 * 60,
  }
  const waived = new Set<Reason>(session.acceptance?.waives)
  const others = reasons.filter((reason) => holds[reason] && !waived.has(reason))
  return status ? [status, ...others] : others
}

/** Rule 1. Only what was logged is asked whether anybody came. */
function statusReason({ status }: SessionFacts, attendees: readonly Attendee[]): Reason | null {
  switch (status) {
    case 'PLANNED':
    case 'DELIVERED':
      return 'NOT_LOGGED'
    case 'CANCELLED':
    case 'NO_SHOW':
    case 'VOIDED':
      return status
    case 'LOGGED':
    case 'LOCKED':
      return attendees.length === 0 ? 'NO_SHOW' : null
  }
}

/** Rule 2: an informal chat never counts (S2-M1). */
function kindCounts(kind: SessionFacts['kind'], { countsReview, countsClosure }: HoursRequirement): boolean {
  return kind === 'FORMAL' || (kind === 'REVIEW' && countsReview) || (kind === 'CLOSURE' && countsClosure)
}

/** Minutes from the end to the log; without a log nothing is late yet, however long ago it ended. */
const minutesUntilLogged = ({ end, loggedAt }: SessionFacts): number =>
  loggedAt === null ? Number.NEGATIVE_INFINITY : minuteOf(loggedAt) - minuteOf(end)

/** Rule 8, without OVERLAP, which only other sessions can tell; the clip is rule 4's. */
function flagsOn(session: SessionFacts, attendees: readonly Attendee[], requirement: HoursRequirement): Worth['flags'] {
  if (!isLogged(session)) return []
  const { start, end } = spanOf(session)
  const holds: Record<Exclude<Flag, 'OVERLAP'>, boolean> = {
    LATE: minutesUntilLogged(session) > requirement.lateAfterHours * 60,
    LONG: end - start > requirement.longAfterMinutes,
    GROUP: attendees.length > 1,
    CLIPPED: attendees.some(({ clipped }) => clipped),
    QUESTIONED: session.questioned,
  }
  return flags.filter((flag) => flag !== 'OVERLAP').filter((flag) => holds[flag])
}
