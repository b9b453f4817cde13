import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf } from './days.ts'
import { dayAt, startOfDay } from './local-times.ts'

const zones = ['Europe/London', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Midway', 'UTC']

test.each([
  ['in London the summer’s day begins an hour before UTC’s', '2026-07-06T23:30:00Z', 'Europe/London', '2026-07-07'],
  ['in winter it is UTC’s', '2026-12-31T23:59:59Z', 'Europe/London', '2026-12-31'],
  ['further east it is tomorrow already', '2026-12-31T10:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
  ['further west it is still yesterday', '2027-01-01T10:59:00Z', 'Pacific/Midway', '2026-12-31'],
])('%s', (_, instant, zone, day) => expect(dayAt(new Date(instant), zone)).toBe(day))

test('a day begins with its first instant, and ends as the next one begins, wherever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...zones), (after, zone) => {
      const day = addDays('2000-01-01', after)
      const [begins, ends] = [Date.parse(startOfDay(day, zone)), Date.parse(startOfDay(addDays(day, 1), zone))]
      expect(dayAt(new Date(begins), zone)).toBe(day)
      expect(dayAt(new Date(ends - 1), zone)).toBe(day)
      expect(dayOf(new Date(day))).toBe(day)
      expect(addDays(addDays(day, after), -after)).toBe(day)
    }),
  )
})
