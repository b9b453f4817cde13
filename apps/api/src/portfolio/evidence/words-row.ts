import { clauseKinds } from '@mentorfolio/domain/agreements/clauses'
import { relationshipStates } from '@mentorfolio/domain/cycle/states'
import { feedbackPoints, feedbackSources, feedbackTools } from '@mentorfolio/domain/feedback/feedback-kinds'
import { mentoringRecordKinds } from '@mentorfolio/domain/records/mentoring-record'
import { z } from 'zod'
import { instantRow } from '../rows.ts'

const ofSession = z.object({
  sessionId: z.string(),
  version: z.number(),
  content: z.unknown(),
  facts: z.unknown(),
  at: instantRow,
})
const ofRelationship = z.object({
  relationshipId: z.string(),
  version: z.number(),
  content: z.unknown(),
  at: instantRow,
})

/** What `loadWords` brings. The words themselves are parsed by the schema of their kind, where they are looked at. */
export const wordsRow = z.object({
  plans: z.array(ofSession),
  logs: z.array(ofSession),
  needs: z.array(ofRelationship),
  mentoringPlans: z.array(ofRelationship),
  agreements: z.array(
    z.object({
      relationshipId: z.string(),
      version: z.number(),
      /** A clause of before kinds had names is one of the mentor's own. */
      clauses: z.array(z.object({ kind: z.enum(clauseKinds).catch('OTHER'), title: z.string(), text: z.string() })),
      mentorSignedAt: instantRow.nullable(),
      menteeSignedAt: instantRow.nullable(),
      at: instantRow,
    }),
  ),
  /** A goal that was written while planning has a title alone, and no words besides. */
  goals: z.array(ofRelationship.extend({ id: z.string(), title: z.string() })),
  feedback: z.array(
    z.object({
      id: z.string(),
      relationshipId: z.string(),
      sessionId: z.string().nullable(),
      source: z.enum(feedbackSources),
      point: z.enum(feedbackPoints),
      tool: z.enum(feedbackTools),
      whom: z.string().nullable(),
      questions: z.unknown(),
      answers: z.unknown(),
      at: instantRow,
      withdrawn: z.boolean(),
    }),
  ),
  records: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(mentoringRecordKinds),
      relationshipId: z.string().nullable(),
      sessionId: z.string().nullable(),
      unitId: z.string().nullable(),
      createdAt: instantRow,
      version: z.number(),
      content: z.unknown(),
      at: instantRow,
      /** `YYYY-MM-DD` */
      happenedOn: z.string().nullable(),
    }),
  ),
  /** The latest decision about each claim of prior learning. */
  priorLearning: z.array(z.object({ recordId: z.string(), recordVersion: z.number(), content: z.unknown() })),
  moves: z.array(
    z.object({
      relationshipId: z.string(),
      action: z.string(),
      from: z.enum(relationshipStates),
      to: z.enum(relationshipStates),
      receivedAt: instantRow,
    }),
  ),
  /** A supervisor's latest word on each closing. */
  vouches: z.array(z.object({ recordId: z.string(), right: z.boolean(), days: z.array(z.string()) })),
})
export type WordsRow = z.infer<typeof wordsRow>
