import type { LogContent } from '../sessions/log.ts'
import type { OfferedQuestion } from '../sessions/session-view.ts'
import { type HeardKind, heardKinds } from './evidence-item.ts'
import type { Predicate } from './predicates.ts'

const listening = ['ACTIVE_LISTENING', 'SUMMARISING', 'SILENCE']
const questioning = ['OPEN_QUESTIONS', 'PROBING_QUESTIONS', 'REFLECTIVE_QUESTIONS']

/** A skill of one of these kinds, with an example, and its effect too where that is asked. */
const hasSkill = ({ offered }: LogContent, among: readonly string[] | null, withEffect = false) =>
  offered.skills.some(
    ({ skill, example, effect }) =>
      (among === null || among.includes(skill)) && example !== null && (!withEffect || effect !== null),
  )

/** An open question that was written as it was asked is one, whichever of the two places it was written in. */
const hasOpenQuestion = ({ offered }: LogContent, withAnswer = false) =>
  offered.openQuestion.some(({ question, answer }) => question !== null && (!withAnswer || answer !== null))

const metTrustOrResistance = ({ offered: { rapport, resistance } }: LogContent) =>
  (rapport?.what != null && rapport.result !== null) || (resistance?.strategy != null && resistance.result !== null)

type LogPredicate = {
  /** The question that a log offers for it. */
  asks: OfferedQuestion
  /** Others that would answer it as well. */
  orAsks?: readonly OfferedQuestion[]
  /** What is asked in its place in the first sessions with a mentee. */
  asksEarly?: OfferedQuestion
  holds: (log: LogContent) => boolean
}

/**
 * The predicates that one log can answer by itself (docs/qualifications.md), and the question that would answer each.
 * Predicates that look at other records of the unit are not here.
 */
export const logPredicates: { readonly [P in Predicate]?: LogPredicate } = {
  skillWithExample: { asks: 'skills', holds: (log) => hasSkill(log, null) },
  listeningOrOpenQuestionWithEffect: {
    asks: 'skills',
    orAsks: ['openQuestion'],
    holds: (log) => hasSkill(log, [...listening, 'OPEN_QUESTIONS'], true) || hasOpenQuestion(log, true),
  },
  listeningOrQuestionWithMenteeResponse: {
    asks: 'skills',
    orAsks: ['openQuestion', 'menteeResponse'],
    holds: (log) =>
      hasSkill(log, [...listening, ...questioning], true) ||
      hasOpenQuestion(log, true) ||
      (log.offered.menteeResponse !== null && hasSkill(log, [...listening, ...questioning])),
  },
  listeningTrustOrResistanceWithResult: {
    asks: 'skills',
    asksEarly: 'rapport',
    orAsks: ['rapport', 'resistance'],
    holds: (log) => hasSkill(log, listening, true) || metTrustOrResistance(log),
  },
  questionOrListening: {
    asks: 'skills',
    orAsks: ['openQuestion'],
    holds: (log) => hasSkill(log, [...listening, ...questioning]) || hasOpenQuestion(log),
  },
  reflection: {
    asks: 'reflection',
    holds: ({ offered }) => offered.reflection?.wentWell != null || offered.reflection?.doDifferently != null,
  },
  openQuestionWithAnswer: { asks: 'openQuestion', holds: (log) => hasOpenQuestion(log, true) },
  strategyWithImpact: {
    asks: 'strategy',
    holds: ({ offered }) => offered.strategy.some(({ strategy, impact }) => strategy !== null && impact !== null),
  },
  barrierWithStrategyAndResult: {
    asks: 'barrier',
    holds: ({ offered }) =>
      offered.barrier.some(({ barrier, strategy, result }) => barrier !== null && strategy !== null && result !== null),
  },
  policyWithImpact: {
    asks: 'policy',
    holds: ({ offered }) => offered.policy.some(({ name, impact }) => name !== null && impact !== null),
  },
  summaryGivenBack: { asks: 'summaryGivenBack', holds: ({ offered }) => offered.summaryGivenBack !== null },
  boundaryExample: {
    asks: 'boundary',
    holds: ({ offered }) => offered.boundary !== null,
  },
}

/** What S5-AC2 wants, each in one log or another. */
const hearing: Readonly<Record<HeardKind, (log: LogContent) => boolean>> = {
  OPEN: (log) => hasSkill(log, ['OPEN_QUESTIONS']) || hasOpenQuestion(log),
  PROBING: (log) => hasSkill(log, ['PROBING_QUESTIONS']),
  REFLECTIVE: (log) => hasSkill(log, ['REFLECTIVE_QUESTIONS']),
  LISTENING: (log) => hasSkill(log, listening),
}

/** Of which kinds of question, and of listening, a log holds an example. */
export const logsHear = (log: LogContent): HeardKind[] => heardKinds.filter((kind) => hearing[kind](log))

/** Whether together they hold an example of each. */
export const hearAll = (heard: readonly (readonly HeardKind[])[]): boolean =>
  heardKinds.every((kind) => heard.some((kinds) => kinds.includes(kind)))

/** The predicates that a unit's logs answer together. */
export const logsTogether: { readonly [P in Predicate]?: (logs: readonly LogContent[]) => boolean } = {
  allQuestionTypesAndListeningTogether: (logs) => hearAll(logs.map(logsHear)),
}
