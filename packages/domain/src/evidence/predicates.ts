import { z } from 'zod'
import type { RecordKind } from './record-kinds.ts'

type PredicateFacts = {
  /** The record kinds that it can be asked of. */
  readonly on: readonly RecordKind[]
  /**
   * RECORD: the record and what it links to answer it. UNIT: the answer may also change when *another* record of the
   * unit changes, so it is asked again then.
   */
  readonly looksAt: 'RECORD' | 'UNIT'
  /** What must be true, to be read after 'This record …'. */
  readonly meaning: string
}

/**
 * The closed list of what a unit pack may ask of a record: to claim it for a criterion, or to count it as a required
 * one. A pack names them; what answers them is code, so a new one is added here first, with its meaning.
 */
export const predicates = {
  // Written answers
  answersTheCriterion: {
    on: ['WRITTEN_ANSWER'],
    looksAt: 'RECORD',
    meaning: 'was written to answer this very criterion',
  },

  // Agreements
  signed: { on: ['AGREEMENT'], looksAt: 'RECORD', meaning: 'has one version that mentor and mentee both signed' },
  roleClause: { on: ['AGREEMENT'], looksAt: 'RECORD', meaning: 'says what the mentor is there for' },
  boundaryClause: { on: ['AGREEMENT'], looksAt: 'RECORD', meaning: 'says where the mentor’s role stops' },
  distinctionClause: {
    on: ['AGREEMENT'],
    looksAt: 'RECORD',
    meaning: 'says how mentoring differs from coaching and counselling',
  },
  confidentialityClause: { on: ['AGREEMENT'], looksAt: 'RECORD', meaning: 'says what stays confidential' },
  confidentialityLimits: {
    on: ['AGREEMENT'],
    looksAt: 'RECORD',
    meaning: 'says what cannot stay confidential, and who would be told',
  },
  frequencyClause: { on: ['AGREEMENT'], looksAt: 'RECORD', meaning: 'says how often mentor and mentee meet' },
  goalsClause: { on: ['AGREEMENT'], looksAt: 'RECORD', meaning: 'names at least one goal or outcome' },

  // Needs, goals and plans
  toolNamed: { on: ['NEEDS_ASSESSMENT'], looksAt: 'RECORD', meaning: 'names the tool it was made with' },
  jobMatch: { on: ['NEEDS_ASSESSMENT'], looksAt: 'RECORD', meaning: 'was made with the job match tool' },
  smartGoal: {
    on: ['GOAL'],
    looksAt: 'RECORD',
    meaning: 'is specific, measurable, achievable, relevant and has a date',
  },
  stageExplained: {
    on: ['MENTORING_PLAN', 'PROGRESS_REVIEW'],
    looksAt: 'RECORD',
    meaning: 'explains at least one stage of the mentoring cycle',
  },
  measurableObjective: {
    on: ['SESSION_PLAN'],
    looksAt: 'RECORD',
    meaning: 'has an objective and how to tell that it was met',
  },
  timedActivitiesThatFit: {
    on: ['SESSION_PLAN'],
    looksAt: 'RECORD',
    meaning: 'has activities with minutes that fit into the session',
  },
  resourceWithFit: {
    on: ['SESSION_PLAN'],
    looksAt: 'RECORD',
    meaning: 'names a resource and why it suits the mentee’s role',
  },
  servesAGoal: { on: ['SESSION_PLAN'], looksAt: 'RECORD', meaning: 'serves at least one of the mentee’s goals' },

  // Session logs
  sessionCounts: {
    on: ['SESSION_PLAN', 'SESSION_LOG'],
    looksAt: 'UNIT',
    meaning: 'belongs to a session that has minutes in this unit’s hours ledger',
  },
  reflection: { on: ['SESSION_LOG'], looksAt: 'RECORD', meaning: 'has a reflection' },
  policyWithImpact: {
    on: ['SESSION_LOG'],
    looksAt: 'RECORD',
    meaning: 'names a law or policy and what it changed in the session',
  },
  skillWithExample: { on: ['SESSION_LOG'], looksAt: 'RECORD', meaning: 'has at least one skill with an example of it' },
  listeningOrOpenQuestionWithEffect: {
    on: ['SESSION_LOG'],
    looksAt: 'RECORD',
    meaning: 'has an example of listening or of an open question, and the effect it had',
  },
  listeningOrQuestionWithMenteeResponse: {
    on: ['SESSION_LOG'],
    looksAt: 'RECORD',
    meaning: 'has an example of listening or of a question, and what the mentee made of it',
  },
  listeningTrustOrResistanceWithResult: {
    on: ['SESSION_LOG'],
    looksAt: 'RECORD',
    meaning: 'has an example of listening, of building trust or of meeting resistance, and what came of it',
  },
  openQuestionWithAnswer: {
    on: ['SESSION_LOG'],
    looksAt: 'RECORD',
    meaning: 'has an open question and the mentee’s answer',
  },
  questionOrListening: {
    on: ['SESSION_LOG'],
    looksAt: 'RECORD',
    meaning: 'has an open, a probing or a reflective question, or an example of listening',
  },
  allQuestionTypesAndListeningTogether: {
    on: ['SESSION_LOG'],
    looksAt: 'UNIT',
    meaning: 'is one of the logs that together hold open, probing and reflective questions and listening',
  },
  strategyWithImpact: { on: ['SESSION_LOG'], looksAt: 'RECORD', meaning: 'has a strategy and its impact' },
  summaryGivenBack: {
    on: ['SESSION_LOG'],
    looksAt: 'RECORD',
    meaning: 'has a summary that the mentor gave back to the mentee',
  },
  boundaryExample: {
    on: ['SESSION_LOG'],
    looksAt: 'RECORD',
    meaning: 'has an example of the mentor keeping to a boundary',
  },
  barrierWithStrategyAndResult: {
    on: ['SESSION_LOG', 'CASE_STUDY'],
    looksAt: 'RECORD',
    meaning: 'has a barrier, the strategy tried and the result',
  },

  // Feedback, and what others saw
  trustRating: { on: ['MENTEE_FEEDBACK'], looksAt: 'RECORD', meaning: 'has the mentee’s rating of trust' },
  nonVerbalSkill: {
    on: ['OBSERVATION', 'WITNESS_TESTIMONY'],
    looksAt: 'RECORD',
    meaning: 'says how the mentor used or noticed body language',
  },

  // Reviews and closure
  milestones: { on: ['PROGRESS_REVIEW'], looksAt: 'RECORD', meaning: 'looks at milestones' },
  feedbackConsidered: { on: ['PROGRESS_REVIEW'], looksAt: 'RECORD', meaning: 'looks at feedback' },
  madeNextPlanVersion: { on: ['PROGRESS_REVIEW'], looksAt: 'RECORD', meaning: 'led to the next version of the plan' },
  goalReview: { on: ['CLOSURE'], looksAt: 'RECORD', meaning: 'has the final review of the goals' },
  menteeFeedbackGiven: { on: ['CLOSURE'], looksAt: 'RECORD', meaning: 'has the mentee’s feedback' },
  plannedEnding: { on: ['CLOSURE'], looksAt: 'RECORD', meaning: 'has a planned ending' },
  signpostingSettled: {
    on: ['CLOSURE'],
    looksAt: 'RECORD',
    meaning: 'says where the mentee was signposted to, or why that was not needed',
  },

  // Looking back on one's own practice
  menteeFeedbackLinkedToChange: {
    on: ['REFLECTIVE_SUMMARY'],
    looksAt: 'RECORD',
    meaning: 'links at least one mentee’s feedback to a change or an action',
  },
  otherFeedbackLinkedToChange: {
    on: ['REFLECTIVE_SUMMARY'],
    looksAt: 'RECORD',
    meaning: 'links feedback from at least one person other than a mentee to a change or an action',
  },
  weakness: { on: ['SELF_REVIEW'], looksAt: 'RECORD', meaning: 'names a weakness' },
  smartTarget: { on: ['SELF_REVIEW'], looksAt: 'RECORD', meaning: 'has at least one SMART target' },
  targetLinkedToFeedback: {
    on: ['SELF_REVIEW'],
    looksAt: 'RECORD',
    meaning: 'has a target linked to the feedback that led to it',
  },

  // Files
  recording: { on: ['WORK_PRODUCT'], looksAt: 'RECORD', meaning: 'is a recording' },
  meetingNotes: { on: ['WORK_PRODUCT'], looksAt: 'RECORD', meaning: 'is notes of a meeting' },
} as const satisfies Record<string, PredicateFacts>

export type Predicate = keyof typeof predicates

const isPredicate = (name: string): name is Predicate => Object.hasOwn(predicates, name)

/** Schema of one predicate's name. */
export const predicate = z.enum(Object.keys(predicates).filter(isPredicate), {
  error: 'Name a predicate of predicates.ts',
})

/** Whether a predicate can be asked of this kind of record. */
export function appliesTo(name: Predicate, record: RecordKind): boolean {
  const { on }: PredicateFacts = predicates[name]
  return on.includes(record)
}
