import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import type { WrittenAnswer } from '@mentorfolio/domain/answers/written-answer'
import { expect, test } from 'vitest'
import type { Item, Write } from '../outbox/item.ts'
import { withWaitingAnswers } from './waiting.ts'

const id = '0197a1b2-c3d4-7abc-8def-000000000001'
const recordId = '0197a1b2-c3d4-7abc-8def-000000000002'
const question = { id: 'law', text: 'Which law?', hint: null, suits: 'WHOLE' } as const
const shipped = { by: 'SHIPPED', version: 1 } as const
const centres = { by: 'CENTRE', version: 2 } as const
const unit = { id, packId: 'S1', title: 'A unit', probableTitle: null }
const page = (asked: WrittenAnswer['asked']): AnswersView => ({
  ...{ unit, units: [unit], registrationId: id, candidateName: 'Ada Quill', state: 'IN_PROGRESS' },
  criteria: [
    {
      ...{ id: 'S1-AC1', title: 'Law', text: 'Show it.', guidance: null, takesCaseStudy: false },
      ask: { asked, questions: [question, { ...question, id: 'local' }] },
    },
  ],
  ...{ answers: [], caseStudies: [], mentees: [], policies: [], evidence: [], actions: [] },
})
const waits = (write: Pick<Write, 'line' | 'input'>): Item =>
  ({
    ...write,
    ...{ record: recordId, title: 'An answer', page: '/', id: recordId, key: recordId, draft: null, tries: 0 },
    ...{ writtenAt: '2026-11-12T17:00:00.000Z', firstTriedAt: null },
  }) as Item

const answer: WrittenAnswer = {
  ...{ criterion: 'S1-AC1', asked: shipped, links: [], policies: [] },
  answers: [{ questionId: 'law', told: { form: 'WHOLE', text: 'The Act' } }],
}
const written = (revision: number, words = answer, of = id) =>
  waits({
    line: 'PUT /api/units/:id/answers/:recordId',
    input: { params: { id: of, recordId }, body: { revision, reason: null, answer: words } },
  })

test('an answer that was written without a network stands on its page at once, with its questions and how far it is', () => {
  const shown = withWaitingAnswers(page(shipped), [written(0)])
  expect(shown.waiting).toHaveLength(1)
  expect(shown.page.answers).toMatchObject([
    { id: recordId, criterion: 'S1-AC1', answered: 1, questions: 2, revision: 1, content: { answers: answer.answers } },
  ])
})

test('its next version goes on with its own questions, though others are asked by now', () => {
  const { page: before } = withWaitingAnswers(page(shipped), [written(0)])
  const later = { ...before, criteria: page(centres).criteria.map((each) => ({ ...each, ask: null })) }
  const more = {
    ...answer,
    answers: [...answer.answers, { questionId: 'local', told: { form: 'WHOLE' as const, text: 'Ours' } }],
  }
  const { page: now } = withWaitingAnswers(later, [written(1, more)])
  expect(now.answers).toMatchObject([{ revision: 2, answered: 2, questions: 2, versions: [{}, { version: 2 }] }])
})

test('words under questions that this device does not know are kept all the same', () => {
  const { page: now } = withWaitingAnswers(page(centres), [written(0)])
  expect(now.answers).toMatchObject([{ content: { questions: [], answers: answer.answers } }])
})

test('another unit’s words are not shown, and what was withdrawn here is', () => {
  expect(withWaitingAnswers(page(shipped), [written(0, answer, recordId)]).waiting).toEqual([])
  const withdrawn = waits({
    line: 'POST /api/units/:id/answers/:recordId/withdraw',
    input: { params: { id, recordId }, body: { revision: 1, reason: 'Twice' } },
  })
  const { page: now } = withWaitingAnswers(page(shipped), [written(0), withdrawn])
  expect(now.answers).toMatchObject([{ withdrawn: { because: 'Twice' }, revision: 2 }])
})
