import type { RuleOf } from '../rule.ts'

/** From the first draft of a relationship to its end, and the sessions that are planned in it. */
export const relationshipRules = {
  'relationship.view': {
    scope: 'relationship',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin', 'dsl'],
    source: 'docs/cycle.md',
  },
  // When it is reviewed and when it ends was agreed with the mentee: moved, it says why.
  'relationship.changeDates': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['reason'],
    source: 'S3-MP4',
  },
  // The real name and contact, kept apart from every record.
  'mentee.view': { scope: 'relationship', by: ['candidate', 'centreAdmin', 'dsl'], source: 'S4-T8' },
  'mentee.identify': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    source: 'S4-T8',
  },
  'relationship.contract': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT'],
    needs: ['minimumClauses', ['settingPermission', 'simulated']],
    leadsTo: 'AWAITING_SIGNATURES',
    source: 'S5-AC1',
  },
  // The product does it with the last signature. A simulated mentee signs nothing.
  'relationship.begin': {
    scope: 'relationship',
    by: ['system'],
    during: ['AWAITING_SIGNATURES'],
    needs: ['mentorSigned', ['menteeSigned', 'simulated'], ['under18Authorised', 'menteeIsAdult', 'simulated']],
    leadsTo: 'ACTIVE',
    source: 'S1-M2',
  },
  'relationship.startClosing': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['ACTIVE'],
    needs: ['finalReview', 'noSessionAwaitsLog'],
    leadsTo: 'CLOSING',
    source: 'S5-AC3',
  },
  'relationship.putOffEnding': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['CLOSING'],
    needs: ['reason'],
    leadsTo: 'ACTIVE',
    source: 'docs/cycle.md',
  },
  'relationship.close': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['CLOSING'],
    needs: [
      'finalReview',
      'noSessionAwaitsLog',
      'plannedEnding',
      ['signposting', 'signpostingNotNeeded'],
      ['menteeFeedback', 'feedbackTriedTwice', 'simulated'],
    ],
    leadsTo: 'CLOSED',
    source: 'S5-AC3',
  },
  // The admin ends what a candidate who has left cannot.
  'relationship.endEarly': {
    scope: 'relationship',
    by: ['candidate', 'centreAdmin'],
    // Whoever does not want to begin need not: what never was is asked no feedback about.
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: [
      'reason',
      ['menteeFeedback', 'feedbackAttempted', 'simulated', 'notBegun'],
      ['signposting', 'signpostingNotNeeded', 'simulated'],
    ],
    leadsTo: 'ENDED_EARLY',
    source: 'docs/cycle.md',
  },
  // A mentee may stop at any time: said here, and acted on by the candidate through endEarly.
  'relationship.askToStop': {
    scope: 'relationship',
    by: ['mentee'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'],
    source: 'docs/cycle.md',
  },
  // The same on the mentor's device, perhaps without a network: said before a hand-over and heard after it, it goes on to
  // the next mentor; heard after an end, it stands there for whoever opens it again.
  'relationship.handOverStop': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY', 'TRANSFERRED', 'PAUSED'],
    source: 'docs/cycle.md',
  },
  'relationship.transfer': {
    scope: 'relationship',
    by: ['centreAdmin'],
    during: ['ACTIVE', 'CLOSING'],
    needs: ['newMentor'],
    leadsTo: 'TRANSFERRED',
    source: 'docs/cycle.md',
  },
  // A person decides on a pause; no concern pauses by itself, so `system` is not here. It can be made wherever a meeting can be
  // planned, and whoever lets it go on leads it back to where it was: a row for each state.
  'relationship.pause': {
    scope: 'relationship',
    by: ['dsl'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY'],
    leadsTo: 'PAUSED',
    source: 'docs/cycle.md',
  },
  'relationship.resume': {
    scope: 'relationship',
    by: ['dsl'],
    during: ['PAUSED'],
    needs: ['pausedFromActive'],
    leadsTo: 'ACTIVE',
    source: 'docs/cycle.md',
  },
  'relationship.resumeDraft': {
    scope: 'relationship',
    by: ['dsl'],
    during: ['PAUSED'],
    needs: ['pausedFromDraft'],
    leadsTo: 'DRAFT',
    source: 'docs/cycle.md',
  },
  'relationship.resumeSigning': {
    scope: 'relationship',
    by: ['dsl'],
    during: ['PAUSED'],
    needs: ['pausedFromSigning'],
    leadsTo: 'AWAITING_SIGNATURES',
    source: 'docs/cycle.md',
  },
  'relationship.resumeClosing': {
    scope: 'relationship',
    by: ['dsl'],
    during: ['PAUSED'],
    needs: ['pausedFromClosing'],
    leadsTo: 'CLOSING',
    source: 'docs/cycle.md',
  },
  'relationship.resumeClosed': {
    scope: 'relationship',
    by: ['dsl'],
    during: ['PAUSED'],
    needs: ['pausedFromClosed'],
    leadsTo: 'CLOSED',
    source: 'docs/cycle.md',
  },
  'relationship.resumeEnded': {
    scope: 'relationship',
    by: ['dsl'],
    during: ['PAUSED'],
    needs: ['pausedFromEnded'],
    leadsTo: 'ENDED_EARLY',
    source: 'docs/cycle.md',
  },
  'relationship.reopen': {
    scope: 'relationship',
    by: ['centreAdmin'],
    during: ['CLOSED', 'ENDED_EARLY'],
    // Its mentor begins anew, as with anybody.
    needs: ['reason', 'registrationActive', ['settingPermission', 'simulated']],
    leadsTo: 'AWAITING_SIGNATURES',
    source: 'docs/cycle.md',
  },

  // Planning a session that may count asks for an agreement in force; recording what took place never does.
  'session.plan': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['ACTIVE'],
    source: 'S2-LO1',
  },
  'session.planEnding': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['ACTIVE', 'CLOSING'],
    source: 'S5-LO3',
  },
  // Before the agreement, and after the ending, too; while the centre has paused it nobody meets, and whoever was
  // handed over meets their new mentor.
  'session.planOther': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY'],
    source: 'S5-T3',
  },
  'session.record': { scope: 'relationship', by: ['candidate'], source: 'S4-M2' },
} as const satisfies Record<string, RuleOf<'relationship'>>
