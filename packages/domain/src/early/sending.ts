import { z } from 'zod'
import { optionalText } from '../fields/text.ts'
import { judgedRecord, longestFeedback, methods, outcomes, seenVersion } from '../judging/judgement.ts'

/** What a candidate says with criteria that they send, at most. */
export const longestWithSent = 1_000

/** Criteria that a candidate would like judged before anything is submitted, each once. */
export const sendCriteria = z.strictObject({
  criteria: z
    .array(z.string().max(40))
    .min(1, { error: 'Choose a criterion' })
    .max(60, { error: 'Send sixty criteria or fewer at a time' })
    .refine((list) => new Set(list).size === list.length, { error: 'Name each criterion once' }),
  words: optionalText(longestWithSent),
})

/** What an assessor says of one that was sent: its candidate reads it at once, so 'not yet met' comes with its words. */
export const judgeSent = z
  .strictObject({
    /** Of the early judgement before it that was seen; 0: there was none. */
    version: seenVersion(),
    outcome: z.enum(outcomes, { error: 'Say whether it is met, or not yet met' }),
    feedback: optionalText(longestFeedback),
    methods: z.array(z.enum(methods)).max(methods.length),
    /** The records that stood before the assessor as what shows it now, each in its version: another one now is told first. */
    shown: z.array(judgedRecord).max(200, { error: 'Name two hundred records or fewer' }),
    opened: z.array(judgedRecord).max(200, { error: 'Name two hundred records or fewer' }),
  })
  .superRefine(({ outcome, feedback }, refinement) => {
    if (outcome === 'NOT_YET_MET' && feedback === null)
      refinement.addIssue({
        code: 'custom',
        path: ['feedback'],
        message: 'Write what is missing, and what would show it',
      })
  })
