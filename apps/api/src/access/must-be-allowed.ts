import { decide, type Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import { type Action, actions, type Need, rules } from '@mentorfolio/domain/cycle/rules'
import type { DecidedAction } from '@mentorfolio/domain/sessions/session-view'
import { refused } from '../http/problem-error.ts'

/** Throws the refusal, or says which state follows. */
export const mustBeAllowed = (roles: readonly Role[], action: Action, facts: Facts) => {
  const decision = decide({ roles }, action, facts)
  if (!decision.allowed) throw refused(decision.because)
  return decision.leadsTo
}

/** One action as decided for this reader, for a page to draw its button or to say why it waits. */
export const decidedAction = (roles: readonly Role[], action: Action, facts: Facts): DecidedAction => {
  const decision = decide({ roles }, action, facts)
  if (decision.allowed) return { action, allowed: true, because: null, needs: [] }
  const { because } = decision
  const kind = because.kind === 'NOT_INVOLVED' ? 'WRONG_ROLE' : because.kind
  return { action, allowed: false, because: kind, needs: because.kind === 'UNMET_NEED' ? [...because.needs] : [] }
}

/** The decided actions of one scope that this reader's parts may ever take; needs in `assumed` are met by the form. */
export const decidedActions = (
  roles: readonly Role[],
  facts: Facts,
  scope: 'session' | 'relationship' | 'registration' | 'cohort',
  assumed: Need[] = [],
): DecidedAction[] =>
  actions
    .filter((action) => rules[action].scope === scope && rules[action].by.some((role) => roles.includes(role)))
    .map((action) => decidedAction(roles, action, { ...facts, met: [...(facts.met ?? []), ...assumed] }))
