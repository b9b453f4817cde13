import { anHour, aPortfolio } from '@mentorfolio/domain/sessions/ledger.examples'
import { expect, test } from 'vitest'
import { wouldCount } from './would-count.ts'

const facts = aPortfolio([anHour])
const told = (start: string, end: string, id = 'another') => {
  const draft = { ...anHour, id, start: `2026-03-${start}:00Z`, end: `2026-03-${end}:00Z` }
  const found = wouldCount(facts, draft, '2026-03-10T10:00:00Z', 'Europe/London')
  return found && [...(found.long ? ['long'] : []), ...found.checks]
}

test.each([
  ['an hour of its own asks nothing', '02T12:00', '02T13:00', []],
  ['one that ends where the other begins asks nothing', '02T09:00', '02T10:00', []],
  [
    'one that shares time with another asks',
    '02T10:30',
    '02T11:30',
    ['It shares time with your session of 2 Mar, 10:00–11:00'],
  ],
  ['a slip that makes a day of it asks', '03T16:00', '04T15:30', ['long']],
  ['one that does both asks both', '02T10:30', '03T10:00', ['long', 'It shares time']],
])('%s', (_, start, end, checks) => {
  const words = told(start, end)
  expect(words?.length).toBe(checks.length)
  for (const [index, begins] of checks.entries()) expect(words?.[index]).toContain(begins)
})

test('it asks also where the session would count nothing: two meetings at one time are most often a slip', () => {
  const unplanned = aPortfolio([{ ...anHour, planRecordedAt: null }])
  const draft = { ...anHour, id: 'another', start: '2026-03-02T10:30:00Z', end: '2026-03-02T11:30:00Z' }
  expect(wouldCount(unplanned, draft, '2026-03-10T10:00:00Z')?.checks).toHaveLength(1)
  const withdrawn = aPortfolio([{ ...anHour, status: 'VOIDED' }])
  expect(wouldCount(withdrawn, draft, '2026-03-10T10:00:00Z')?.checks).toEqual([])
})

test('says once why practice would not count: it waits for no agreement', () => {
  const unsigned = { ...facts, relationships: [] }
  const words = wouldCount(unsigned, { ...anHour, context: 'SIMULATED' }, '2026-03-10T10:00:00Z')?.words
  expect(words).toMatch(/^It would not count\. Simulated practice does not count towards these hours\. Total/)
})

test('says why less would count than the clock ran', () => {
  const words = (changes: Partial<typeof anHour>) =>
    wouldCount(facts, { ...anHour, ...changes }, '2026-03-10T10:00:00Z')?.words
  expect(words({})).toMatch(/^1 h would count\. Total/)
  const pause = { start: '2026-03-02T10:20:00Z', end: '2026-03-02T10:25:00Z' }
  expect(words({ breaks: [pause] })).toMatch(/^55 min would count: 1 h, less a 5 min break\. Total/)
  const beforeBothSigned = {
    ...facts,
    relationships: [{ id: 'ash', inForce: [{ start: '2026-03-02T10:15:00Z', end: null }] }],
  }
  expect(wouldCount(beforeBothSigned, anHour, '2026-03-10T10:00:00Z')?.words).toMatch(
    /^45 min would count: 1 h, less 15 min outside the signed agreement or the enrolment\. Total/,
  )
})

test('a log that is put right shares no time with itself', () => {
  expect(told('02T10:15', '02T11:00', anHour.id)).toEqual([])
})
