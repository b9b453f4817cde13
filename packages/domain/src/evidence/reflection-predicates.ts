import type { FeedbackSource } from '../feedback/feedback-kinds.ts'
import type { SelfReviewContent } from '../reflections/self-review.ts'
import { targetGaps } from '../reflections/smart-target.ts'
import { type Claim, claimsOf, type SummaryContent } from '../reflections/summary.ts'
import type { LogContent } from '../sessions/log.ts'
import { logPredicates } from './log-predicates.ts'

// The predicates that a reflection, a summary and a self-review answer (docs/qualifications.md), each from its latest words.

/** What the links of a text point at, as far as the predicates ask. */
export type Linked = {
  /** From whom each answered feedback is. What was asked and not answered is not here. */
  feedback: ReadonlyMap<string, FeedbackSource>
  /** Records of something that was changed because of feedback, not withdrawn. */
  adaptations: ReadonlySet<string>
}

/** Whether a claim names an action or change: in words, or as a record of its own. */
export const hasChange = ({ change, links }: Claim, { adaptations }: Linked): boolean =>
  change !== null || links.some(({ kind, id }) => kind === 'RECORD' && adaptations.has(id))

const feedbackLinkedToChange =
  (from: (source: FeedbackSource) => boolean) =>
  (summary: SummaryContent, linked: Linked): boolean =>
    claimsOf(summary).some(
      ({ claim }) =>
        hasChange(claim, linked) &&
        claim.links.some(({ kind, id }) => {
          const source = kind === 'FEEDBACK' ? linked.feedback.get(id) : undefined
          return source !== undefined && from(source)
        }),
    )

export const summaryPredicates = {
  menteeFeedbackLinkedToChange: feedbackLinkedToChange((source) => source === 'MENTEE'),
  otherFeedbackLinkedToChange: feedbackLinkedToChange((source) => source !== 'MENTEE'),
}

export const selfReviewPredicates = {
  weakness: ({ weaknesses }: SelfReviewContent, _linked: Linked) => weaknesses.length > 0,
  smartTarget: ({ targets }: SelfReviewContent, _linked: Linked) =>
    targets.some((target) => targetGaps(target).length === 0),
  targetLinkedToFeedback: ({ targets }: SelfReviewContent, { feedback }: Linked) =>
    targets.some(({ feedbackId }) => feedbackId !== null && feedback.has(feedbackId)),
}

/** Whether a session has been looked back on: in its log's own answer, or in a record of its own that is not withdrawn. */
export const hasReflection = (log: LogContent | null, reflections: number): boolean =>
  reflections > 0 || (log !== null && (logPredicates.reflection?.holds(log) ?? false))
