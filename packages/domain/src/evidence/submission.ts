import { z } from 'zod'
import { portfolioUnitStates } from '../cycle/states.ts'
import { decisionView } from '../judging/review-view.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { ledgerSum, unitName } from '../sessions/ledger-view.ts'
import { evidenceLine, submissionLine } from './evidence-view.ts'
import { recordKind } from './record-kinds.ts'
import { aiUses } from './submitting.ts'

const submittedRecord = evidenceLine.extend({
  /** Its version now; another than `version`: it was written on since. */
  nowVersion: z.int().nullable(),
  /** When the last file in it was erased: by a withdrawn yes, or because a recording's day had come; null: all are there. */
  erasedAt: z.string().nullable(),
  claims: z.array(
    z.strictObject({
      criterion: z.string(),
      byRule: z.boolean(),
      reason: z.string().nullable(),
      passages: z.array(z.strictObject({ part: z.string(), quote: z.string() })),
    }),
  ),
})

/** What a submission keeps of the moment, whatever is written since. Parsed where it comes out of the database. */
export const submissionContent = z.strictObject({
  packId: z.string(),
  packVersion: z.int(),
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string(), claims: z.int() })),
  claims: z.array(
    z.strictObject({
      ...{ criterion: z.string(), record: recordKind, id: z.uuid(), byRule: z.boolean() },
      ...{ reason: z.string().nullable(), passages: z.array(z.strictObject({ part: z.string(), quote: z.string() })) },
    }),
  ),
  records: z.array(evidenceLine),
  hours: ledgerSum.extend({ scope: z.enum(['TOTAL', 'PER_MENTEE']) }),
  /** Minutes of each session, by session. */
  ledger: z.array(z.strictObject({ sessionId: z.uuid(), minutes: z.int(), reasons: z.array(z.string()) })),
})
export type SubmissionContent = z.infer<typeof submissionContent>

const supplement = z.strictObject({
  id: z.uuid(),
  words: z.string().nullable(),
  at: z.string(),
  deviceAt: z.string().nullable(),
  records: z.array(evidenceLine.extend({ criterion: z.string().nullable() })),
})

/** One submission as it was, with what was added since. */
export const submissionView = submissionLine.extend({
  unit: unitName,
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  /** Of the unit. */
  revision: z.int(),
  live: z.boolean(),
  withdrawnBecause: z.string().nullable(),
  declaration: z.strictObject({
    authentic: z.string(),
    ai: z.enum(aiUses),
    aiHow: z.string().nullable(),
  }),
  /** Of everything in it: the same in the portfolio's chain. */
  digest: z.string(),
  /** What was decided about it, once it is released. */
  decision: decisionView.nullable(),
  hours: submissionContent.shape.hours,
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string(), claims: z.int() })),
  records: z.array(submittedRecord),
  added: z.array(supplement),
  /** Every submission of the unit, this one among them, the latest first. */
  submissions: z.array(submissionLine),
  actions: z.array(decidedAction),
})
export type SubmissionView = z.infer<typeof submissionView>
