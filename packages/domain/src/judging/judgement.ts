import { z } from 'zod'
import { recordKind } from '../evidence/record-kinds.ts'
import { id } from '../fields/ids.ts'
import { optionalText } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'

/** How a criterion was judged (docs/judging.md). */
export const methods = [
  'RECORDS',
  'OBSERVATION',
  'PROFESSIONAL_DISCUSSION',
  'WITNESS_TESTIMONY',
  'WRITTEN_ANSWERS',
  'PRIOR_LEARNING',
] as const
export type Method = (typeof methods)[number]

export const outcomes = ['MET', 'NOT_YET_MET'] as const
export type Outcome = (typeof outcomes)[number]

/** The version of a judgement, or of a decision about a session, that was seen; 0: there was none. */
export const seenVersion = () => {
  const error = 'Reload the page: it did not say which version you saw'
  return z.int({ error }).min(0, { error }).max(2_147_483_646, { error })
}

/** A record, in the version that was there: what a judgement rests on. */
export const judgedRecord = z.strictObject({ record: recordKind, id: id(), version: revision() })
export type JudgedRecord = z.infer<typeof judgedRecord>

/** The longest feedback on one criterion, in characters. */
export const longestFeedback = 5_000

/**
 * One judgement of one criterion, of an outcome's, or of the whole unit's, in one act. 'Not yet met' may be said before its words are
 * there; the decision is not released without them.
 */
export const judgeCriteria = z.strictObject({
  /** Each with the version that was seen, 0: none. Of two assessors at once the second is told. */
  criteria: z
    .array(z.strictObject({ id: z.string().max(40), version: seenVersion() }))
    .min(1, { error: 'Choose a criterion' })
    .max(60, { error: 'Judge sixty criteria or fewer at a time' }),
  /** Null: takes it back, so that it is undecided. */
  outcome: z.enum(outcomes, { error: 'Say whether it is met, or not yet met' }).nullable(),
  feedback: optionalText(longestFeedback),
  methods: z.array(z.enum(methods)).max(methods.length),
  /** What the assessor had before them while they judged. */
  opened: z.array(judgedRecord).max(200, { error: 'Name two hundred records or fewer' }),
})
export type JudgeCriteria = z.infer<typeof judgeCriteria>
