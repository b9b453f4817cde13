import { z } from 'zod'
import { portfolioUnitStates } from '../cycle/states.ts'
import { decisionView } from '../judging/review-view.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { ledgerSum, unitName } from '../sessions/ledger-view.ts'
import { correction, reassessment } from './after-decision.ts'

export const replyView = z.strictObject({
  id: z.uuid(),
  decisionId: z.uuid(),
  words: z.string().nullable(),
  at: z.string(),
  /** Read by its assessor; `words` null: without a word more, or the reader sees facts alone. */
  answer: z.strictObject({ at: z.string(), byName: z.string(), words: z.string().nullable() }).nullable(),
  /** Its candidate has read the answer. */
  seenAt: z.string().nullable(),
})
export type ReplyView = z.infer<typeof replyView>

const attempt = z.strictObject({
  submissionId: z.uuid(),
  attempt: z.int(),
  submittedAt: z.string(),
  /** When its assessor began. */
  openedAt: z.string().nullable(),
  withdrawn: z.strictObject({ at: z.string(), because: z.string().nullable() }).nullable(),
  supplements: z.array(z.strictObject({ id: z.uuid(), at: z.string() })),
  /** The latest first. Those who judge see what was proposed and given back, too; its candidate what was released. */
  decisions: z.array(decisionView),
  /** The latest first. */
  corrections: z.array(correction),
  reassessments: z.array(reassessment),
})
export type AttemptLine = z.infer<typeof attempt>

/** Everything that became of a unit, attempt by attempt, the latest first. */
export const attemptsView = z.strictObject({
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  hours: ledgerSum,
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  attempts: z.array(attempt),
  /** The earliest first. */
  replies: z.array(replyView),
  actions: z.array(decidedAction),
})
export type AttemptsView = z.infer<typeof attemptsView>
