import type { RuleOf } from '../rule.ts'

/** The agreement: written, signed by both, changed by a new version. What is signed stays in force until its successor is. */
export const agreementRules = {
  'agreement.view': {
    scope: 'relationship',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'docs/cycle.md',
  },
  'agreement.write': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['DRAFT'],
    source: 'S5-AC1',
  },
  'agreement.revise': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['minimumClauses'],
    source: 'S5-AC1',
  },
  'agreement.sign': {
    scope: 'relationship',
    by: ['candidate', 'mentee'],
    during: ['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['latestVersion', 'notSignedYet'],
    source: 'S5-AC1',
  },
  // The mentee signs on the mentor's device, perhaps without a network; the record says so.
  'agreement.handOver': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['latestVersion', 'notSignedYet'],
    source: 'docs/cycle.md',
  },
  // Or asks there for a change instead: the record tells one from the other.
  'agreement.handOverChange': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'],
    needs: ['latestVersion', 'notSignedYet'],
    source: 'docs/cycle.md',
  },
  // For a mentee who cannot sign by themself: a supervisor confirms, or a dated paper copy is accepted.
  'agreement.signForMentee': {
    scope: 'relationship',
    by: ['supervisor'],
    during: ['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['latestVersion', 'notSignedYet'],
    source: 'docs/cycle.md',
  },
  'agreement.attachPaper': {
    scope: 'relationship',
    by: ['candidate'],
    during: ['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['latestVersion', 'notSignedYet'],
    source: 'docs/cycle.md',
  },
  'agreement.acceptPaper': {
    scope: 'relationship',
    by: ['assessor'],
    during: ['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    needs: ['notTheCandidate', 'notMentorNorSupervisor', 'latestVersion', 'notSignedYet', 'paperWaits'],
    source: 'docs/cycle.md',
  },
  // It bears the mentee's name: for the candidate, and the assessor while it waits for them. Each look leaves an event.
  'agreement.openPaper': {
    scope: 'relationship',
    by: ['candidate', 'assessor'],
    needs: [['paperWaits', 'isTheCandidate']],
    source: 'docs/cycle.md',
  },
  'agreement.askForChange': {
    scope: 'relationship',
    by: ['mentee'],
    during: ['AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'PAUSED'],
    needs: ['latestVersion', 'notSignedYet'],
    source: 'docs/cycle.md',
  },
  'agreement.authoriseUnder18': {
    scope: 'relationship',
    by: ['candidate', 'supervisor', 'centreAdmin'],
    during: ['DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING'],
    source: 'docs/cycle.md',
  },
} as const satisfies Record<string, RuleOf<'relationship'>>
