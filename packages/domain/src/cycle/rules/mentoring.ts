import type { RuleOf } from '../rule.ts'

/** What is recorded of the mentoring beside its sessions. What took place may be recorded in any state. */
export const mentoringRules = {
  // Needs, goals and plan together. The mentee sees them as 'My plan', by their link (S3-K1).
  'mentoringPlan.view': {
    scope: 'relationship',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa'],
    source: 'S3-K1',
  },
  'needsAssessment.record': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['notFrozen'],
    source: 'S3-LO2',
  },
  // While the centre has paused it nobody is asked, and what a mentee was asked before they still say: no word of theirs is refused.
  'needsAssessment.confirm': {
    scope: 'relationship',
    by: ['mentee'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'],
    needs: ['latestVersion'],
    source: 'S4-M8',
  },
  // 'That's not right', in the mentee's own words; kept also when a later version was written meanwhile.
  'needsAssessment.sayNotRight': {
    scope: 'relationship',
    by: ['mentee'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'],
    source: 'S4-M8',
  },
  // The mentee says yes on the mentor's device, perhaps without a network; the record says so.
  'needsAssessment.handOver': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'],
    needs: ['latestVersion'],
    source: 'S4-M8',
  },
  // Their words there hold for the version that they read, whatever was written since.
  'needsAssessment.handOverNotRight': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'],
    source: 'S4-M8',
  },
  'goal.agree': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['notFrozen'],
    source: 'S3-MP2',
  },
  'goal.change': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['notFrozen'],
    source: 'S3-MP2',
  },
  'goal.drop': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['reason', 'notFrozen'],
    source: 'docs/cycle.md',
  },
  'goal.confirm': {
    scope: 'relationship',
    by: ['mentee'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'],
    source: 'S1-K3',
  },
  'mentoringPlan.write': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['notFrozen'],
    source: 'S3-MP4',
  },
  'review.record': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['ACTIVE', 'CLOSING'],
    needs: ['notFrozen'],
    source: 'S3-LO4',
  },
  'closure.record': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['ACTIVE', 'CLOSING'],
    needs: ['notFrozen'],
    source: 'S5-AC3',
  },
  'closure.confirm': {
    scope: 'relationship',
    by: ['mentee'],
    during: ['CLOSING', 'CLOSED', 'ENDED_EARLY', 'PAUSED'],
    source: 'S5-AC3',
  },
  // Nobody is asked for anything while the centre has paused it, nor by a mentor who has handed it over,
  // or has no registration any more.
  'link.make': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY'],
    needs: ['registered'],
    source: 'docs/cycle.md',
  },
  'feedback.ask': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY'],
    source: 'S2-T2',
  },
  'feedback.attempt': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY'],
    source: 'docs/cycle.md',
  },
  // Who was asked for what, when, and what they said: the words are the readers' alone.
  'feedback.view': {
    scope: 'relationship',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'S2-T2',
  },
  // Changed or withdrawn as long as nobody has answered: an answer stays.
  'feedback.change': {
    scope: 'relationship',
    by: ['candidate'],
    needs: ['notAnswered'],
    source: 'S2-T2',
  },
  // The mentee answers on the mentor's device, perhaps without a network; the record says so.
  'feedback.handOver': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY', 'PAUSED'],
    needs: ['notAnswered', 'notWithdrawn', 'sessionTookPlace', 'latestVersion'],
    source: 'docs/cycle.md',
  },
  'ownRating.record': {
    scope: 'relationship',
    by: ['candidate'],
    needs: ['notFrozen'],
    source: 'S4-T7',
  },
  // Reviews, adaptations, referrals, contacts, supervision: whatever is recorded of the mentoring beside its sessions.
  'mentoringRecord.view': {
    scope: 'relationship',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'docs/cycle.md',
  },
  // What a live submission holds stays as it was submitted: it is withdrawn first, or something is added beside it.
  'mentoringRecord.change': {
    scope: 'relationship',
    by: ['candidate', 'centreAdmin', 'system'],
    needs: ['notHeld'],
    source: 'docs/cycle.md',
  },
  'mentoringRecord.withdraw': {
    scope: 'relationship',
    by: ['candidate'],
    needs: ['reason', 'notFrozen'],
    source: 'docs/cycle.md',
  },
  'closure.view': {
    scope: 'relationship',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'S5-AC3',
  },
  // The mentee confirms on the mentor's device; the record says so.
  'closure.handOver': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['CLOSING', 'CLOSED', 'ENDED_EARLY', 'PAUSED'],
    needs: ['latestVersion'],
    source: 'S5-AC3',
  },
  // What is not right of it, in their words there, holds for the version that they read, whatever was written since.
  'closure.handOverNotRight': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['CLOSING', 'CLOSED', 'ENDED_EARLY', 'PAUSED'],
    source: 'S5-AC3',
  },
  // A supervisor knows that the mentee was asked, and could not be heard.
  'closure.vouch': {
    scope: 'relationship',
    by: ['supervisor'],
    during: ['CLOSING', 'CLOSED', 'ENDED_EARLY', 'PAUSED'],
    source: 'docs/cycle.md',
  },
  // Feedback, observation, progress of goals: whether the mentoring works.
  'effectiveness.view': {
    scope: 'relationship',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa'],
    source: 'S5-K5',
  },
  'agencyContact.record': {
    scope: 'relationship',
    by: ['candidate'],
    needs: ['notFrozen'],
    source: 'S1-T7',
  },
  'employerContact.record': {
    scope: 'relationship',
    by: ['candidate'],
    needs: ['notFrozen'],
    source: 'S3-K2',
  },
  'adaptation.record': {
    scope: 'relationship',
    by: ['candidate'],
    needs: ['notFrozen'],
    source: 'S2-T3',
  },
  'referral.record': {
    scope: 'relationship',
    by: ['candidate'],
    needs: ['notFrozen'],
    source: 'S4-AC7',
  },
  'supervision.record': {
    scope: 'relationship',
    by: ['candidate'],
    needs: ['notFrozen'],
    source: 'S3-T3',
  },
} as const satisfies Record<string, RuleOf<'relationship'>>
