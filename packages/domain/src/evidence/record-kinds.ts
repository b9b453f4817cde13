import { z } from 'zod'

/** The closed list of records that a portfolio holds, and so of everything that can be evidence. */
export const recordKinds = [
  'AGREEMENT',
  'NEEDS_ASSESSMENT',
  'GOAL',
  'MENTORING_PLAN',
  'SESSION_PLAN',
  'SESSION_LOG',
  'MENTEE_FEEDBACK',
  'SUPERVISOR_FEEDBACK',
  'STAKEHOLDER_FEEDBACK',
  'PEER_FEEDBACK',
  'WITNESS_TESTIMONY',
  'ADAPTATION',
  'REFERRAL',
  'SUPERVISION_RECORD',
  'PROGRESS_REVIEW',
  'CLOSURE',
  'REFLECTIVE_SUMMARY',
  'SELF_REVIEW',
  'CPD_PLAN',
  'WRITTEN_ANSWER',
  'CASE_STUDY',
  'OBSERVATION',
  'PROFESSIONAL_DISCUSSION',
  'WORK_PRODUCT',
  'PRIOR_LEARNING',
] as const

/** Schema of one record kind. */
export const recordKind = z.enum(recordKinds, { error: 'Name a record kind of record-kinds.ts' })

export type RecordKind = z.infer<typeof recordKind>

/** Feedback of others is a stakeholder's, whoever of those around the mentee gave it (S2-MP3: a mentee, and somebody else). */
const aroundTheMentee: readonly RecordKind[] = ['SUPERVISOR_FEEDBACK', 'PEER_FEEDBACK']

/** Whether a record of this kind is what a pack means by another. */
export const countsAs = (record: RecordKind, asked: RecordKind): boolean =>
  record === asked || (asked === 'STAKEHOLDER_FEEDBACK' && aroundTheMentee.includes(record))
