import { expect, test } from 'vitest'
import { cardPage } from './card-page.ts'

const of = { id: 'x', relationshipId: 'r', sessionId: 's' }

test.each<[group: Parameters<typeof cardPage>[0]['group'], to: string]>([
  ['FEEDBACK', '/relationships/r/feedback'],
  ['ADAPTATION', '/sessions/s'],
  ['GOAL', '/relationships/r/goals/x'],
  ['REVIEW', '/relationships/r/reviews/x'],
  ['SUPERVISION', '/relationships/r/records/x'],
  ['REFLECTION', '/sessions/s/reflection'],
  ['SESSION', '/sessions/s'],
  ['OWN_RATING', '/sessions/s'],
])('what a claim rests on leads to where it stands: %s', (group, to) => {
  expect(cardPage({ ...of, group })).toBe(to)
})

test('a change that shows in no session yet leads to itself', () => {
  expect(cardPage({ ...of, group: 'ADAPTATION', sessionId: null })).toBe('/relationships/r/adaptations/x')
})

test('what was said of nobody in particular has no page', () => {
  expect(cardPage({ ...of, group: 'FEEDBACK', relationshipId: null })).toBeNull()
})
