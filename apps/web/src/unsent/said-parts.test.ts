import { expect, test } from 'vitest'
import type { Write } from '../outbox/item.ts'
import { saidParts, withParts } from './said-parts.ts'

const [id, requestId] = ['01a047e2-2c80-7392-808c-a17aaa8b4518', '01a047e2-2c80-7392-808c-a17aaa8b4519']

const feedback: Write = {
  line: 'PUT /api/relationships/:id/feedback/:requestId/hand-over',
  input: {
    params: { id, requestId },
    body: {
      answers: [
        { questionId: 'helped', score: null, words: 'Mrs Fenwick listened' },
        { questionId: 'trust', score: 4, words: null },
        { questionId: 'else', score: 2, words: 'Being asked' },
      ],
      ...{ name: 'Robin', contact: null, capacity: null, helped: false, about: null },
    },
  },
  ...{ record: requestId, title: 'The feedback of Robin', page: '/there', said: 'Mrs Fenwick listened\n\nBeing asked' },
}

test('feedback is put right answer by answer, and what is sent has the new words in their places', () => {
  expect(saidParts(feedback)).toEqual(['Mrs Fenwick listened', 'Being asked'])
  const again = withParts(feedback, ['My teacher listened', 'Being asked'])
  expect(again.input).toMatchObject({
    params: { id, requestId },
    body: {
      name: 'Robin',
      answers: [
        { questionId: 'helped', score: null, words: 'My teacher listened' },
        { questionId: 'trust', score: 4, words: null },
        { questionId: 'else', score: 2, words: 'Being asked' },
      ],
    },
  })
  expect(saidParts(again)).toEqual(['My teacher listened', 'Being asked'])
})

test('what was one thing stays one', () => {
  const plan: Write = {
    line: 'POST /api/relationships/:id/stop',
    input: { params: { id }, body: { words: 'Mr Hale knows why' } },
    ...{ record: id, title: 'Robin wants to stop', page: '/there', said: 'Mr Hale knows why' },
  }
  expect(saidParts(plan)).toEqual(['Mr Hale knows why'])
  expect(withParts(plan, ['[name] knows why']).input).toEqual({ params: { id }, body: { words: '[name] knows why' } })
})
