import { answeredOf } from '../answers/answered.ts'
import type { CaseStudyContent } from '../answers/case-study.ts'
import type { WrittenAnswerContent } from '../answers/written-answer.ts'

// The predicates that written answers and case studies answer (docs/qualifications.md), each from its latest words.

export const answerPredicates = {
  /** Written for this very criterion, with at least one of its questions answered. */
  answersTheCriterion: (answer: WrittenAnswerContent, criterion: string): boolean =>
    answer.criterion === criterion && answeredOf(answer) > 0,
}

export const caseStudyPredicates = {
  /** S1-AC4 */
  barrierWithStrategyAndResult: ({ barrier, strategy, result }: CaseStudyContent): boolean =>
    barrier !== null && strategy !== null && result !== null,
}
