import type { RuleOf } from '../rule.ts'

const submitting = [
  'registrationActive',
  'notFrozen',
  'minutesCounted',
  'requiredRecords',
  'feedbackVaried',
  'journeyShown',
  'everyCriterionClaimed',
  'authenticityDeclared',
  'aiUseDeclared',
] as const

/** A portfolio unit in its candidate's hands: evidence, claims, submitting, and what follows a decision. */
export const portfolioUnitRules = {
  'portfolioUnit.view': {
    scope: 'portfolioUnit',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'docs/cycle.md',
  },
  'portfolioUnit.viewHolders': {
    scope: 'portfolioUnit',
    by: ['assessor', 'iqa', 'leadIqa', 'centreAdmin'],
    source: 'docs/judging.md',
  },
  'evidence.map': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['IN_PROGRESS', 'REFERRED'],
    needs: ['notFrozen'],
    source: 'docs/cycle.md',
  },
  'evidence.unmap': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['IN_PROGRESS', 'REFERRED'],
    needs: ['notFrozen', 'reason'],
    source: 'docs/cycle.md',
  },
  'answer.write': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['IN_PROGRESS', 'REFERRED'],
    needs: ['notFrozen'],
    source: 'S1-AC2',
  },
  'reflection.view': {
    scope: 'portfolioUnit',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa'],
    source: 'S2-LO3',
  },
  'reflection.write': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['IN_PROGRESS', 'REFERRED'],
    needs: ['notFrozen'],
    source: 'S2-LO3',
  },
  // Accepted by the assessor it stands for a criterion; delivered hours it never replaces.
  'priorLearning.claim': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['IN_PROGRESS', 'REFERRED'],
    needs: ['notFrozen'],
    source: 'docs/judging.md',
  },
  'criterion.send': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['IN_PROGRESS', 'REFERRED'],
    needs: ['notFrozen'],
    source: 'docs/cycle.md',
  },
  // They read what their assessor says of a record, and answer, whatever becomes of the unit.
  'record.answerComment': { scope: 'portfolioUnit', by: ['candidate'], source: 'docs/judging.md' },
  'session.askAssessor': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    needs: ['registrationActive'],
    source: 'docs/cycle.md',
  },
  // Nothing here asks more than the unit pack does: no closure, no review that the pack leaves out.
  'portfolioUnit.submit': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['IN_PROGRESS'],
    needs: [...submitting],
    leadsTo: 'SUBMITTED',
    source: 'S2-LO2',
  },
  'portfolioUnit.resubmit': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['REFERRED'],
    needs: [...submitting, ['resubmissionAllowed', 'appealUpheld']],
    leadsTo: 'SUBMITTED',
    source: 'docs/field-rules.md',
  },
  // Once the assessor has opened it, it is in IN_ASSESSMENT and no longer the candidate's to withdraw.
  'portfolioUnit.withdraw': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['SUBMITTED'],
    needs: ['notFrozen'],
    leadsTo: 'IN_PROGRESS',
    source: 'docs/cycle.md',
  },
  'portfolioUnit.supplement': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['SUBMITTED', 'IN_ASSESSMENT', 'AWAITING_COUNTERSIGNATURE'],
    needs: ['notFrozen'],
    source: 'docs/cycle.md',
  },
  // What its assessor has not signed yet is not its candidate's to read.
  'otherMethod.view': {
    scope: 'portfolioUnit',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa'],
    source: 'docs/judging.md',
  },
  'observation.sign': { scope: 'portfolioUnit', by: ['candidate'], source: 'docs/field-rules.md' },
  'professionalDiscussion.sign': { scope: 'portfolioUnit', by: ['candidate'], source: 'docs/judging.md' },
  'professionalDiscussion.answerRecording': { scope: 'portfolioUnit', by: ['candidate'], source: 'docs/judging.md' },
  // Of a version that its assessor has signed, where it is its candidate who listens. An EQA reads what is said of it.
  'professionalDiscussion.listen': {
    scope: 'portfolioUnit',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa'],
    source: 'docs/judging.md',
  },
  // To whichever decision they were told, whatever became of the unit since.
  'decision.reply': { scope: 'portfolioUnit', by: ['candidate'], source: 'docs/judging.md' },
  'decision.appeal': {
    scope: 'portfolioUnit',
    by: ['candidate'],
    during: ['REFERRED', 'PASSED', 'IQA_PENDING', 'CONFIRMED', 'CLAIMED', 'NEEDS_REASSESSMENT'],
    needs: ['reason'],
    source: 'docs/cycle.md',
  },
} as const satisfies Record<string, RuleOf<'portfolioUnit'>>
