import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anHour, aPortfolio, present } from './ledger.examples.ts'
import { flags, hoursLedger, type LedgerFacts, reasons, type SessionFacts, waivableReasons } from './ledger.ts'

/** The day that all of this happens on, minute by minute: short, so that times meet often. */
const length = 90
const noon = Date.UTC(2026, 2, 2, 12)
const instantOf = (minute: number) => new Date(noon + minute * 60_000).toISOString()
const minuteOf = (instant: string) => (Date.parse(instant) - noon) / 60_000

const minute = fc.integer({ min: 0, max: length })
const instant = minute.map(instantOf)
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

/** Any two instants: in order, equal or reversed. */
const stretch = fc.record({ start: instant, end: instant })
/** Two instants in order. */
const ordered = fc
  .tuple(minute, minute)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ start: instantOf(Math.min(a, b)), end: instantOf(Math.max(a, b)) }))
const openEnded = fc.record({ start: instant, end: fc.option(instant) })
const always = { start: instantOf(-10_000), end: null }

const attendance = fc.array(
  fc.record(
    {
      relationshipId: fc.constantFrom('ash', 'bo', 'cy', 'nobody we know'),
      attended: mostly(true, false),
      from: instant,
      until: instant,
    },
    { requiredKeys: ['relationshipId', 'attended'] },
  ),
  { maxLength: 4 },
)

const session: fc.Arbitrary<SessionFacts> = fc
  .record({
    id: fc.uuid(),
    kind: mostly<SessionFacts['kind']>('FORMAL', 'REVIEW', 'CLOSURE', 'CONTRACTING', 'INFORMAL'),
    context: mostly<SessionFacts['context']>('REAL', 'SIMULATED'),
    mode: mostly<SessionFacts['mode']>('IN_PERSON', 'VIDEO', 'PHONE', 'MESSAGES'),
    status: mostly<SessionFacts['status']>(
      'LOGGED',
      'LOCKED',
      'PLANNED',
      'DELIVERED',
      'CANCELLED',
      'NO_SHOW',
      'VOIDED',
    ),
    times: fc.oneof({ weight: 9, arbitrary: ordered }, { weight: 1, arbitrary: stretch }),
    breaks: fc.array(stretch, { maxLength: 3 }),
    planRecordedAt: mostly<string | null>(instantOf(0), null, instantOf(45)),
    loggedAt: mostly<string | null>(
      instantOf(length),
      null,
      instantOf(length + 80 * 60),
      instantOf(length + 40 * 24 * 60),
    ),
    attendance,
    questioned: fc.boolean(),
    exclusion: mostly<SessionFacts['exclusion']>(null, { reason: 'Not mentoring' }),
    acceptance: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      {
        weight: 1,
        arbitrary: fc.record({ reason: fc.constant('Seen on paper'), waives: fc.subarray([...waivableReasons]) }),
      },
    ),
  })
  .map(({ times, ...rest }) => ({ ...rest, ...times }))

/** A session with nothing against it but, perhaps, its times and who was there. */
const soundSession = session.map((one) => ({
  ...anHour,
  id: one.id,
  start: one.start,
  end: one.end,
  breaks: one.breaks,
  attendance: one.attendance,
  acceptance: one.acceptance,
  loggedAt: instantOf(length),
}))

const facts: fc.Arbitrary<LedgerFacts> = fc.record({
  requirement: fc.record({
    minimumMinutes: fc.option(minute),
    scope: fc.constantFrom('TOTAL', 'PER_MENTEE'),
    menteesRequired: fc.integer({ min: 0, max: 3 }),
    countsReview: fc.boolean(),
    countsClosure: fc.boolean(),
    allowsGroup: mostly(true, false),
    lateAfterHours: fc.constantFrom(0, 72),
    tooLateAfterDays: fc.constantFrom(1, 28),
    longAfterMinutes: minute,
  }),
  registration: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ from: always.start, until: null }) },
    { weight: 1, arbitrary: fc.record({ from: instant, until: fc.option(instant) }) },
  ),
  relationships: fc.array(
    fc.record({
      id: fc.constantFrom('ash', 'bo', 'cy'),
      inForce: fc.oneof(fc.constant([always]), fc.array(openEnded, { maxLength: 3 })),
    }),
    { maxLength: 3 },
  ),
  sessions: fc.array(session, { maxLength: 6 }),
})

/** What the ledger says of the whole, without the lines. */
const totalsOf = (some: LedgerFacts) => {
  const { sessions: _, ...totals } = hoursLedger(some)
  return totals
}

/** The last line of a ledger is the added session's. */
const isEligibleIn = (ledger: ReturnType<typeof hoursLedger>) => ledger.sessions.at(-1)?.reasons.length === 0

describe('for any facts', () => {
  test('the ledger answers, line by line in the order given, and leaves the facts alone', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const before = JSON.stringify(some)
        const ledger = hoursLedger(some)
        expect(JSON.stringify(some)).toBe(before)
        expect(ledger.sessions.map(({ id }) => id)).toEqual(some.sessions.map(({ id }) => id))
        expect(ledger.byRelationship.map(({ relationshipId }) => relationshipId)).toEqual([
          ...new Set(some.relationships.map(({ id }) => id)),
        ])
        for (const line of ledger.sessions) {
          expect(line.minutes > 0).toBe(line.reasons.length === 0)
          expect(line.reasons).toEqual(reasons.filter((reason) => line.reasons.includes(reason)))
          expect(line.flags).toEqual(flags.filter((flag) => line.flags.includes(flag)))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('it agrees with going through the day minute by minute', () => {
    fc.assert(
      fc.property(facts, (some) => {
        expect(briefly(hoursLedger(some), some)).toEqual(minuteByMinute(some))
      }),
      { numRuns: 800 },
    )
  })

  test('the order of sessions, breaks, attendance and periods never matters', () => {
    const shuffled = facts.chain((some) =>
      fc.record({
        some: fc.constant(some),
        order: fc.shuffledSubarray([...some.sessions.keys()], { minLength: some.sessions.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ some, order }) => {
        const sessions = order
          .flatMap((index) => some.sessions[index] ?? [])
          .map((one) => ({
            ...one,
            breaks: one.breaks.toReversed(),
            attendance: one.attendance.toReversed(),
          }))
        const relationships = some.relationships.map((one) => ({ ...one, inForce: one.inForce.toReversed() }))
        const moved = { ...some, relationships, sessions }
        expect(totalsOf(moved)).toEqual(totalsOf(some))
        const lines = hoursLedger(some).sessions
        expect(hoursLedger(moved).sessions).toEqual(order.map((index) => lines[index]))
      }),
      { numRuns: 300 },
    )
  })

  test('what a mentee questions is flagged, and not a minute goes', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const all = (questioned: boolean) =>
          hoursLedger({ ...some, sessions: some.sessions.map((one) => ({ ...one, questioned })) })
        const [with_, without] = [all(true), all(false)]
        const unflagged = with_.sessions.map((line) => ({
          ...line,
          flags: line.flags.filter((flag) => flag !== 'QUESTIONED'),
        }))
        expect({ ...with_, sessions: unflagged }).toEqual(without)
        for (const [index, { flags: shown }] of with_.sessions.entries())
          expect(shown.includes('QUESTIONED')).toBe(/LOGGED|LOCKED/.test(some.sessions[index]?.status ?? ''))
      }),
    )
  })

  test('an ineligible session added changes nothing', () => {
    fc.assert(
      fc.property(facts, session, (some, added) => {
        const more = hoursLedger({ ...some, sessions: [...some.sessions, added] })
        fc.pre(!isEligibleIn(more))
        const { sessions, ...totals } = more
        expect(totals).toEqual(totalsOf(some))
        expect(sessions.slice(0, -1)).toEqual(hoursLedger(some).sessions)
      }),
      { numRuns: 300 },
    )
  })

  test('the total never falls when an eligible session is added, nor rises by more than it brings', () => {
    fc.assert(
      fc.property(facts, soundSession, (some, added) => {
        const before = hoursLedger(some)
        const after = hoursLedger({ ...some, sessions: [...some.sessions, added] })
        fc.pre(isEligibleIn(after))
        const brought = after.sessions.at(-1)?.minutes ?? 0
        expect(after.countedMinutes).toBeGreaterThanOrEqual(Math.max(before.countedMinutes, brought))
        expect(after.countedMinutes).toBeLessThanOrEqual(before.countedMinutes + brought)
        expect(after.met || !before.met).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('the total never exceeds the sessions’ own times, and equals their sum where none overlap', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { countedMinutes, byRelationship, sessions } = hoursLedger(some)
        const held = new Set(some.sessions.flatMap(({ start, end }) => minutesFrom(start, end)))
        expect(countedMinutes).toBeLessThanOrEqual(held.size)
        const sum = sessions.reduce((minutes, line) => minutes + line.minutes, 0)
        expect(countedMinutes).toBeLessThanOrEqual(sum)
        expect(countedMinutes === sum).toBe(!sessions.some((line) => line.flags.includes('OVERLAP')))
        for (const { minutes } of byRelationship) expect(minutes).toBeLessThanOrEqual(countedMinutes)
      }),
      { numRuns: 300 },
    )
  })

  test('splitting an eligible session changes nothing', () => {
    const divided = fc.record({ some: facts, whole: soundSession, cut: minute.map(instantOf) })
    fc.assert(
      fc.property(divided, ({ some, whole, cut }) => {
        fc.pre(whole.start < cut && cut < whole.end)
        const undivided = hoursLedger({ ...some, sessions: [...some.sessions, whole] })
        fc.pre(isEligibleIn(undivided))
        const parts = [part(whole, whole.start, cut), part(whole, cut, whole.end)]
        const both = { ...some, sessions: [...some.sessions, ...parts] }
        const lines = hoursLedger(both).sessions.slice(-2)
        fc.pre(lines.every((line) => line.reasons.length === 0))
        const { sessions: _, ...totals } = undivided
        expect(totalsOf(both)).toEqual(totals)
        expect(lines.reduce((sum, line) => sum + line.minutes, 0)).toBe(undivided.sessions.at(-1)?.minutes)
      }),
      { numRuns: 300 },
    )
  })
})

test('two thousand sessions that all overlap are quick', () => {
  const sessions = Array.from({ length: 2000 }, (_, index) => ({
    ...anHour,
    id: String(index),
    start: instantOf(index),
    end: instantOf(index + 1500),
    breaks: [{ start: instantOf(index + 10), end: instantOf(index + 20) }],
    loggedAt: instantOf(index + 1500),
    attendance: [present('ash'), present('bo')],
  }))
  const started = Date.now()
  const ledger = hoursLedger(aPortfolio(sessions))
  expect(Date.now() - started).toBeLessThan(1000)
  expect(ledger.countedMinutes).toBe(3499)
})

const minutesFrom = (start: string, end: string) => {
  const minutes: number[] = []
  for (let at = minuteOf(start); at < minuteOf(end); at++) minutes.push(at)
  return minutes
}

const later = (one: string, other: string) => (one > other ? one : other)
const earlier = (one: string, other: string) => (one < other ? one : other)

/** One part of a session that is cut in two: its breaks and attendance cut with it, just as late as the whole. */
function part(whole: SessionFacts & { loggedAt: string }, start: string, end: string): SessionFacts {
  const lateness = minuteOf(whole.loggedAt) - minuteOf(whole.end)
  return {
    ...whole,
    start,
    end,
    breaks: whole.breaks.map((one) => ({ start: later(one.start, start), end: earlier(one.end, end) })),
    attendance: whole.attendance.map(({ from = start, until = end, ...one }) => ({
      ...one,
      from: later(from, start),
      until: earlier(until, end),
    })),
    loggedAt: instantOf(minuteOf(end) + lateness),
  }
}

/** What both this and the ledger say: minutes, and the flags and reasons that depend on times. */
function briefly(ledger: ReturnType<typeof hoursLedger>, { sessions }: LedgerFacts) {
  return {
    counted: ledger.countedMinutes,
    with: Object.fromEntries(ledger.byRelationship.map(({ relationshipId, minutes }) => [relationshipId, minutes])),
    lines: ledger.sessions.map(({ minutes, reasons: against, flags: shown }, index) => ({
      minutes,
      overlap: shown.includes('OVERLAP'),
      clipped: shown.includes('CLIPPED'),
      unsigned: against.includes('AGREEMENT_NOT_IN_FORCE'),
      nothing: against.includes('NO_MINUTES'),
      status: sessions[index]?.status,
    })),
  }
}

/** The same rules without a single interval: every minute of the day is asked whether it counts. */
function minuteByMinute({
  requirement,
  registration,
  relationships,
  sessions,
}: LedgerFacts): ReturnType<typeof briefly> {
  const day = Array.from({ length }, (_, at) => at)
  const within = (at: number, start: string | undefined, end: string | null | undefined) =>
    (start === undefined || at >= minuteOf(start)) && (end == null || at < minuteOf(end))
  const lines = sessions.map((one) => {
    const came = one.attendance.filter(({ attended }) => attended)
    const people = [...new Set(came.map(({ relationshipId }) => relationshipId))]
    const waives = (reason: (typeof waivableReasons)[number]) => one.acceptance?.waives.includes(reason) === true
    const asked = people.map((person) => {
      const there = day.filter(
        (at) =>
          within(at, one.start, one.end) &&
          came.some(({ relationshipId, from, until }) => relationshipId === person && within(at, from, until)),
      )
      const signed = (at: number) =>
        waives('AGREEMENT_NOT_IN_FORCE') ||
        relationships.some(
          ({ id, inForce }) => id === person && inForce.some(({ start, end }) => within(at, start, end)),
        )
      const worked = there.filter((at) => !one.breaks.some(({ start, end }) => within(at, start, end)))
      const counting = worked.filter((at) => signed(at) && within(at, registration.from, registration.until))
      return { person, there, covered: there.filter(signed), worked, counting }
    })
    const logged = one.status === 'LOGGED' || one.status === 'LOCKED'
    const formal =
      one.kind === 'FORMAL' ||
      (one.kind === 'REVIEW' && requirement.countsReview) ||
      (one.kind === 'CLOSURE' && requirement.countsClosure)
    const unsigned =
      formal && asked.some(({ there }) => there.length > 0) && asked.every(({ covered }) => covered.length === 0)
    const late = one.loggedAt === null ? 0 : minuteOf(one.loggedAt) - minuteOf(one.end)
    const otherwiseGood =
      logged &&
      people.length > 0 &&
      formal &&
      one.context === 'REAL' &&
      one.mode !== 'MESSAGES' &&
      (waives('NO_PRIOR_PLAN') || (one.planRecordedAt !== null && one.planRecordedAt <= one.start)) &&
      minuteOf(one.end) > minuteOf(registration.from) &&
      (registration.until === null || one.start < registration.until) &&
      (people.length < 2 || requirement.allowsGroup) &&
      one.exclusion === null &&
      (waives('TOO_LATE') || late <= requirement.tooLateAfterDays * 1440) &&
      !unsigned
    const counting = otherwiseGood ? new Set(asked.flatMap((each) => each.counting)) : new Set<number>()
    return {
      counting,
      asked,
      clipped: logged && asked.some(({ counting: left, worked }) => left.length < worked.length),
      unsigned,
      nothing: otherwiseGood && counting.size === 0,
      status: one.status,
    }
  })
  const union = (sets: Iterable<number>[]) => new Set(sets.flatMap((set) => [...set])).size
  return {
    counted: union(lines.map(({ counting }) => counting)),
    with: Object.fromEntries(
      relationships.map(({ id }) => [
        id,
        union(
          lines.flatMap(({ counting, asked }) =>
            counting.size === 0 ? [] : asked.filter(({ person }) => person === id).map((each) => each.counting),
          ),
        ),
      ]),
    ),
    lines: lines.map(({ counting, clipped, unsigned, nothing, status }, index) => ({
      minutes: counting.size,
      overlap: lines.some((other, at) => at !== index && [...counting].some((minute) => other.counting.has(minute))),
      clipped,
      unsigned,
      nothing,
      status,
    })),
  }
}
