import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { text } from '../fields/text.ts'

/** What a candidate replies to a decision, or its assessor answers, at most. */
export const longestReply = 2_000

/** A candidate says something to a decision that was released. */
export const reply = z.strictObject({
  decisionId: id(),
  words: text({ required: 'Write what you want to say', max: longestReply }),
})

/** An assessor answers, or says by nothing but this that they have read it. */
export const answerReply = z.strictObject({
  words: text({ required: 'Write your answer, or say only that you have read it', max: longestReply }).nullable(),
})
