import { z } from 'zod'
import { feedbackPoints, feedbackSources, feedbackTools, ratedSkills } from '../feedback/feedback-kinds.ts'
import { referredKinds } from '../records/referred-kinds.ts'
import { evidenceGroups } from './evidence-groups.ts'

/** One thing that a claim can rest on, as it is read beside the text. Of feedback: what was answered alone. */
export const evidenceCard = z.strictObject({
  group: z.enum(evidenceGroups),
  /** What a link to it says. */
  kind: z.enum(referredKinds),
  id: z.uuid(),
  relationshipId: z.uuid().nullable(),
  /** Made-up names. */
  names: z.array(z.string()),
  sessionId: z.uuid().nullable(),
  /** When it was, or was written: an instant in UTC. */
  at: z.string(),
  title: z.string().nullable(),
  asked: z
    .strictObject({
      source: z.enum(feedbackSources),
      point: z.enum(feedbackPoints),
      tool: z.enum(feedbackTools),
      /** Their part: 'form tutor'. */
      whom: z.string().nullable(),
    })
    .nullable(),
  /** What was said, and to which question where there was one. */
  lines: z.array(z.strictObject({ label: z.string().nullable(), text: z.string() })),
  /** From 1 to 5. */
  scores: z.array(
    z.strictObject({ skill: z.enum(ratedSkills).nullable(), label: z.string().nullable(), score: z.int() }),
  ),
})
export type EvidenceCard = z.infer<typeof evidenceCard>
