import type { RuleOf } from '../rule.ts'

/** A person on a unit's course: what they see of their own, and the registration's states. */
export const registrationRules = {
  'home.view': { scope: 'registration', by: ['candidate'], source: 'docs/cycle.md' },
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
} as const satisfies Record<string, RuleOf<'registration'>>
