import type { FeedbackSource, FeedbackTool } from '../feedback/feedback-kinds.ts'
import type { GivenAnswer, QuestionSetContent } from '../feedback/question-set.ts'
import type { RecordKind } from './record-kinds.ts'

const kinds = {
  MENTEE: 'MENTEE_FEEDBACK',
  SUPERVISOR: 'SUPERVISOR_FEEDBACK',
  STAKEHOLDER: 'STAKEHOLDER_FEEDBACK',
  PEER: 'PEER_FEEDBACK',
  WITNESS: 'WITNESS_TESTIMONY',
} as const satisfies Record<FeedbackSource, RecordKind>

/** What an answer is as evidence: a supervisor's testimony is a testimony, whoever wrote it. */
export const evidenceKindOf = ({ source, tool }: { source: FeedbackSource; tool: FeedbackTool }): RecordKind =>
  tool === 'WITNESS_TESTIMONY' ? 'WITNESS_TESTIMONY' : kinds[source]

type Answered = { questions: QuestionSetContent; answers: readonly GivenAnswer[] }

/** The answers to the questions that are about this skill. */
const about = ({ questions, answers }: Answered, skill: 'TRUST' | 'NON_VERBAL') => {
  const ids = questions.questions.filter(({ rates }) => rates === skill).map(({ id }) => id)
  return answers.filter(({ questionId }) => ids.includes(questionId))
}

// The predicates that feedback answers by itself (docs/qualifications.md), from its questions as they were asked.

export const feedbackPredicates = {
  /** S4-AC2: a number, of whatever height: that it was rated is what is asked. */
  trustRating: (answered: Answered) => about(answered, 'TRUST').some(({ score }) => score !== null),
}

export const testimonyPredicates = {
  /** S4-AC6: how the mentor used or noticed body language takes words. */
  nonVerbalSkill: (answered: Answered) => about(answered, 'NON_VERBAL').some(({ words }) => words !== null),
}
