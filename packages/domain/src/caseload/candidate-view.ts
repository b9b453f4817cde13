import { z } from 'zod'
import { outcomes } from '../judging/judgement.ts'
import { caseloadLine } from './caseload-view.ts'

const attempt = z.strictObject({
  submissionId: z.uuid(),
  attempt: z.int(),
  submittedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  supplements: z.int(),
  /** What its candidate was told; null: nothing yet. */
  decided: z
    .strictObject({
      outcome: z.enum(['PASS', 'REFER']),
      at: z.string(),
      byName: z.string(),
      overall: z.string().nullable(),
      dueOn: z.string().nullable(),
      criteria: z.array(z.strictObject({ id: z.string(), outcome: z.enum(outcomes) })),
    })
    .nullable(),
})

/** Everything of one unit that its assessor has in hand, submitted or not. */
export const candidateOfUnit = caseloadLine.extend({
  now: z.string(),
  registrationId: z.uuid(),
  centreId: z.uuid(),
  /** Its assessor declared a conflict of interest: they read it, and judge nothing of it. */
  conflicted: z.boolean(),
  /** How many there are of each. */
  sessions: z.strictObject({ logged: z.int(), accepted: z.int(), setAside: z.int() }),
  criteria: z.strictObject({ criteria: z.int(), claimed: z.int(), accepted: z.int() }),
  /** The latest first. */
  attempts: z.array(attempt),
})
export type CandidateOfUnit = z.infer<typeof candidateOfUnit>
