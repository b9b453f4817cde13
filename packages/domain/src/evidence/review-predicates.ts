import type { ReviewContent } from '../reviews/review.ts'

/** What a progress review answers by itself (docs/qualifications.md), from its latest words. */
export const reviewPredicates = {
  stageExplained: ({ stages }: ReviewContent) => stages.length > 0,
  milestones: ({ milestones }: ReviewContent) => milestones.length > 0,
  feedbackConsidered: ({ feedback }: ReviewContent) => feedback.length > 0,
  madeNextPlanVersion: ({ planVersion }: ReviewContent) => planVersion !== null,
}
