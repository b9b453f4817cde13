import { z } from 'zod'
import { lineOfText, optionalText, text } from '../fields/text.ts'
import { ratedSkills, score } from './feedback-kinds.ts'

/** A question keeps its name through every version of its set, so that answers over time can be compared. */
const questionId = z
  .string({ error: 'Name the question' })
  .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'Name the question in small letters' })

/** One question: a number from 1 to 5, or words. `rates`: the skill that the number is about; null: about none. */
export const question = z.strictObject({
  id: questionId,
  kind: z.enum(['SCALE', 'WORDS'], { error: 'Choose how it is answered' }),
  text: lineOfText({ required: 'Write the question', max: 300 }),
  rates: z.enum(ratedSkills, { error: 'Choose a skill from the list' }).nullable(),
  /** Whether it has to be answered. */
  required: z.boolean(),
})
export type Question = z.infer<typeof question>

/** What is asked of whom with which tool, as one version of a set. */
export const questionSetContent = z.strictObject({
  /** Read first, by whoever answers. */
  intro: text({ required: 'Write what they read first', max: 1_000 }),
  questions: z
    .array(question)
    .min(1, { error: 'Ask at least one question' })
    .max(20, { error: 'Keep to twenty questions or fewer' })
    .refine((asked) => new Set(asked.map(({ id }) => id)).size === asked.length, { error: 'Name each question once' }),
})
export type QuestionSetContent = z.infer<typeof questionSetContent>

/** The answer to one question, by its name: the number, the words, or both. */
export const givenAnswer = z.strictObject({
  questionId,
  score: score.nullable(),
  words: optionalText(4_000),
})
export type GivenAnswer = z.infer<typeof givenAnswer>
