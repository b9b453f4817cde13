import { z } from 'zod'
import { day } from '../fields/day.ts'
import { lineOfText, optionalText } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'

/**
 * What helps at the start, and which row of which unit says so (S1-PR, S4-PR, S5-PR). It advises and never blocks; a
 * teaching qualification is not among it, and is never asked for (S1-M6).
 */
export const inductionPrompts = [
  { key: 'AP_SEND', rows: ['S1-PR'] },
  { key: 'SAFEGUARDING', rows: ['S1-PR', 'S5-PR'] },
  { key: 'SUPPORT_EXPERIENCE', rows: ['S1-PR', 'S4-PR'] },
  { key: 'UK_EDUCATION', rows: ['S4-PR'] },
  { key: 'LEVEL_1_SKILLS', rows: ['S4-PR'] },
  { key: 'ROLES', rows: ['S5-PR'] },
  { key: 'COMMUNICATION', rows: ['S5-PR'] },
] as const
export type PromptKey = (typeof inductionPrompts)[number]['key']

const keys = inductionPrompts.map(({ key }) => key)

/** HAVE: they bring it. NOT_YET: it is known that they do not, and nothing is in the way. */
export const promptAnswers = ['HAVE', 'NOT_YET'] as const

const promptAnswer = z.strictObject({
  key: z.enum(keys, { error: 'Answer what this page asks' }),
  answer: z.enum(promptAnswers, { error: 'Choose ‘It is there’ or ‘Not yet’, or take the words below it away' }),
  note: optionalText(500),
})

/** A safeguarding training that was done (S4-M10). */
const training = z.strictObject({
  on: day('Enter the day of the training'),
  level: lineOfText({ required: 'Write its level, such as ‘Level 2’', max: 80 }),
  provider: lineOfText({ required: 'Write who gave it', max: 120 }),
})

/** What is known of somebody's prior knowledge and training; what was not asked or not answered is not there. */
export const induction = z.strictObject({
  prompts: z
    .array(promptAnswer, { error: 'Answer what this page asks' })
    .max(keys.length, { error: 'Answer each question once' })
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, { error: 'Answer each question once' }),
  training: z.array(training, { error: 'List the trainings' }).max(20, { error: 'Keep to twenty trainings or fewer' }),
})
export type Induction = z.infer<typeof induction>

export const recordInduction = induction.extend({ revision: revision() })

/** As it is stored: an empty list until something is known. */
export const storedInduction = z.union([
  z.tuple([]).transform((): Induction => ({ prompts: [], training: [] })),
  induction,
])

/** What is asked of somebody on these packs, in the order in which it is asked. */
export const promptsFor = (packIds: readonly string[]): PromptKey[] =>
  inductionPrompts
    .filter(({ rows }) => rows.some((row) => packIds.some((packId) => row.startsWith(`${packId}-`))))
    .map(({ key }) => key)

/** Which of them have no answer yet. */
export const unanswered = (packIds: readonly string[], { prompts }: Induction): PromptKey[] =>
  promptsFor(packIds).filter((key) => !prompts.some((each) => each.key === key))
