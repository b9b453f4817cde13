import type { RuleOf, Scope } from '../rule.ts'

/** What needs no part in a centre: oneself, and the product. */
export const everybodyRules = {
  'self.view': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  'self.signOut': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  'self.signOutEverywhere': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  'system.health': { scope: 'system', by: ['anyone'], source: 'docs/cycle.md' },
  'system.openapi': { scope: 'system', by: ['anyone'], source: 'docs/cycle.md' },
} as const satisfies Record<string, { [S in Scope]: RuleOf<S> }['self' | 'system']>
