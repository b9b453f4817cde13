import type { RuleOf } from '../rule.ts'

const sampling = ['notOwnDecision', 'notTheCandidate', 'notMentorNorSupervisor', 'noConflict', 'notFrozen'] as const

/** Quality assurance of decisions, claims, and what takes a pass into doubt again. */
export const qualityRules = {
  'portfolioUnit.sample': {
    scope: 'portfolioUnit',
    by: ['system'],
    during: ['PASSED'],
    needs: ['samplingPlanRun', 'sampled', 'notFrozen'],
    leadsTo: 'IQA_PENDING',
    source: 'docs/cycle.md',
  },
  'portfolioUnit.confirmUnsampled': {
    scope: 'portfolioUnit',
    by: ['system'],
    during: ['PASSED'],
    needs: ['samplingPlanRun', 'notSampled', 'notFrozen'],
    leadsTo: 'CONFIRMED',
    source: 'docs/cycle.md',
  },
  'portfolioUnit.agreeSample': {
    scope: 'portfolioUnit',
    by: ['iqa', 'leadIqa'],
    during: ['IQA_PENDING'],
    needs: [...sampling],
    leadsTo: 'CONFIRMED',
    source: 'docs/field-rules.md',
  },
  'portfolioUnit.returnSample': {
    scope: 'portfolioUnit',
    by: ['iqa', 'leadIqa'],
    during: ['IQA_PENDING'],
    needs: [...sampling, 'reason'],
    leadsTo: 'IN_ASSESSMENT',
    source: 'docs/field-rules.md',
  },
  'sample.recordInterim': {
    scope: 'portfolioUnit',
    by: ['iqa', 'leadIqa'],
    during: ['IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'AWAITING_COUNTERSIGNATURE', 'REFERRED'],
    needs: [...sampling],
    source: 'docs/field-rules.md',
  },
  // An EQA only reads; what they released is written down by the centre.
  'eqaRelease.record': {
    scope: 'portfolioUnit',
    by: ['leadIqa', 'centreAdmin'],
    during: ['CONFIRMED'],
    needs: ['notTheCandidate', 'notFrozen'],
    source: 'docs/cycle.md',
  },
  'portfolioUnit.claim': {
    scope: 'portfolioUnit',
    by: ['centreAdmin'],
    during: ['CONFIRMED'],
    needs: [
      'notTheCandidate',
      'notFrozen',
      ['directClaim', 'eqaReleased'],
      'allUnitsConfirmed',
      'awardingBodyRegistration',
      'identityChecked',
    ],
    leadsTo: 'CLAIMED',
    source: 'docs/cycle.md',
  },
  'appeal.decide': {
    scope: 'portfolioUnit',
    by: ['leadIqa'],
    during: ['REFERRED', 'PASSED', 'IQA_PENDING', 'CONFIRMED', 'CLAIMED', 'NEEDS_REASSESSMENT'],
    needs: ['notTheCandidate', 'notMentorNorSupervisor', 'notOwnDecision', 'reason'],
    source: 'docs/cycle.md',
  },
  // Follows by itself from a correction or a decided case. Nothing is revoked: the assessor, the IQA, the centre are told.
  'portfolioUnit.requireReassessment': {
    scope: 'portfolioUnit',
    by: ['system'],
    during: ['PASSED', 'IQA_PENDING', 'CONFIRMED', 'CLAIMED'],
    needs: [['minutesFellShort', 'appealUpheld', 'malpracticeUpheld']],
    leadsTo: 'NEEDS_REASSESSMENT',
    source: 'docs/field-rules.md',
  },
} as const satisfies Record<string, RuleOf<'portfolioUnit'>>
