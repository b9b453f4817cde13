import { describe, expect, test } from 'vitest'
import { type SelfReviewContent, selfReviewContent } from '../reflections/self-review.ts'
import { type SummaryContent, summaryContent } from '../reflections/summary.ts'
import { type LogContent, noOfferedAnswers } from '../sessions/log.ts'
import { appliesTo, predicate } from './predicates.ts'
import { hasReflection, type Linked, selfReviewPredicates, summaryPredicates } from './reflection-predicates.ts'

const id = (last: number) => `01940000-0000-7000-8000-00000000000${last}`
const [fromMentee, fromTutor, notAnswered, adaptation, session] = [id(1), id(2), id(3), id(4), id(5)]

const linked: Linked = {
  feedback: new Map([
    [fromMentee, 'MENTEE'],
    [fromTutor, 'SUPERVISOR'],
  ]),
  adaptations: new Set([adaptation]),
}

type Links = SummaryContent['skills'][number]['links']
const summary = (links: Links, change: string | null): SummaryContent =>
  summaryContent.parse({
    ...{ opening: null, closing: null, relationship: [], feedback: [], progress: [], practice: [] },
    skills: [{ text: 'I wait longer now.', links, change }],
  })
const to = (feedback: string): Links[number] => ({ kind: 'FEEDBACK', id: feedback })

describe('of a summary', () => {
  test.each<[string, SummaryContent, mentee: boolean, other: boolean]>([
    ['a mentee’s feedback and a change in words', summary([to(fromMentee)], 'I count to ten'), true, false],
    ['a tutor’s feedback and a change in words', summary([to(fromTutor)], 'I count to ten'), false, true],
    ['both', summary([to(fromMentee), to(fromTutor)], 'I count to ten'), true, true],
    [
      'a mentee’s feedback and an adaptation',
      summary([to(fromMentee), { kind: 'RECORD', id: adaptation }], null),
      true,
      false,
    ],
    ['feedback, and nothing changed', summary([to(fromMentee), to(fromTutor)], null), false, false],
    ['a change, and no feedback', summary([{ kind: 'SESSION', id: session }], 'I count to ten'), false, false],
    ['feedback that was asked for and not answered', summary([to(notAnswered)], 'I count to ten'), false, false],
  ])('%s', (_of, content, mentee, other) => {
    expect(summaryPredicates.menteeFeedbackLinkedToChange(content, linked)).toBe(mentee)
    expect(summaryPredicates.otherFeedbackLinkedToChange(content, linked)).toBe(other)
  })

  test('feedback of one claim and the change of another are no link', () => {
    const apart = summary([to(fromMentee)], null)
    const content = { ...apart, practice: [{ text: 'I plan less.', links: [], change: 'One objective' }] }
    expect(summaryPredicates.menteeFeedbackLinkedToChange(content, linked)).toBe(false)
  })
})

describe('of a self-review', () => {
  const target = {
    ...{ id: id(9), specific: 'Wait ten seconds', measure: 'A tally', support: 'A card', why: 'They think slowly' },
    ...{ byDate: '2027-02-26', feedbackId: null, outcome: { state: 'OPEN', on: null, note: null } },
  }
  const review = (more: object): SelfReviewContent =>
    selfReviewContent.parse({ strengths: [{ text: 'Time', links: [] }], weaknesses: [], targets: [], ...more })
  const holds = (content: SelfReviewContent) =>
    Object.entries(selfReviewPredicates).flatMap(([name, answer]) => (answer(content, linked) ? [name] : []))

  test.each([
    ['strengths alone', {}, []],
    ['a weakness', { weaknesses: [{ text: 'I talk too much', links: [] }] }, ['weakness']],
    ['a target that is SMART', { targets: [target] }, ['smartTarget']],
    ['a target without a measure', { targets: [{ ...target, measure: null }] }, []],
    [
      'a target from feedback',
      { targets: [{ ...target, support: null, feedbackId: fromTutor }] },
      ['targetLinkedToFeedback'],
    ],
    ['a target from feedback that never came', { targets: [{ ...target, why: null, feedbackId: notAnswered }] }, []],
  ])('%s', (_of, more, expected) => {
    expect(holds(review(more))).toEqual(expected)
  })
})

test.each([
  ['nothing at all', null, 0, false],
  ['a record of its own', null, 1, true],
  ['its log says what went well', { wentWell: 'The pause', doDifferently: null }, 0, true],
  ['its log has an empty answer', { wentWell: null, doDifferently: null }, 0, false],
])('a session is looked back on: %s', (_of, reflection, records, expected) => {
  const log: LogContent = {
    title: 'Preparing',
    narrative: { form: 'WHOLE', text: 'We prepared' },
    next: { owner: 'NOBODY', text: null },
    offered: { ...noOfferedAnswers, reflection },
  }
  expect(hasReflection(log, records)).toBe(expected)
})

test.each([
  ...Object.keys(summaryPredicates).map((name) => [name, 'REFLECTIVE_SUMMARY'] as const),
  ...Object.keys(selfReviewPredicates).map((name) => [name, 'SELF_REVIEW'] as const),
])('%s is asked of a %s', (name, record) => {
  expect(appliesTo(predicate.parse(name), record)).toBe(true)
})
