import type { RuleOf, Scope } from '../rule.ts'

/** What needs no part in a centre: the links of guests, oneself, and the product. */
export const everybodyRules = {
  // The first of an installation, or a further one: by a link that the server's log shows once.
  'centre.setUp': { scope: 'guest', by: ['anyone'], needs: ['linkLive'], source: 'docs/cycle.md' },
  // A guest is asked by the candidate alone. Whoever runs the centre sees what was asked, and can end it.
  'link.list': { scope: 'guest', by: ['candidate', 'centreAdmin'], source: 'docs/cycle.md' },
  'link.remind': {
    scope: 'guest',
    by: ['candidate'],
    needs: ['linkLive', 'remindersLeft'],
    source: 'docs/cycle.md',
  },
  'link.revoke': { scope: 'guest', by: ['candidate', 'centreAdmin'], source: 'docs/cycle.md' },
  'link.open': {
    scope: 'guest',
    by: ['mentee', 'supervisor', 'witness', 'stakeholder'],
    needs: ['linkLive'],
    source: 'docs/cycle.md',
  },
  'feedback.give': {
    scope: 'guest',
    by: ['mentee', 'supervisor', 'witness', 'stakeholder'],
    needs: ['linkLive', 'notAnswered', 'notWithdrawn', 'sessionTookPlace'],
    source: 'S2-MP3',
  },
  'witnessTestimony.give': {
    scope: 'guest',
    by: ['supervisor', 'witness'],
    needs: ['linkLive', 'notAnswered', 'notWithdrawn', 'sessionTookPlace'],
    source: 'docs/field-rules.md',
  },
  'invitation.accept': {
    scope: 'guest',
    by: ['anyone'],
    needs: ['linkLive'],
    source: 'docs/cycle.md',
  },
  'self.view': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  // The own portfolio, and the candidates one looks after: each part of it is reached by `visibleTo`.
  'home.view': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  'self.signOut': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  'self.signOutEverywhere': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  'self.changePassword': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  // Unfinished words are their writer's alone, and no record.
  'draft.keep': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  'draft.view': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  'draft.discard': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  // What a device needs to read what it has kept for this person.
  'self.deviceKey': { scope: 'self', by: ['person'], source: 'docs/cycle.md' },
  // Whom to phone, and the advice that comes first: for everybody, and nothing is asked of them.
  'concern.advise': { scope: 'system', by: ['anyone'], source: 'S4-K4' },
  'system.health': { scope: 'system', by: ['anyone'], source: 'docs/cycle.md' },
  // Before anybody has signed in: whether a link can be asked for.
  'system.signInWays': { scope: 'system', by: ['anyone'], source: 'docs/cycle.md' },
  'system.openapi': { scope: 'system', by: ['anyone'], source: 'docs/cycle.md' },
  // From every page, by everyone, guests and the signed-out included; it waits for nothing.
  'concern.raise': { scope: 'system', by: ['anyone'], source: 'S4-M10' },
} as const satisfies Record<string, { [S in Scope]: RuleOf<S> }['guest' | 'self' | 'system']>
