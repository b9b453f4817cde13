import { describe, expect, it } from 'vitest'
import { keptAsk } from '../answers/questions-here.ts'
import { proseIn } from './prose-in.ts'

const asked = keptAsk({
  asked: { by: 'SHIPPED', version: 1 },
  questions: [{ id: 'contracting', text: 'How did you agree what you are there for?', hint: null, suits: 'STAR' }],
})

describe('the words of a form', () => {
  it('are what somebody wrote in it, not the questions that it keeps', () => {
    expect(
      proseIn([
        ['asked', asked],
        ['criterion', 'S1-AC2'],
        ['answer.contracting', 'Robin had never had a say'],
        ['note', '[from the café] he asked twice'],
      ]).map(([name]) => name),
    ).toEqual(['answer.contracting', 'note'])
  })
})
