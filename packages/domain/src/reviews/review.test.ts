import { describe, expect, it } from 'vitest'
import { appliesTo, predicate } from '../evidence/predicates.ts'
import { reviewPredicates } from '../evidence/review-predicates.ts'
import { goalsLeftOut } from './goals-left-out.ts'
import { reviewContent, writtenReview } from './review.ts'

const speak = '0197a1b2-c3d4-7abc-8def-0123456789ab'
const college = '0197a1b2-c3d4-7abc-8def-0123456789ac'
const review = {
  ...{ on: '2026-11-20', final: false, sessionId: null },
  goals: [{ goalId: speak, score: 6, words: 'Asked for help twice' }],
  milestones: [{ goalId: speak, index: 0, text: 'Asks in a small group', met: true, words: null }],
  ...{ feedback: [], wentWell: null, obstacles: null, whatChanges: 'Shorter steps: two were too long', stages: [] },
  nextReviewOn: '2027-01-15',
}
const fieldsOf = (given: object) =>
  writtenReview.safeParse({ ...review, ...given }).error?.issues.map(({ path }) => path.join('.'))

describe('a review', () => {
  it.each([
    ['whole as it stands', {}, undefined],
    ['without a score or a reason', { goals: [{ goalId: speak, score: null, words: ' ' }] }, ['goals.0.score']],
    ['without a score, but with the reason', { goals: [{ goalId: speak, score: null, words: 'Parked' }] }, undefined],
    ['with a score beyond the scale', { goals: [{ goalId: speak, score: 11, words: null }] }, ['goals.0.score']],
    ['with a goal twice', { goals: [...review.goals, { goalId: speak, score: 3, words: null }] }, ['goals']],
    ['without what changes and why', { whatChanges: '' }, ['whatChanges']],
    ['without the next day', { nextReviewOn: null }, ['nextReviewOn']],
    [
      'the last one, without what changes and a next day',
      { final: true, whatChanges: null, nextReviewOn: null },
      undefined,
    ],
  ])('%s', (_, given, fields) => {
    expect(fieldsOf(given)).toEqual(fields)
  })
})

describe('goals that a review leaves out', () => {
  const live = [
    { id: speak, title: 'Speak up' },
    { id: college, title: 'A college place' },
  ]
  it('is each told by its name', () => {
    expect(goalsLeftOut(review, live)).toEqual([
      { field: 'goals', message: 'Score ‘A college place’, or say why there is no score' },
    ])
  })
  it('is none where every goal is there', () => {
    expect(goalsLeftOut(review, [{ id: speak, title: 'Speak up' }])).toEqual([])
  })
  it('tells a goal that was dropped meanwhile, and its milestone, in their own fields', () => {
    expect(goalsLeftOut(review, []).map(({ field }) => field)).toEqual(['goals.0.score', 'milestones.0.met'])
  })
})

describe('what a review answers by itself', () => {
  const kept = reviewContent.parse({ ...review, planVersion: 2 })
  it.each(['stageExplained', 'milestones', 'feedbackConsidered', 'madeNextPlanVersion'] as const)(
    '%s is asked of a review',
    (name) => expect(appliesTo(predicate.parse(name), 'PROGRESS_REVIEW')).toBe(true),
  )
  it.each([
    ['stageExplained', { stages: [{ stage: 'REVIEW' as const, text: 'Looking back' }] }, { stages: [] }],
    ['milestones', {}, { milestones: [] }],
    ['feedbackConsidered', { feedback: [college] }, { feedback: [] }],
    ['madeNextPlanVersion', {}, { planVersion: null }],
  ] as const)('%s: yes with it, no without', (name, having, lacking) => {
    expect(reviewPredicates[name]({ ...kept, ...having } as typeof kept)).toBe(true)
    expect(reviewPredicates[name]({ ...kept, ...lacking } as typeof kept)).toBe(false)
  })
})
