import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { nameOfPerson } from '../fields/name.ts'
import { lineOfText } from '../fields/text.ts'
import type { FieldError } from '../http/problem.ts'
import { feedbackPoints, feedbackTools } from './feedback-kinds.ts'
import { type GivenAnswer, givenAnswer, type QuestionSetContent } from './question-set.ts'

const answers = z.array(givenAnswer, { error: 'Answer the questions' }).max(20, { error: 'Answer each question once' })
const sign = { name: nameOfPerson('Type your name, so that it is clear who wrote this') }
const helped = z.boolean({ error: 'Say whether someone helped you' })

/** What somebody answers, signed with the name that they type. */
export const givenFeedback = z.strictObject({ answers, ...sign, helped })
export type GivenFeedback = z.infer<typeof givenFeedback>

/**
 * The same on the mentor's device, perhaps without a network: with what the mentee was asked about, which may have been changed
 * elsewhere meanwhile. Null from a device that does not say so yet.
 */
export const handedFeedback = givenFeedback.extend({
  about: z
    .strictObject({ point: z.enum(feedbackPoints), tool: z.enum(feedbackTools), sessionId: id().nullable() })
    .nullable()
    .default(null),
})

/** A testimony says in which capacity it is given, and how its writer can be reached (docs/field-rules.md). */
export const givenTestimony = z.strictObject({
  answers,
  ...sign,
  capacity: lineOfText({ required: 'Say in which role you saw this, such as form tutor', max: 120 }),
  contact: lineOfText({ required: 'Say how the centre can reach you: an e-mail address or a phone number', max: 200 }),
})
export type GivenTestimony = z.infer<typeof givenTestimony>

const isAnswered = (given: GivenAnswer | undefined) => given != null && (given.score !== null || given.words !== null)

/**
 * What is missing or out of place in answers to these questions, in the terms of the form: `answers.<question>`. A scale
 * takes words beside its number; a question in words takes no number. Nothing at all is no feedback.
 */
export const answersAmiss = ({ questions }: QuestionSetContent, answers: readonly GivenAnswer[]): FieldError[] => {
  const given = new Map(answers.map((each) => [each.questionId, each]))
  if (given.size !== answers.length || answers.some(({ questionId }) => !questions.some(({ id }) => id === questionId)))
    return [{ field: 'answers', message: 'Open the page again: these are not the questions that are asked' }]
  const amiss = questions.flatMap(({ id, kind, required }) => {
    const answer = given.get(id)
    const field = `answers.${id}`
    if (kind === 'WORDS' && answer?.score != null) return [{ field, message: 'Answer this in words' }]
    if (!required) return []
    if (kind === 'SCALE' && answer?.score == null) return [{ field, message: 'Choose a number from 1 to 5' }]
    return isAnswered(answer) ? [] : [{ field, message: 'Write an answer' }]
  })
  const [first] = questions
  if (amiss.length === 0 && first && !answers.some(isAnswered))
    return [{ field: `answers.${first.id}`, message: 'Answer one question at least' }]
  return amiss
}
