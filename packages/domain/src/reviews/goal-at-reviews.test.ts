import { expect, test } from 'vitest'
import { goalAtReviews, scoreBefore, thereSince } from './goal-at-reviews.ts'
import type { ReviewContent } from './review.ts'

const speak = '0197a1b2-c3d4-7abc-8def-0123456789ab'
const college = '0197a1b2-c3d4-7abc-8def-0123456789ac'
const review = (on: string, score: number | null, met: boolean, given: { goalId?: string; text?: string } = {}) => {
  const { goalId = speak, text = 'Asks once' } = given
  const content: ReviewContent = {
    ...{ on, final: false, sessionId: null, feedback: [], wentWell: null, obstacles: null, whatChanges: 'None' },
    goals: [{ goalId, score, words: null }],
    milestones: [{ goalId, index: 0, text, met, words: null }],
    ...{ stages: [], nextReviewOn: '2027-01-15', planVersion: null },
  }
  return { id: on, content, withdrawn: null as { at: string } | null }
}

test('a goal is told review by review, in the order of their days', () => {
  const told = goalAtReviews([review('2026-11-20', 7, true), review('2026-10-23', 5, false)], speak)
  expect(told.map(({ on, score }) => [on, score])).toEqual([
    ['2026-10-23', 5],
    ['2026-11-20', 7],
  ])
})

test('of another goal, of a withdrawn review, or without its words it says nothing', () => {
  const withdrawn = { ...review('2026-11-20', 7, true), withdrawn: { at: '2026-11-21T10:00:00Z' } }
  const unread = { ...review('2026-11-20', 7, true), content: null }
  expect(goalAtReviews([withdrawn, unread, review('2026-11-20', 7, true, { goalId: college })], speak)).toEqual([])
})

test.each([
  ['from the first review that found it', [true, true], '2026-10-01'],
  ['from the review that found it again', [true, false, true], '2026-10-03'],
  ['from none, once a later one did not find it', [true, false], null],
  ['from none that looked', [], null],
])('a milestone is there %s', (_, met, since) => {
  const reviews = met.map((each, at) => review(`2026-10-0${at + 1}`, 5, each))
  expect(thereSince(goalAtReviews(reviews, speak), 'Asks once')).toBe(since)
  expect(thereSince(goalAtReviews(reviews, speak), 'Other words')).toBeNull()
})

test.each([
  ['the review before it', [3, 5, 7], '2026-10-03', { on: '2026-10-02', score: 5 }],
  [
    'the last that gave one, where the one before gave none',
    [3, null, 7],
    '2026-10-03',
    { on: '2026-10-01', score: 3 },
  ],
  ['none, at the first', [3, 5], '2026-10-01', null],
])('the number before is that of %s', (_, scores, on, expected) => {
  const reviews = scores.map((score, at) => review(`2026-10-0${at + 1}`, score, false))
  expect(scoreBefore(goalAtReviews(reviews, speak), on)).toEqual(expected)
})
