import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { text } from '../fields/text.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'

/** What a candidate asks about one session of the hours, or an assessor answers, at most. */
export const longestAsk = 1_000

/** A candidate asks their assessor about one session: that it be accepted in spite of a rule, or anything else. */
export const askAboutSession = z.strictObject({
  sessionId: id(),
  words: text({ required: 'Say what you ask, in a few words', max: longestAsk }),
})

/** An assessor answers with words; a decision about the session answers by itself. */
export const answerAsked = z.strictObject({
  words: text({ required: 'Write your answer', max: longestAsk }),
})

export const askedSession = z.strictObject({
  id: z.uuid(),
  sessionId: z.uuid(),
  words: z.string().nullable(),
  at: z.string(),
  takenBackAt: z.string().nullable(),
  /** `kind`: what was decided with it; null: words alone. */
  answer: z
    .strictObject({
      at: z.string(),
      byName: z.string(),
      kind: z.enum(['ACCEPTED', 'EXCLUDED']).nullable(),
      words: z.string().nullable(),
    })
    .nullable(),
  readAt: z.string().nullable(),
})
export type AskedSession = z.infer<typeof askedSession>

/** All that was asked about the sessions of one unit's hours, the latest first. */
export const askedSessions = z.strictObject({
  unit: unitName,
  candidateName: z.string(),
  /** Null: nobody is allocated to the unit. */
  assessorName: z.string().nullable(),
  asked: z.array(askedSession),
  actions: z.array(decidedAction),
})
export type AskedSessions = z.infer<typeof askedSessions>
