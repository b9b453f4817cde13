import type { RuleOf } from '../rule.ts'

/** A person on a pack of units in a cohort: what they and their centre see, and the registration's states. */
export const registrationRules = {
  'registration.view': {
    scope: 'registration',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'centreAdmin'],
    source: 'docs/cycle.md',
  },
  'session.list': {
    scope: 'registration',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'docs/cycle.md',
  },
  'ledger.view': {
    scope: 'registration',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'S2-LO2',
  },
  'audit.view': {
    scope: 'registration',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'S2-M2',
  },
  // One's own work may be taken away in any state, withdrawn and frozen included.
  'portfolio.export': { scope: 'registration', by: ['candidate'], source: 'docs/cycle.md' },
  // Advice for the start, never a gate (S1-PR, S4-PR, S5-PR).
  'induction.record': {
    scope: 'registration',
    by: ['candidate', 'centreAdmin'],
    during: ['ACTIVE', 'ON_BREAK'],
    source: 'S5-PR',
  },
  // Files of a portfolio, and what they show: whatever has been is recorded in any state (docs/files.md).
  'workProduct.view': {
    scope: 'registration',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin'],
    source: 'S4-T4',
  },
  // What lies in a file may show a face or let a voice be heard: whoever judges by it, and no others.
  'workProduct.open': {
    scope: 'registration',
    by: ['candidate', 'assessor', 'iqa', 'leadIqa'],
    source: 'S4-T4',
  },
  'workProduct.record': { scope: 'registration', by: ['candidate'], needs: ['notFrozen'], source: 'S4-T4' },
  'workProduct.withdraw': {
    scope: 'registration',
    by: ['candidate'],
    needs: ['reason', 'notFrozen'],
    source: 'docs/cycle.md',
  },
  // Sent piece by piece, on any line; it becomes part of the portfolio once a record names it.
  'file.send': { scope: 'registration', by: ['candidate'], source: 'S4-T4' },
  // What a live submission shows stays there, but for a recording: whoever is heard may take their yes back at any time.
  'file.erase': { scope: 'registration', by: ['candidate'], needs: ['notFrozen', 'notHeld'], source: 'docs/cycle.md' },
  // At the day that was promised to whoever is heard, and what no record ever named.
  'file.eraseDue': { scope: 'registration', by: ['system'], source: 'docs/cycle.md' },
  // The writer kept what the guard for names had found: said here, without the words.
  'confidentiality.override': { scope: 'registration', by: ['candidate'], source: 'S3-T2' },
  // Without the setting's permission no record of a mentee is made; a simulated mentee is nobody.
  'relationship.draft': {
    scope: 'registration',
    by: ['candidate'],
    during: ['ACTIVE'],
    needs: ['settingPermission', 'notFrozen'],
    source: 'docs/cycle.md',
  },
  'relationship.draftSimulated': {
    scope: 'registration',
    by: ['candidate'],
    during: ['ACTIVE'],
    needs: ['simulationAllowed', 'notFrozen'],
    source: 'S1-T1',
  },
  'registration.describe': {
    scope: 'registration',
    by: ['centreAdmin'],
    during: ['ACTIVE', 'ON_BREAK'],
    needs: ['notTheCandidate'],
    source: 'docs/cycle.md',
  },
  'registration.takeBreak': {
    scope: 'registration',
    by: ['centreAdmin'],
    during: ['ACTIVE'],
    needs: ['reason'],
    leadsTo: 'ON_BREAK',
    source: 'docs/cycle.md',
  },
  'registration.resume': {
    scope: 'registration',
    by: ['centreAdmin'],
    during: ['ON_BREAK'],
    leadsTo: 'ACTIVE',
    source: 'docs/cycle.md',
  },
  'registration.withdraw': {
    scope: 'registration',
    by: ['centreAdmin'],
    during: ['ACTIVE', 'ON_BREAK'],
    needs: ['reason'],
    leadsTo: 'WITHDRAWN',
    source: 'docs/cycle.md',
  },
  'registration.transfer': {
    scope: 'registration',
    by: ['centreAdmin'],
    during: ['ACTIVE', 'ON_BREAK'],
    needs: ['reason'],
    leadsTo: 'TRANSFERRED',
    source: 'docs/cycle.md',
  },
  'registration.complete': {
    scope: 'registration',
    by: ['centreAdmin', 'system'],
    during: ['ACTIVE'],
    needs: ['allUnitsClaimed', 'notFrozen'],
    leadsTo: 'COMPLETED',
    source: 'docs/cycle.md',
  },
  // A unit that must be assessed again brings a completed registration back.
  'registration.reinstate': {
    scope: 'registration',
    by: ['centreAdmin'],
    during: ['WITHDRAWN', 'COMPLETED'],
    needs: ['reason'],
    leadsTo: 'ACTIVE',
    source: 'docs/cycle.md',
  },
  // From the flag on, work, decisions and audit are frozen, and the case is open to the people named in it alone.
  'malpractice.flag': {
    scope: 'registration',
    by: ['assessor', 'iqa', 'leadIqa', 'centreAdmin'],
    needs: ['notTheCandidate', 'reason'],
    source: 'docs/field-rules.md',
  },
  'malpractice.view': {
    scope: 'registration',
    by: ['assessor', 'iqa', 'leadIqa', 'centreAdmin'],
    needs: ['notTheCandidate', 'namedInCase'],
    source: 'docs/cycle.md',
  },
  'malpractice.decide': {
    scope: 'registration',
    by: ['leadIqa'],
    needs: ['notTheCandidate', 'notMentorNorSupervisor', 'notOwnDecision', 'namedInCase', 'reason'],
    source: 'docs/cycle.md',
  },
} as const satisfies Record<string, RuleOf<'registration'>>
