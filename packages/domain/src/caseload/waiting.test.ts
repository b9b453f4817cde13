import { expect, test } from 'vitest'
import { isContactKind, waitingInWords, waitingOf } from './waiting.ts'

const unit = '0197a000-0000-7000-8000-000000000001'
const one = '0197a000-0000-7000-8000-000000000002'
const at = (day: string) => `2026-11-${day}T09:00:00.000Z`

test('what has waited longest comes first, each with the page where it is done', () => {
  const rows = [
    { what: 'SESSIONS', count: 2, since: at('10'), subjectId: one },
    { what: 'SUBMISSION', count: 1, since: at('03'), subjectId: one },
  ]
  expect(waitingOf(unit, rows).map(({ what, href }) => [what, href])).toEqual([
    ['SUBMISSION', `/units/${unit}/submissions/${one}/review`],
    ['SESSIONS', `/units/${unit}/sessions-to-accept`],
  ])
})

test('a kind that is not in the list is not told', () => {
  expect(waitingOf(unit, [{ what: 'toString', count: 1, since: at('03'), subjectId: one }])).toEqual([])
  expect(isContactKind('constructor')).toBe(false)
})

test.each([
  [1, '1 session to decide on'],
  [3, '3 sessions to decide on'],
])('%i in words: %s', (count, words) => {
  expect(waitingInWords({ what: 'SESSIONS', count })).toBe(words)
})
