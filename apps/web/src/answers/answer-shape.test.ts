import { writeAnswer } from '@mentorfolio/domain/answers/writing'
import { describe, expect, test } from 'vitest'
import { check } from '../forms/definition.ts'
import { answerBoxes, answerForm } from './answer-shape.ts'
import { type Ask, keptAsk, readAsk } from './questions-here.ts'

const ask: Ask = {
  asked: { by: 'SHIPPED', version: 1 },
  questions: [
    { id: 'law', text: 'Which law?', hint: null, suits: 'WHOLE' },
    { id: 'session', text: 'In which session?', hint: 'Link it.', suits: 'STAR' },
  ],
}
const form = (words: Record<string, string>) => {
  const data = new FormData()
  const all = { revision: '', links: '', ...answerBoxes('S1-AC1', ask, null), ...words }
  for (const [name, value] of Object.entries(all)) data.append(name, value)
  return check(answerForm, data)
}

describe('the form of an answer', () => {
  test('sends what is seen, question by question, and names whose questions they are', () => {
    const sent = form({ 'answers.law.whole': 'The Act', 'answers.session.stages.STAR.RESULT': 'A room' })
    expect(sent).toMatchObject({
      value: writeAnswer.parse({
        ...{ revision: 0, reason: null },
        answer: {
          ...{ criterion: 'S1-AC1', asked: ask.asked, links: [], policies: [] },
          answers: [
            { questionId: 'law', told: { form: 'WHOLE', text: 'The Act' } },
            {
              questionId: 'session',
              told: { form: 'STAR', stages: { SITUATION: '', TASK: '', ACTION: '', RESULT: 'A room' } },
            },
          ],
        },
      }),
    })
  })

  test('leaves out the way that was not chosen, and what was left empty', () => {
    const answered = form({
      'ways.session': 'WHOLE',
      'answers.session.stages.STAR.RESULT': 'Out of sight',
      'answers.session.whole': 'In sight',
    })
    expect(answered).toMatchObject({
      value: { answer: { answers: [{ questionId: 'session', told: { form: 'WHOLE', text: 'In sight' } }] } },
    })
  })

  test.each([
    ['WHOLE', 'answers.law.whole'],
    ['STAR', 'answers.law.stages.STAR.SITUATION'],
  ])('with nothing answered begins at the first question, answered by %s', (way, box) => {
    expect(form({ 'ways.law': way })).toMatchObject({
      error: { [box]: ['Answer at least one question, however shortly'] },
    })
  })
})

test('a draft brings its questions along, and what is none of ours is none', () => {
  expect(readAsk(keptAsk(ask))).toEqual(ask)
  for (const kept of [
    undefined,
    '',
    '{',
    '[]',
    '{"asked":{"by":"ME","version":1},"questions":[]}',
    '{"questions":[{}]}',
  ])
    expect(readAsk(kept)).toBeNull()
})
