import type { ClosureContent } from '../endings/closure.ts'
import { type EndingFacts, endingNeeds } from '../endings/guards.ts'
import { isSignposted } from '../endings/signposted.ts'

/** What a closing answers (docs/qualifications.md): from its latest words, and from the records that stand beside it. */
export const closurePredicates = {
  goalReview: (facts: EndingFacts) => endingNeeds(facts).includes('finalReview'),
  menteeFeedbackGiven: (facts: EndingFacts) => endingNeeds(facts).includes('menteeFeedback'),
  plannedEnding: ({ closure }: { closure: ClosureContent | null }) => closure?.ending != null,
  signpostingSettled: ({ closure }: { closure: ClosureContent | null }) =>
    closure !== null && (isSignposted(closure) || closure.notNeeded !== null),
}
