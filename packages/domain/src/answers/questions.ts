import { z } from 'zod'
import { optionalText, text } from '../fields/text.ts'
import { answerWays } from './star.ts'

/** The id of a criterion, as packs write it: `S1-AC1`, `S3-MP3`. */
export const criterionId = () =>
  z.string({ error: 'Choose the criterion from the list' }).regex(/^[A-Z][A-Z0-9]{0,19}-(?:AC|MP)\d{1,3}$/, {
    error: 'Choose the criterion from the list',
  })

/** A question keeps its name through every version, so that an answer finds it again. */
export const answerQuestionId = () =>
  z
    .string({ error: 'Name the question' })
    .regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'Name the question in small letters' })

/** One question that helps a candidate to answer a criterion in words. */
export const answerQuestion = z.strictObject({
  id: answerQuestionId(),
  text: text({ required: 'Write the question', max: 400 }),
  /** What helps to answer it. */
  hint: optionalText(600),
  /** How it opens: one box, or the stages of STAR. Whoever answers may choose the other. */
  suits: z.enum(answerWays, { error: 'Choose how it opens' }),
})
export type AnswerQuestion = z.infer<typeof answerQuestion>

/** What is asked about one criterion, as one version of its questions. */
export const criterionQuestions = z.strictObject({
  questions: z
    .array(answerQuestion)
    .min(1, { error: 'Ask at least one question' })
    .max(8, { error: 'Keep to eight questions or fewer' })
    .refine((asked) => new Set(asked.map(({ id }) => id)).size === asked.length, { error: 'Name each question once' }),
})
export type CriterionQuestions = z.infer<typeof criterionQuestions>

/** Whose questions were answered, and in which version: those that ship, or the centre's own. */
export const asked = z.strictObject({
  by: z.enum(['SHIPPED', 'CENTRE'], { error: 'Reload the page: it did not say whose questions these are' }),
  version: z
    .int({ error: 'Reload the page: it did not say which questions these are' })
    .min(1, { error: 'Reload the page: it did not say which questions these are' })
    .max(1_000_000, { error: 'Reload the page: it did not say which questions these are' }),
})
export type AskedQuestions = z.infer<typeof asked>
