import type { Question } from '@mentorfolio/domain/feedback/question-set'
import { expect, test } from 'vitest'
import { toPutRight, whatIsMissing } from './given-feedback.ts'

const question = (id: string, kind: Question['kind'], text: string): Question => ({
  ...{ id, kind, text, rates: null, required: true },
})
const questions = [question('trust', 'SCALE', 'I can trust my mentor.'), question('more', 'WORDS', 'Is there more?')]
const nothing = { answers: [], name: '', helped: false, capacity: '', contact: '' }

test('what is missing is named in words, in the order of the page, with the way to each', () => {
  const missing = whatIsMissing(nothing, questions, true)
  expect(toPutRight(missing, questions).map(({ words, at }) => [words, at])).toEqual([
    ['‘I can trust my mentor.’ Pick a number.', 'guest-score.trust'],
    ['‘Is there more?’ Write an answer here.', 'guest-words.more'],
    ['Say what you do.', 'guest-capacity'],
    ['Say how we can reach you.', 'guest-contact'],
    ['Type your name.', 'guest-name'],
  ])
})

test('what the server finds wrong with no field that is shown is told all the same', () => {
  const wrong = { answers: 'Open the page again', name: 'Type your name.' }
  expect(toPutRight(wrong, questions).map(({ words, at }) => [words, at])).toEqual([
    ['Type your name.', 'guest-name'],
    ['Open the page again', null],
  ])
})
