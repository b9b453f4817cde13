import { z } from 'zod'
import { lineOfText, optionalLine, optionalText } from '../fields/text.ts'
import { links } from '../reflections/link.ts'
import { isTold } from './answered.ts'
import { answerQuestionId, asked, criterionId, criterionQuestions } from './questions.ts'

/** The most that one box takes, in characters. */
const most = 20_000

/** The answer to one question: in one box, or by the stages of STAR (S4-T9). */
export const answerTold = z.discriminatedUnion(
  'form',
  [
    z.strictObject({ form: z.literal('WHOLE'), text: optionalText(most) }),
    z.strictObject({
      form: z.literal('STAR'),
      stages: z.strictObject({
        SITUATION: optionalText(most),
        TASK: optionalText(most),
        ACTION: optionalText(most),
        RESULT: optionalText(most),
      }),
    }),
  ],
  { error: 'Choose how you answer: in one box or by STAR' },
)
export type AnswerTold = z.infer<typeof answerTold>

/** A law or policy that the answer speaks of (S1-AC1, S1-T5): which edition, and what it changed. */
export const citedPolicy = z.strictObject({
  /** The centre's library knows it by this; null: it was typed. */
  policyId: optionalLine(100),
  name: lineOfText({ required: 'Name the law or policy', max: 300 }),
  edition: optionalText(120),
  impact: optionalText(2_000),
})

const nothing = 'Answer at least one question, however shortly'

const answersTo = z
  .array(z.strictObject({ questionId: answerQuestionId(), told: answerTold }))
  .max(8, { error: 'Keep to eight answers or fewer' })
  .refine((all) => new Set(all.map(({ questionId }) => questionId)).size === all.length, {
    error: 'Answer each question once',
  })
  .refine((all) => all.some(({ told }) => isTold(told)), { error: nothing })

/** What its writer sends: which questions they answered is named, not repeated. */
export const writtenAnswer = z.strictObject({
  criterion: criterionId(),
  asked,
  answers: answersTo,
  /** What of the portfolio it rests on. */
  links,
  policies: z.array(citedPolicy).max(20, { error: 'Keep to twenty or fewer' }),
})
export type WrittenAnswer = z.infer<typeof writtenAnswer>

/** A written answer to a criterion of a unit, with the questions as they were asked (S1-AC2): they stay, whatever is asked later. */
export const writtenAnswerContent = writtenAnswer.extend(criterionQuestions.shape)
export type WrittenAnswerContent = z.infer<typeof writtenAnswerContent>
