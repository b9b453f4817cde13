import { z } from 'zod'
import type { Kind } from '../cycle/who-sees-what.ts'
import { writtenTimes } from '../sessions/written-times.ts'
import { heldBy } from './held.ts'

/** What is recorded of the mentoring beside its sessions, needs, goals and plans (docs/decisions/0015-records.md). */
export const mentoringRecordKinds = [
  'REFLECTION',
  'OWN_RATING',
  'ADAPTATION',
  'REFERRAL',
  'AGENCY_CONTACT',
  'EMPLOYER_CONTACT',
  'SUPERVISION_RECORD',
  'PROGRESS_REVIEW',
  'CLOSURE',
  'FEEDBACK_ATTEMPT',
  'REFLECTIVE_SUMMARY',
  'SELF_REVIEW',
  'CPD_PLAN',
  'WRITTEN_ANSWER',
  'CASE_STUDY',
  'WORK_PRODUCT',
  'PRIOR_LEARNING',
] as const
export type MentoringRecordKind = (typeof mentoringRecordKinds)[number]

/** Which row of who-sees-what (cycle/who-sees-what.ts) says who reads a record. */
export const recordSeenAs = {
  REFLECTION: 'reflection',
  OWN_RATING: 'feedback',
  ADAPTATION: 'adaptation',
  REFERRAL: 'referral',
  AGENCY_CONTACT: 'contact',
  EMPLOYER_CONTACT: 'contact',
  SUPERVISION_RECORD: 'supervision',
  PROGRESS_REVIEW: 'review',
  CLOSURE: 'closure',
  FEEDBACK_ATTEMPT: 'attempt',
  REFLECTIVE_SUMMARY: 'reflection',
  SELF_REVIEW: 'reflection',
  CPD_PLAN: 'reflection',
  WRITTEN_ANSWER: 'answer',
  CASE_STUDY: 'answer',
  WORK_PRODUCT: 'workProduct',
  PRIOR_LEARNING: 'priorLearning',
} as const satisfies Record<MentoringRecordKind, Kind>

export { type ReferredKind, referredKinds } from './referred-kinds.ts'

/** A record with every version of its words, which are null to those who may see facts alone. Days are `YYYY-MM-DD`. */
export const recordView = <Content extends z.ZodType>(content: Content) =>
  z.strictObject({
    id: z.uuid(),
    kind: z.enum(mentoringRecordKinds),
    relationshipId: z.uuid().nullable(),
    sessionId: z.uuid().nullable(),
    unitId: z.uuid().nullable(),
    /** The day that it is about, where it has one. */
    happenedOn: z.string().nullable(),
    revision: z.int(),
    withdrawn: z.strictObject({ at: z.string(), because: z.string().nullable() }).nullable(),
    held: heldBy.nullable(),
    /** The latest words. */
    content: content.nullable(),
    /** Earliest first. */
    versions: z.array(
      writtenTimes.extend({
        content: content.nullable(),
        /** The day that it was about, as this version had it. */ happenedOn: z.string().nullable(),
      }),
    ),
  })
