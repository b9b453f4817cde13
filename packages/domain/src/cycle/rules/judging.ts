import type { RuleOf } from '../rule.ts'

// Nobody judges themself, nor a relationship that they mentor or supervise in, nor where they declared an interest; a malpractice case stops everything.
const judging = ['notTheCandidate', 'notMentorNorSupervisor', 'noConflict', 'notFrozen'] as const
const releasing = [...judging, 'everyCriterionJudged', 'overallComment', 'vacsrConfirmed'] as const
const passing = [...releasing, 'authenticityDeclared', 'everyCriterionMet', 'minutesAccepted'] as const
const referring = [...releasing, 'unmetCriteriaExplained'] as const
const countersigning = [...judging, 'notOwnDecision', 'mayCountersign'] as const

/** The assessor's work, all along and on a submission. Being allocated is what makes somebody the assessor of a unit. */
export const judgingRules = {
  // With what is judged so far, which its candidate does not see yet.
  'submission.review': { scope: 'portfolioUnit', by: ['assessor'], source: 'docs/judging.md' },
  // Everything that they have in hand of one unit, submitted or not.
  'caseload.viewUnit': { scope: 'portfolioUnit', by: ['assessor'], source: 'docs/judging.md' },
  'record.comment': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: ['notTheCandidate'],
    source: 'docs/cycle.md',
  },
  // Its candidate reads what is shared with them; whoever assures quality, all of it.
  'contactNote.view': {
    scope: 'portfolioUnit',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa'],
    source: 'docs/judging.md',
  },
  'contactNote.write': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: ['notTheCandidate'],
    source: 'docs/judging.md',
  },
  'assessmentPlan.view': {
    scope: 'portfolioUnit',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa'],
    source: 'docs/judging.md',
  },
  'assessmentPlan.write': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: ['notTheCandidate'],
    source: 'docs/judging.md',
  },
  'assessmentPlan.answer': { scope: 'portfolioUnit', by: ['candidate'], source: 'docs/judging.md' },
  // An acceptance may come after a pass too: a correction that adds minutes waits for it.
  'session.accept': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: [...judging, 'reason'],
    source: 'docs/cycle.md',
  },
  'session.exclude': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'REFERRED', 'NEEDS_REASSESSMENT'],
    needs: [...judging, 'reason'],
    source: 'docs/cycle.md',
  },
  'criterion.judgeEarly': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['IN_PROGRESS', 'REFERRED'],
    needs: [...judging, 'criterionSent'],
    source: 'docs/cycle.md',
  },
  'criterion.judge': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['IN_ASSESSMENT'],
    needs: [...judging],
    source: 'docs/field-rules.md',
  },
  'observation.record': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: [...judging],
    source: 'docs/field-rules.md',
  },
  'professionalDiscussion.record': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: [...judging],
    source: 'docs/field-rules.md',
  },
  'professionalDiscussion.askToRecord': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: [...judging],
    source: 'docs/judging.md',
  },
  // A voice tells who somebody is: nothing is recorded before they said yes.
  'professionalDiscussion.addSound': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: [...judging, 'agreedToRecord'],
    source: 'docs/judging.md',
  },
  'witnessTestimony.review': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    needs: [...judging],
    source: 'docs/field-rules.md',
  },
  'priorLearning.accept': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'REFERRED', 'NEEDS_REASSESSMENT'],
    needs: [...judging, 'reason'],
    source: 'docs/cycle.md',
  },
  'reasonableAdjustment.view': {
    scope: 'portfolioUnit',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin'],
    source: 'docs/judging.md',
  },
  'reasonableAdjustment.answer': { scope: 'portfolioUnit', by: ['candidate'], source: 'docs/judging.md' },
  'reasonableAdjustment.record': {
    scope: 'portfolioUnit',
    by: ['assessor', 'centreAdmin'],
    needs: ['notTheCandidate', 'reason'],
    source: 'docs/field-rules.md',
  },
  'portfolioUnit.assess': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['SUBMITTED'],
    needs: [...judging],
    leadsTo: 'IN_ASSESSMENT',
    source: 'docs/cycle.md',
  },
  'portfolioUnit.pass': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['IN_ASSESSMENT'],
    needs: [...passing, 'decidesAlone'],
    leadsTo: 'PASSED',
    source: 'docs/field-rules.md',
  },
  'portfolioUnit.refer': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['IN_ASSESSMENT'],
    needs: [...referring, 'decidesAlone'],
    leadsTo: 'REFERRED',
    source: 'docs/field-rules.md',
  },
  // Where the register says so, the decision is proposed and a second assessor signs it too.
  'portfolioUnit.proposePass': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['IN_ASSESSMENT'],
    needs: [...passing, 'countersignatureDue'],
    leadsTo: 'AWAITING_COUNTERSIGNATURE',
    source: 'docs/cycle.md',
  },
  'portfolioUnit.proposeRefer': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['IN_ASSESSMENT'],
    needs: [...referring, 'countersignatureDue'],
    leadsTo: 'AWAITING_COUNTERSIGNATURE',
    source: 'docs/cycle.md',
  },
  'portfolioUnit.countersignPass': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['AWAITING_COUNTERSIGNATURE'],
    needs: [...countersigning, 'proposedPass', 'minutesAccepted'],
    leadsTo: 'PASSED',
    source: 'docs/cycle.md',
  },
  'portfolioUnit.countersignRefer': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['AWAITING_COUNTERSIGNATURE'],
    needs: [...countersigning, 'proposedRefer'],
    leadsTo: 'REFERRED',
    source: 'docs/cycle.md',
  },
  'portfolioUnit.declineCountersignature': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['AWAITING_COUNTERSIGNATURE'],
    needs: [...countersigning, 'reason'],
    leadsTo: 'IN_ASSESSMENT',
    source: 'docs/cycle.md',
  },
  // Whoever is asked may be away, or sign no more: the unit does not hang on them.
  'portfolioUnit.takeBackProposal': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['AWAITING_COUNTERSIGNATURE'],
    needs: [...judging, 'reason'],
    leadsTo: 'IN_ASSESSMENT',
    source: 'docs/judging.md',
  },
  'portfolioUnit.reassess': {
    scope: 'portfolioUnit',
    by: ['assessor'],
    during: ['NEEDS_REASSESSMENT'],
    needs: [...judging],
    leadsTo: 'IN_ASSESSMENT',
    source: 'docs/cycle.md',
  },
} as const satisfies Record<string, RuleOf<'portfolioUnit'>>
