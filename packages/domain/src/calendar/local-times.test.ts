import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type LocalTimes, localInterval, localParts, startOfDay } from './local-times.ts'

const inLondon = (date: string, from: string, to: string, offsets: Partial<LocalTimes> = {}) =>
  localInterval({ date, from, to, zone: 'Europe/London', ...offsets })

const minutesOf = (times: ReturnType<typeof localInterval>) =>
  'problem' in times ? times : (Date.parse(times.end) - Date.parse(times.start)) / 60_000

describe('times on the clock become instants', () => {
  test('in winter they are as written', () => {
    expect(inLondon('2026-01-12', '10:00', '11:00')).toEqual({
      start: '2026-01-12T10:00:00Z',
      end: '2026-01-12T11:00:00Z',
    })
  })

  test('in summer they are an hour earlier', () => {
    expect(inLondon('2026-07-06', '10:00', '11:00')).toEqual({
      start: '2026-07-06T09:00:00Z',
      end: '2026-07-06T10:00:00Z',
    })
  })

  test('over midnight the end is the next day’s', () => {
    expect(inLondon('2026-12-31', '23:30', '00:30')).toEqual({
      start: '2026-12-31T23:30:00Z',
      end: '2027-01-01T00:30:00Z',
    })
  })

  test('in another zone they follow its clock', () => {
    expect(localInterval({ date: '2026-07-06', from: '10:00', to: '10:30', zone: 'Asia/Kathmandu' })).toEqual({
      start: '2026-07-06T04:15:00Z',
      end: '2026-07-06T04:45:00Z',
    })
  })
})

type Row = [
  sentence: string,
  date: string,
  from: string,
  to: string,
  answer: ReturnType<typeof minutesOf>,
  offsets?: Partial<LocalTimes>,
]
const summer = '+01:00'
const winter = '+00:00'

describe('in spring the clock skips an hour', () => {
  const skipped = '2026-03-29'
  const rows: Row[] = [
    ['from 00:30 to 02:30 is an hour', skipped, '00:30', '02:30', 60],
    ['from 00:59 to 02:00 is a minute', skipped, '00:59', '02:00', 1],
    ['a start at 01:30 does not exist', skipped, '01:30', '02:30', { problem: 'NONEXISTENT', field: 'from' }],
    ['an end at 01:30 does not exist', skipped, '00:30', '01:30', { problem: 'NONEXISTENT', field: 'to' }],
    ['an end at 01:00 does not exist either', skipped, '00:30', '01:00', { problem: 'NONEXISTENT', field: 'to' }],
    [
      'no offset makes it exist',
      skipped,
      '01:30',
      '02:30',
      { problem: 'NONEXISTENT', field: 'from' },
      { offsetFrom: winter },
    ],
    [
      'from the evening before to 01:30 does not exist',
      '2026-03-28',
      '23:30',
      '01:30',
      { problem: 'NONEXISTENT', field: 'to' },
    ],
    ['from the evening before to 02:30 is two hours', '2026-03-28', '23:30', '02:30', 120],
    ['from 23:00 to 01:30 the next day is as ever', skipped, '23:00', '01:30', 150],
    ['from 02:15 to 01:30 is the next day, where it exists', skipped, '02:15', '01:30', 23 * 60 + 15],
  ]
  test.each(rows)('%s', (_sentence, date, from, to, answer, offsets = {}) => {
    expect(minutesOf(inLondon(date, from, to, offsets))).toEqual(answer)
  })
})

describe('in autumn the clock shows an hour twice', () => {
  const twice = '2026-10-25'
  const rows: Row[] = [
    [
      '01:50 in summer time to 01:10 in winter time is 20 minutes',
      twice,
      '01:50',
      '01:10',
      20,
      { offsetFrom: summer, offsetTo: winter },
    ],
    [
      '01:10 to 01:50 in summer time is 40 minutes',
      twice,
      '01:10',
      '01:50',
      40,
      { offsetFrom: summer, offsetTo: summer },
    ],
    [
      '01:10 in summer time to 01:50 in winter time is 100',
      twice,
      '01:10',
      '01:50',
      100,
      { offsetFrom: summer, offsetTo: winter },
    ],
    [
      '01:30 in summer time to 01:30 in winter time is an hour',
      twice,
      '01:30',
      '01:30',
      60,
      { offsetFrom: summer, offsetTo: winter },
    ],
    [
      '01:50 to 01:50 in summer time is nothing',
      twice,
      '01:50',
      '01:50',
      { problem: 'ZERO_LENGTH', field: 'to' },
      { offsetFrom: summer, offsetTo: summer },
    ],
    [
      '01:50 to 01:10 in summer time is the next day',
      twice,
      '01:50',
      '01:10',
      23 * 60 + 20 + 60,
      { offsetFrom: summer, offsetTo: summer },
    ],
    [
      '01:50 in winter time to 01:10 in summer time is the next day',
      twice,
      '01:50',
      '01:10',
      23 * 60 + 20,
      { offsetFrom: winter, offsetTo: summer },
    ],
    [
      '01:50 in winter time to 01:10 is the next day, whichever was meant',
      twice,
      '01:50',
      '01:10',
      23 * 60 + 20,
      { offsetFrom: winter },
    ],
    [
      '01:50 in summer time to 01:10 may be either',
      twice,
      '01:50',
      '01:10',
      { problem: 'AMBIGUOUS', field: 'to' },
      { offsetFrom: summer },
    ],
    [
      '01:30 in winter time to 01:30 may be nothing',
      twice,
      '01:30',
      '01:30',
      { problem: 'AMBIGUOUS', field: 'to' },
      { offsetFrom: winter },
    ],
    ['a start at 01:30 may be either', twice, '01:30', '02:30', { problem: 'AMBIGUOUS', field: 'from' }],
    ['an end at 01:30 may be either', twice, '00:30', '01:30', { problem: 'AMBIGUOUS', field: 'to' }],
    ['the start is asked for first', twice, '01:10', '01:50', { problem: 'AMBIGUOUS', field: 'from' }],
    [
      'an offset that this hour never had settles nothing',
      twice,
      '01:30',
      '02:30',
      { problem: 'AMBIGUOUS', field: 'from' },
      { offsetFrom: '+05:00' },
    ],
    ['00:30 to 02:30 is three hours', twice, '00:30', '02:30', 180],
    ['00:59 to 02:00 is two hours and a minute', twice, '00:59', '02:00', 121],
    ['02:00 is not shown twice', twice, '02:00', '03:00', 60],
    ['03:00 to 01:30 is the next day', twice, '03:00', '01:30', 22 * 60 + 30],
    [
      'the evening before to 01:30 may be either',
      '2026-10-24',
      '23:30',
      '01:30',
      { problem: 'AMBIGUOUS', field: 'to' },
    ],
    [
      'the evening before to 01:30 in winter time is three hours',
      '2026-10-24',
      '23:30',
      '01:30',
      180,
      { offsetTo: winter },
    ],
  ]
  test.each(rows)('%s', (_sentence, date, from, to, answer, offsets = {}) => {
    expect(minutesOf(inLondon(date, from, to, offsets))).toEqual(answer)
  })

  test('an hour shown twice over midnight is settled too', () => {
    // In Havana the clock went from 01:00 back to 00:00 on 1 November 2026.
    const night = { date: '2026-11-01', zone: 'America/Havana', from: '00:50', to: '00:10' }
    expect(minutesOf(localInterval({ ...night, offsetFrom: '-04:00', offsetTo: '-05:00' }))).toBe(20)
  })
})

describe('at any other time', () => {
  test('an offset is ignored, even a wrong one', () => {
    expect(minutesOf(inLondon('2026-07-06', '10:00', '11:00', { offsetFrom: winter, offsetTo: '+05:00' }))).toBe(60)
  })

  test('an end that is the start is nothing', () => {
    expect(inLondon('2026-07-06', '10:00', '10:00')).toEqual({ problem: 'ZERO_LENGTH', field: 'to' })
  })

  test('a day that a zone left out does not exist', () => {
    expect(localInterval({ date: '2011-12-30', from: '10:00', to: '11:00', zone: 'Pacific/Apia' })).toEqual({
      problem: 'NONEXISTENT',
      field: 'from',
    })
  })

  test('a date that does not exist anywhere is an error', () => {
    expect(() => inLondon('2026-02-30', '10:00', '11:00')).toThrow(RangeError)
  })
})

describe('an instant as a form shows it', () => {
  test('says the offset, which tells the two hours of autumn apart', () => {
    expect(localParts('2026-10-25T00:50:00Z', 'Europe/London')).toEqual({
      date: '2026-10-25',
      time: '01:50',
      offset: '+01:00',
    })
    expect(localParts('2026-10-25T01:50:59Z', 'Europe/London')).toEqual({
      date: '2026-10-25',
      time: '01:50',
      offset: '+00:00',
    })
  })

  test('comes back as the same instants, whatever the zone and the night', () => {
    const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
    const from2026 = fc
      .integer({ min: 0, max: 2 * 365 * 24 * 60 })
      .map((minute) => Date.UTC(2026, 0, 1) + minute * 60_000)
    // Lord Howe’s spring day has 23½ hours: a longer session could reach the same time on the next day’s clock.
    const minutes = fc.integer({ min: 1, max: 22 * 60 })
    const autumn = fc.integer({ min: -120, max: 120 }).map((minute) => Date.UTC(2026, 9, 25, 1) + minute * 60_000)
    fc.assert(
      fc.property(zone, fc.oneof(from2026, autumn), minutes, (named, at, long) => {
        const inSeconds = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`
        const times = { start: inSeconds(at), end: inSeconds(at + long * 60_000) }
        const start = localParts(times.start, named)
        const end = localParts(times.end, named)
        const written = { date: start.date, from: start.time, to: end.time, zone: named }
        expect(localInterval({ ...written, offsetFrom: start.offset, offsetTo: end.offset })).toEqual(times)
      }),
      { numRuns: 300 },
    )
  })
})

describe('as Temporal has it', () => {
  const zones = [
    ...[
      'Europe/London',
      'Europe/Dublin',
      'America/New_York',
      'America/Havana',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ],
    ...['Africa/Casablanca', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kolkata', 'UTC'],
  ]
  const minute = fc
    .integer({ min: 0, max: 60 * 365 * 24 * 60 })
    .map((minutes) => new Date(Date.UTC(1970, 0, 1) + minutes * 60_000).toISOString())

  test('an instant shows the same time and offset', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, instant) => {
        const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
        const [date, time] = local.toPlainDateTime().toString({ smallestUnit: 'minute' }).split('T')
        expect(localParts(instant, zone)).toEqual({ date, time, offset: local.offset })
      }),
      { numRuns: 2_000 },
    )
  })

  test('a time on the clock is as many instants', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), minute, (zone, instant) => {
        const [date = '', time = ''] = instant.slice(0, 16).split('T')
        const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
          Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation }),
        )
        const answer = localInterval({ date, from: time, to: time, zone })
        const shows = earlier?.toPlainDateTime().toString({ smallestUnit: 'minute' }) === `${date}T${time}`
        const isSole = shows && later !== undefined && earlier?.equals(later)
        const problem = !shows ? 'NONEXISTENT' : isSole ? 'ZERO_LENGTH' : 'AMBIGUOUS'
        expect(answer).toMatchObject({ problem })
      }),
      { numRuns: 2_000 },
    )
  })

  test('around every change of a clock, too', () => {
    const changes = zones.flatMap((zone) => {
      const found: [zone: string, at: number][] = []
      let at = Temporal.Instant.from('1971-01-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next')
      while (at && at.epochMilliseconds < Date.UTC(2030, 0) && found.length < 150) {
        found.push([zone, at.epochMilliseconds])
        at = at.getTimeZoneTransition('next')
      }
      return found
    })
    for (const [zone, change] of changes)
      for (const hours of [-1.5, -1, -0.5, 0, 0.5, 1, 1.5]) {
        const at = new Date(change + hours * 3_600_000).toISOString()
        const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
        const [date = '', time = ''] = local.toPlainDateTime().toString({ smallestUnit: 'minute' }).split('T')
        expect(localParts(at, zone), `${at} in ${zone}`).toEqual({ date, time, offset: local.offset })
        const to = time === '12:00' ? '12:01' : '12:00'
        const answer = localInterval({ date, from: time, to, zone, offsetFrom: local.offset })
        if ('problem' in answer) expect(answer.field, `${at} in ${zone}`).toBe('to')
        else expect(Date.parse(answer.start), `${at} in ${zone}`).toBe(Date.parse(at))
      }
  })
})

describe('a day begins', () => {
  test.each([
    ['in winter at midnight', '2026-01-12', 'Europe/London', '2026-01-12T00:00:00Z'],
    ['in summer an hour before UTC’s', '2026-07-06', 'Europe/London', '2026-07-05T23:00:00Z'],
    [
      'where midnight is skipped, with the first time that is shown',
      '2018-11-04',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00Z',
    ],
    [
      'where the hour before it is shown twice, after the second',
      '2018-02-18',
      'America/Sao_Paulo',
      '2018-02-18T03:00:00Z',
    ],
  ])('%s', (_, date, zone, instant) => expect(startOfDay(date, zone)).toBe(instant))

  test('when Temporal says so, in any zone', () => {
    const days = fc.integer({ min: 0, max: 20_000 })
    const zones = fc.constantFrom('Europe/London', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC')
    fc.assert(
      fc.property(days, zones, (after, zone) => {
        const date = Temporal.PlainDate.from('2000-01-01').add({ days: after })
        expect(Date.parse(startOfDay(date.toString(), zone))).toBe(date.toZonedDateTime(zone).epochMilliseconds)
      }),
    )
  })
})
