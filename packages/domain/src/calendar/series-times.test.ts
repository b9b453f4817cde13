import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './days.ts'
import { localParts } from './local-times.ts'
import { seriesTimes } from './series-times.ts'

const inLondon = (date: string, from: string, to: string) => ({ date, from, to, zone: 'Europe/London' })

describe('a weekly series keeps its hour by the clock in London', () => {
  test('over the spring night', () => {
    expect(seriesTimes(inLondon('2027-03-24', '15:00', '16:00'), 2, 7)).toEqual([
      { date: '2027-03-24', start: '2027-03-24T15:00:00Z', end: '2027-03-24T16:00:00Z' },
      { date: '2027-03-31', start: '2027-03-31T14:00:00Z', end: '2027-03-31T15:00:00Z' },
    ])
  })
  test('over the autumn night, every other week', () => {
    expect(seriesTimes(inLondon('2027-10-20', '15:00', '16:00'), 2, 14)).toEqual([
      { date: '2027-10-20', start: '2027-10-20T14:00:00Z', end: '2027-10-20T15:00:00Z' },
      { date: '2027-11-03', start: '2027-11-03T15:00:00Z', end: '2027-11-03T16:00:00Z' },
    ])
  })
  test('a time that the clocks skip is told of that night alone', () => {
    const [before, skipped, after] = seriesTimes(inLondon('2027-03-21', '01:15', '01:45'), 3, 7)
    expect(before).toHaveProperty('start')
    expect(skipped).toEqual({ date: '2027-03-28', problem: 'NONEXISTENT', field: 'from' })
    expect(after).toHaveProperty('start', '2027-04-04T00:15:00Z')
  })
  test('a time that is shown twice is told of that night; the first night’s own was answered', () => {
    const first = { ...inLondon('2027-10-31', '01:15', '03:00'), offsetFrom: '+01:00' }
    expect(seriesTimes(first, 2, 7)[0]).toHaveProperty('start', '2027-10-31T00:15:00Z')
    expect(seriesTimes(inLondon('2027-10-24', '01:15', '03:00'), 2, 7)[1]).toEqual({
      ...{ date: '2027-10-31', problem: 'AMBIGUOUS', field: 'from' },
    })
  })
})

const two = (number: number) => String(number).padStart(2, '0')

test('whatever its day, hour, length and number, each meeting shows the same hour on the clock, a fixed number of days on', () => {
  const minute = fc.integer({ min: 0, max: 59 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3_650 }),
      // By day and by night, but for the hour in which the clocks move.
      fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 22 })),
      minute,
      minute,
      fc.integer({ min: 2, max: 12 }),
      fc.constantFrom(7, 14),
      (after, hour, from, to, count, every) => {
        const first = inLondon(
          addDays('2026-01-01', after),
          `${two(hour)}:${two(from)}`,
          `${two(hour === 0 ? 2 : hour + 1)}:${two(to)}`,
        )
        const dates = seriesTimes(first, count, every)
        expect(dates).toHaveLength(count)
        dates.forEach((meeting, index) => {
          if (!('start' in meeting)) throw new Error(`No time on ${meeting.date}`)
          const [start, end] = [localParts(meeting.start, first.zone), localParts(meeting.end, first.zone)]
          expect([start.date, start.time, end.time]).toEqual([addDays(first.date, index * every), first.from, first.to])
          expect(meeting.date).toBe(start.date)
        })
      },
    ),
  )
})
