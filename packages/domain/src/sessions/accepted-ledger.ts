import { hoursLedger, type Ledger, type LedgerFacts, lesserOf, type SessionFacts } from './ledger.ts'
import { inForceOf, type Terms, worthOf } from './session-worth.ts'
import { minutesIn, type Span, spanOf } from './spans.ts'

const termsOf = ({ requirement, registration, relationships }: LedgerFacts): Terms => ({
  requirement,
  registration: spanOf({ start: registration.from, end: registration.until }),
  inForce: inForceOf(relationships),
})

/** The session as its log told it when it was accepted; null: it stands as it was then, or is not accepted. */
const asAccepted = (session: SessionFacts): SessionFacts | null => {
  const told = session.acceptance?.told
  return told ? { ...session, ...told, loggedAt: told.loggedAt ?? session.loggedAt } : null
}

/** The first of this time, as far as these minutes reach. `spans` as `union` gives it. */
const atMost = (spans: readonly Span[], minutes: number): Span[] => {
  let left = minutes
  return spans.flatMap(({ start, end }) => {
    const taken = Math.min(left, end - start)
    left -= taken
    return taken > 0 ? [{ start, end: start + taken }] : []
  })
}

const instantOf = (minute: number) => new Date(minute * 60_000).toISOString()

/** A corrected session with each mentee's time cut to what was accepted of it: fewer minutes at once, more only once they are accepted. */
const heldToAccepted = (session: SessionFacts, terms: Terms): SessionFacts => {
  const before = asAccepted(session)
  if (before === null) return session
  const then = new Map(
    worthOf(before, terms).countingWith.map((each) => [each.relationshipId, minutesIn(each.counting)]),
  )
  const attendance = worthOf(session, terms).countingWith.flatMap(({ relationshipId, counting }) =>
    atMost(counting, then.get(relationshipId) ?? 0).map(({ start, end }) => ({
      ...{ relationshipId, attended: true },
      ...{ from: instantOf(start), until: instantOf(end) },
    })),
  )
  return { ...session, attendance }
}

/**
 * The ledger over the sessions that the assessor accepted by name (docs/hours.md, 'Accepted'). An acceptance is of what the log
 * told then: where it was corrected since, what it counts now is taken, and of that no more with any mentee than was accepted.
 */
export const acceptedLedger = (facts: LedgerFacts): Ledger => {
  const terms = termsOf(facts)
  const accepted = facts.sessions.filter(({ acceptance }) => acceptance !== null)
  const now = hoursLedger({ ...facts, sessions: accepted.map((session) => heldToAccepted(session, terms)) })
  if (accepted.every((session) => asAccepted(session) === null)) return now
  // Time that was shared when it was accepted is no more of it once a correction moves it apart.
  const then = hoursLedger({ ...facts, sessions: accepted.map((session) => asAccepted(session) ?? session) })
  return lesserOf(now, then, facts.requirement)
}

/** What each session that was corrected since it was accepted counted as it was accepted, in whole minutes, by its id. */
export const acceptedThen = (facts: LedgerFacts): ReadonlyMap<string, number> => {
  const terms = termsOf(facts)
  return new Map(
    facts.sessions.flatMap((session) => {
      const before = asAccepted(session)
      return before ? [[session.id, minutesIn(worthOf(before, terms).counting)] as const] : []
    }),
  )
}
