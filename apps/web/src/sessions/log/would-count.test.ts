import { anHour, aPortfolio } from '@mentorfolio/domain/sessions/ledger.examples'
import { expect, test } from 'vitest'
import { wouldCount } from './would-count.ts'

const facts = aPortfolio([anHour])
const told = (start: string, end: string, id = 'another') =>
  wouldCount(facts, { ...anHour, id, start: `2026-03-${start}:00Z`, end: `2026-03-${end}:00Z` }, '2026-03-10T10:00:00Z')
    ?.checks

test.each([
  ['an hour of its own asks nothing', '02T12:00', '02T13:00', []],
  ['one that ends where the other begins asks nothing', '02T09:00', '02T10:00', []],
  ['one that shares time with another asks', '02T10:30', '02T11:30', ['It shares time']],
  ['a slip that makes a day of it asks', '03T16:00', '04T15:30', ['That is a long session']],
  ['one that does both asks both', '02T10:30', '03T10:00', ['That is a long session', 'It shares time']],
])('%s', (_, start, end, checks) => {
  const words = told(start, end)
  expect(words?.length).toBe(checks.length)
  for (const [index, begins] of checks.entries()) expect(words?.[index]).toContain(begins)
})

test('a log that is put right shares no time with itself', () => {
  expect(told('02T10:15', '02T11:00', anHour.id)).toEqual([])
})
