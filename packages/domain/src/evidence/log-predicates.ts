import type { LogContent } from '../sessions/log.ts'
import type { OfferedQuestion } from '../sessions/session-view.ts'
import type { Predicate } from './predicates.ts'

const listening = ['ACTIVE_LISTENING', 'SUMMARISING', 'SILENCE']
const questioning = ['OPEN_QUESTIONS', 'PROBING_QUESTIONS', 'REFLECTIVE_QUESTIONS']

/** A skill of one of these kinds, with an example, and its effect too where that is asked. */
const hasSkill = ({ offered }: LogContent, among: readonly string[] | null, withEffect = false) =>
  offered.skills.some(
    ({ skill, example, effect }) =>
      (among === null || among.includes(skill)) && example !== null && (!withEffect || effect !== null),
  )

type LogPredicate = { asks: OfferedQuestion; holds: (log: LogContent) => boolean }

/**
 * The predicates that one log can answer by itself (docs/qualifications.md), and the question that would answer each.
 * Predicates that look at other records of the unit are not here.
 */
export const logPredicates: { readonly [P in Predicate]?: LogPredicate } = {
  skillWithExample: { asks: 'skills', holds: (log) => hasSkill(log, null) },
  listeningOrOpenQuestionWithEffect: {
    asks: 'skills',
    holds: (log) => hasSkill(log, [...listening, 'OPEN_QUESTIONS'], true),
  },
  listeningOrQuestionWithMenteeResponse: {
    asks: 'skills',
    holds: (log) => hasSkill(log, [...listening, ...questioning], true),
  },
  listeningTrustOrResistanceWithResult: { asks: 'skills', holds: (log) => hasSkill(log, listening, true) },
  questionOrListening: { asks: 'skills', holds: (log) => hasSkill(log, [...listening, ...questioning]) },
  reflection: {
    asks: 'reflection',
    holds: ({ offered }) => offered.reflection?.wentWell != null || offered.reflection?.doDifferently != null,
  },
  openQuestionWithAnswer: {
    asks: 'openQuestion',
    holds: ({ offered }) => offered.openQuestion?.question != null && offered.openQuestion.answer !== null,
  },
  strategyWithImpact: {
    asks: 'strategy',
    holds: ({ offered }) => offered.strategy?.strategy != null && offered.strategy.impact !== null,
  },
  barrierWithStrategyAndResult: {
    asks: 'barrier',
    holds: ({ offered: { barrier } }) =>
      barrier?.barrier != null && barrier.strategy !== null && barrier.result !== null,
  },
  policyWithImpact: {
    asks: 'policy',
    holds: ({ offered }) => offered.policy?.name != null && offered.policy.impact !== null,
  },
  summaryGivenBack: { asks: 'summaryGivenBack', holds: ({ offered }) => offered.summaryGivenBack !== null },
  boundaryExample: { asks: 'boundary', holds: ({ offered }) => offered.boundary !== null },
}
