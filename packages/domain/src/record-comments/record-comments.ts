import { z } from 'zod'
import { evidenceLine } from '../evidence/evidence-view.ts'
import { recordKind } from '../evidence/record-kinds.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'

const answer = z.strictObject({
  id: z.uuid(),
  /** Null to those who may see facts alone. */
  words: z.string().nullable(),
  at: z.string(),
  /** When an assessor of the unit said that they have read it; null: it waits for them. */
  readAt: z.string().nullable(),
})

export const recordComment = z.strictObject({
  ...{ id: z.uuid(), record: recordKind, recordId: z.uuid() },
  /** Of the record, as the assessor read it. */
  recordVersion: z.int(),
  /** The record as it now is; null: it is withdrawn, or serves this unit no more. */
  item: evidenceLine.nullable(),
  /** Null to those who may see facts alone. */
  words: z.string().nullable(),
  byName: z.string(),
  at: z.string(),
  /** When its candidate said that they have read it. */
  readAt: z.string().nullable(),
  withdrawn: z.strictObject({ at: z.string(), because: z.string().nullable(), byName: z.string() }).nullable(),
  /** The earliest first. */
  answers: z.array(answer),
})
export type RecordComment = z.infer<typeof recordComment>

/** All that was said of the records of one unit, the latest first. */
export const recordComments = z.strictObject({
  unit: unitName,
  candidateName: z.string(),
  comments: z.array(recordComment),
  actions: z.array(decidedAction),
})
export type RecordComments = z.infer<typeof recordComments>
