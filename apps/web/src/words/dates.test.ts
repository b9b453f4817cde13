import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ago, day, dayFrom, daysFrom, greeting, momentFrom, plainDay, shortDay, span } from './dates.ts'
import { latenessOf } from './lateness.ts'

const zone = 'Europe/London'
const saturday = '2026-11-21T21:04:00Z'
beforeEach(() => {
  vi.setSystemTime(saturday)
})
afterEach(() => {
  vi.useRealTimers()
})

it('says the year of a day whenever it is another one, by the clock of the place', () => {
  expect(plainDay('2019-01-01')).toBe('1 Jan 2019')
  expect(plainDay('2026-12-31')).toBe('31 Dec')
  expect(shortDay('2026-12-31T23:30:00Z', 'Europe/Paris')).toBe('1 Jan 2027')
  expect(shortDay('2026-12-31T23:30:00Z', zone)).toBe('31 Dec')
  expect(day('2019-01-01T12:00:00Z', zone)).toBe('Tue 1 Jan 2019')
  expect(dayFrom(saturday, '2019-01-01T12:00:00Z', zone)).toBe('on 1 Jan 2019')
})

it.each([
  ['2026-11-21T08:00:00Z', 'today'],
  ['2026-11-20T16:00:00Z', 'yesterday'],
  ['2026-11-22T16:00:00Z', 'tomorrow'],
  ['2026-11-24T16:00:00Z', 'on Tuesday'],
  ['2026-12-05T16:00:00Z', 'on 5 Dec'],
  ['2026-09-04T16:00:00Z', 'on 4 Sept'],
])('tells %s on a Saturday in November as %s', (instant, words) => expect(dayFrom(saturday, instant, zone)).toBe(words))

it.each([
  ['2026-11-21T08:00:00Z', 'today'],
  ['2026-11-22T08:00:00Z', 'today'],
  ['2026-11-20T23:59:00Z', 'yesterday'],
  ['2026-11-16T08:00:00Z', '5 days ago'],
])('says of %s how long ago it is: %s', (instant, words) => expect(ago(saturday, instant, zone)).toBe(words))

it('counts days by the calendar of the place, not by hours', () => {
  expect(daysFrom('2026-06-30T23:30:00Z', '2026-06-30T22:30:00Z', zone)).toBe(-1)
  expect(daysFrom('2026-06-30T23:30:00Z', '2026-06-30T22:30:00Z', 'UTC')).toBe(0)
})

it('tells times on the clock where the session was lived', () => {
  expect(span('2026-07-01T15:00:00Z', '2026-07-01T15:50:00Z', zone)).toBe('16:00–16:50')
  expect(span('2026-07-01T22:30:00Z', '2026-07-01T23:20:00Z', zone)).toMatch(/^23:30–00:20 on Thu 2 July?/)
  expect(shortDay('2026-07-01T23:30:00Z', zone)).toBe('2 Jul')
})

it.each([
  ['2026-11-21T08:00:00Z', 'Good morning'],
  ['2026-11-21T12:00:00Z', 'Good afternoon'],
  ['2026-11-21T18:00:00Z', 'Good evening'],
  ['2026-11-21T00:10:00Z', 'Good morning'],
])('greets at %s with %s', (now, words) => expect(greeting(now, zone)).toBe(words))

it('tells lateness neutrally: when it begins, and that the session still counts', () => {
  const session = { kind: 'FORMAL', lateAfter: '2026-11-23T17:00:00Z', zone }
  expect(latenessOf(session, saturday)).toBe('Best written now. After Monday 17:00 it shows as late; it still counts.')
  expect(latenessOf(session, '2026-11-24T09:00:00Z')).toMatch(/^It will show as late\./)
  expect(latenessOf({ ...session, kind: 'INFORMAL' }, saturday)).not.toMatch(/late/)
})

it('names the hour alone for later today', () => {
  expect(momentFrom(saturday, '2026-11-21T22:30:00Z', zone)).toBe('22:30 today')
})

it('says which of the two hours is meant on the night when the clocks go back', () => {
  expect(span('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', zone)).toBe(
    '01:30 before the clocks went back, until 01:30 after the clocks went back',
  )
  expect(span('2026-10-25T02:30:00Z', '2026-10-25T03:00:00Z', zone)).toBe('02:30–03:00')
})
