import { signatureMethods } from '@mentorfolio/domain/agreements/agreement-view'
import type { EvidenceItem } from '@mentorfolio/domain/evidence/evidence-item'
import type { PaperFacts } from '@mentorfolio/domain/evidence/evidence-view'
import { wholeMinute } from '@mentorfolio/domain/fields/instant'
import { goalWords } from '@mentorfolio/domain/goals/goal'
import { goalAtReviews } from '@mentorfolio/domain/reviews/goal-at-reviews'
import { reviewContent } from '@mentorfolio/domain/reviews/review'
import { z } from 'zod'
import { Prisma, type Reads } from '../database/client.ts'
import type { LoadedEvidence } from '../portfolio/evidence/load-unit-evidence.ts'
import { instantRow } from '../portfolio/rows.ts'
import { saidOf } from '../portfolio/said.ts'

const signatureRows = z.array(
  z.object({
    relationshipId: z.string(),
    version: z.number(),
    party: z.enum(['MENTOR', 'MENTEE']),
    method: z.enum(signatureMethods),
    helped: z.boolean(),
    at: instantRow,
    dated: z.string().nullable(),
  }),
)

/** Who signed the agreements among these records, and how: never the name that they typed. */
const signaturesOf = async (reads: Reads, items: readonly EvidenceItem[]) => {
  const ids = items.flatMap(({ record, id }) => (record === 'AGREEMENT' ? [id] : []))
  if (ids.length === 0) return []
  const rows = await reads.$queryRaw<unknown[]>(Prisma.sql`
    SELECT a."relationshipId", a.version, s.party, s.method, s.helped, to_json(s."effectiveAt") #>> '{}' AS at,
      to_char(p."signedOn", 'YYYY-MM-DD') AS dated
    FROM "AgreementSignature" s JOIN "Agreement" a ON a.id = s."agreementId"
    LEFT JOIN "PaperCopy" p ON p."agreementId" = a.id AND p."acceptedAt" IS NOT NULL
    WHERE a."relationshipId" = ANY(${ids}::uuid[]) ORDER BY s."effectiveAt"`)
  return signatureRows.parse(rows)
}

const nothing: PaperFacts = { signatures: [], session: null, scores: [], feedback: null }

/** What the pages of these records say beside their words (docs/evidence.md, 'On paper'). Whoever asks may read words. */
export const paperFacts = async (reads: Reads, loaded: LoadedEvidence, items: readonly EvidenceItem[]) => {
  const signatures = await signaturesOf(reads, items)
  const { words, known, state } = loaded
  const reviews = words.records
    .filter(({ kind }) => kind === 'PROGRESS_REVIEW')
    .map(({ id, content }) => ({ id, content: reviewContent.parse(content), withdrawn: null }))

  return ({ record, id, version, sessionId }: EvidenceItem): PaperFacts => {
    const session = known.sessions.get(sessionId ?? '')
    const goal = record === 'GOAL' ? goalWords.safeParse(known.goals.get(id)?.content).data : undefined
    const heard = words.feedback.find((each) => each.id === id)
    return {
      ...nothing,
      signatures: signatures
        .filter((each) => record === 'AGREEMENT' && each.relationshipId === id && each.version === version)
        .map(({ party, method, helped, at, dated }) => ({
          ...{ party, method, helped, at: at.toISOString() },
          dated: method === 'PAPER' ? dated : null,
        })),
      session:
        session && (record === 'SESSION_PLAN' || record === 'SESSION_LOG')
          ? {
              ...{ kind: session.kind, mode: session.mode, zone: session.zone, said: saidOf(session) },
              ...{ start: wholeMinute(session.start), end: wholeMinute(session.end) },
              minutes: state.minutes.get(session.id) ?? 0,
            }
          : null,
      scores:
        record === 'GOAL'
          ? [
              ...(goal?.baseline ? [{ on: null, score: goal.baseline }] : []),
              ...goalAtReviews(reviews, id).map(({ on, score }) => ({ on, score })),
            ]
          : [],
      feedback: heard ? { point: heard.point, tool: heard.tool, whom: heard.whom } : null,
    }
  }
}
