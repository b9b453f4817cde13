import { type Linked, summaryPredicates } from '../evidence/reflection-predicates.ts'
import type { EvidenceCard } from './evidence.ts'
import type { ReflectedSession } from './reflection-views.ts'
import { claimsOf, type SummaryContent } from './summary.ts'

/** What the evidence beside a text says about the links in it. */
export const linkedIn = (evidence: readonly EvidenceCard[]): Linked => ({
  feedback: new Map(
    evidence.flatMap(({ kind, id, asked }) => (kind === 'FEEDBACK' && asked ? [[id, asked.source]] : [])),
  ),
  adaptations: new Set(evidence.filter(({ group }) => group === 'ADAPTATION').map(({ id }) => id)),
})

/** Sessions that no claim touches: neither linked themselves, nor by feedback on them or what was written of them (S2-LO3). */
const untouched = (
  summary: SummaryContent,
  sessions: readonly ReflectedSession[],
  evidence: readonly EvidenceCard[],
) => {
  const linked = new Set(claimsOf(summary).flatMap(({ claim }) => claim.links.map(({ id }) => id)))
  const touched = new Set(evidence.flatMap(({ id, sessionId }) => (linked.has(id) && sessionId ? [sessionId] : [])))
  return sessions.filter(({ id }) => !linked.has(id) && !touched.has(id))
}

/**
 * What a summary still lacks, for its writer alone to act on (S2-LO3, S2-MP3): told in words while they write, and in nobody's
 * way.
 */
export const summaryChecklist = (
  summary: SummaryContent,
  { sessions, evidence }: { sessions: readonly ReflectedSession[]; evidence: readonly EvidenceCard[] },
) => {
  const linked = linkedIn(evidence)
  return {
    menteeFeedback: summaryPredicates.menteeFeedbackLinkedToChange(summary, linked),
    otherFeedback: summaryPredicates.otherFeedbackLinkedToChange(summary, linked),
    /** Claims that rest on nothing yet. */
    bare: claimsOf(summary).filter(({ claim }) => claim.links.length === 0),
    untouched: untouched(summary, sessions, evidence),
  }
}
