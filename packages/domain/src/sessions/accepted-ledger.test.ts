import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptedLedger, acceptedThen } from './accepted-ledger.ts'
import { absent, anHour, anHourWith, aPortfolio, at, onTheDay, present } from './ledger.examples.ts'
import { type AcceptedTimes, hoursLedger, type SessionFacts, type ToldTimes } from './ledger.ts'

/** What the log told before it was corrected, but for what is said here. */
const before = (changes: Partial<ToldTimes> = {}): ToldTimes => {
  const { mode, start, end, breaks, attendance } = anHour
  return { mode, start, end, breaks, attendance, ...changes }
}
const accepted = (told: AcceptedTimes | null = null) => ({ acceptance: { reason: 'Seen', waives: [], told } })
const minutesOf = (...sessions: SessionFacts[]) => acceptedLedger(aPortfolio(sessions)).countedMinutes

describe('accepted minutes', () => {
  const rows: [sentence: string, session: SessionFacts, minutes: number][] = [
    ['a session that is not accepted brings none', anHour, 0],
    ['one that stands as it was accepted brings what it counts', anHourWith(accepted()), 60],
    ['corrected to fewer, fewer count at once', anHourWith({ ...accepted(before()), end: at('10:40') }), 40],
    ['corrected to more, no more than was accepted', anHourWith({ ...accepted(before()), end: at('11:30') }), 60],
    ['moved to another time, as many as were accepted', onTheDay('14:00', '15:00', accepted(before())), 60],
    [
      'moved to a time that was told long after it, as many: it was in time as it was accepted',
      onTheDay('14:00', '15:00', { ...accepted({ ...before(), loggedAt: at('11:00') }), loggedAt: at('16:00') }),
      60,
    ],
    [
      'moved to a time that was told too long after it, none',
      onTheDay('14:00', '15:00', {
        ...accepted({ ...before(), loggedAt: at('11:00') }),
        loggedAt: '2026-06-01T16:00:00Z',
      }),
      0,
    ],
    [
      'moved to where it is in time, none: it was too late as it was accepted',
      onTheDay('14:00', '15:00', {
        ...accepted({ ...before(), loggedAt: '2026-06-01T11:00:00Z' }),
        loggedAt: at('16:00'),
      }),
      0,
    ],
    ['corrected so that nobody came, none', anHourWith({ ...accepted(before()), attendance: [absent('ash')] }), 0],
    [
      'whoever was not there when it was accepted brings none',
      anHourWith({ ...accepted(before({ attendance: [absent('ash')] })) }),
      0,
    ],
    [
      'a break that was forgotten is taken off',
      anHourWith({ ...accepted(before()), breaks: [{ start: at('10:20'), end: at('10:30') }] }),
      50,
    ],
    [
      'a break that was none is not given back by itself',
      anHourWith(accepted(before({ breaks: [{ start: at('10:20'), end: at('10:30') }] }))),
      50,
    ],
    ['what could not count as it was accepted brings none', anHourWith(accepted(before({ mode: 'MESSAGES' }))), 0],
    ['withdrawn it brings none', anHourWith({ ...accepted(), status: 'VOIDED' }), 0],
  ]
  test.each(rows)('%s', (_, session, minutes) => {
    expect(minutesOf(session)).toBe(minutes)
  })

  test('are held for each mentee by themself', () => {
    const both = { attendance: [present('ash'), present('bo')] }
    const session = anHourWith({
      ...accepted(before({ ...both, end: at('10:30') })),
      attendance: [present('ash', { until: at('10:10') }), present('bo')],
    })
    const { byRelationship, countedMinutes } = acceptedLedger(aPortfolio([session]))
    expect([byRelationship.map(({ minutes }) => minutes), countedMinutes]).toEqual([[10, 30], 30])
  })

  test('time that two sessions shared as they were accepted is not doubled by moving one of them', () => {
    const apart = onTheDay('14:00', '15:00', accepted(before()))
    const { countedMinutes, byRelationship } = acceptedLedger(aPortfolio([anHourWith(accepted()), apart]))
    expect([countedMinutes, byRelationship[0]?.minutes]).toEqual([60, 60])
  })

  test('nor that of two mentees who were together then, and came one after the other', () => {
    const both = before({ attendance: [present('ash'), present('bo')] })
    const session = anHourWith({
      ...{ ...accepted(both), end: at('12:00') },
      attendance: [present('ash', { until: at('11:00') }), present('bo', { from: at('11:00') })],
    })
    expect(minutesOf(session)).toBe(60)
  })

  test('time that two accepted sessions share counts once', () => {
    const long = onTheDay('10:00', '12:00', accepted(before({ start: at('10:00'), end: at('11:00') })))
    expect(minutesOf(long, onTheDay('10:30', '11:30', accepted()))).toBe(90)
  })

  test('whatever was corrected, they are never more than it counts now, nor more than it counted then', () => {
    const time = fc
      .integer({ min: 0, max: 23 * 60 })
      .map((m) => at(`${`${Math.floor(m / 60)}`.padStart(2, '0')}:${`${m % 60}`.padStart(2, '0')}`))
    const told = fc
      .record({ start: time, end: time, came: fc.boolean() })
      .map(({ start, end, came }) => before({ start, end, attendance: [came ? present('ash') : absent('ash')] }))
    fc.assert(
      fc.property(told, told, (then, now) => {
        const held = anHourWith({ ...now, ...accepted(then) })
        const counts = (session: SessionFacts) => hoursLedger(aPortfolio([session])).countedMinutes
        expect(minutesOf(held)).toBe(Math.min(counts(anHourWith(now)), counts(anHourWith(then))))
      }),
    )
  })
})

test('what was corrected says what it counted as it was accepted', () => {
  const facts = aPortfolio([
    anHourWith({ id: 'as it was', ...accepted() }),
    anHourWith({ id: 'corrected', ...accepted(before({ end: at('10:25') })) }),
    anHourWith({ id: 'open' }),
  ])
  expect([...acceptedThen(facts)]).toEqual([['corrected', 25]])
})
