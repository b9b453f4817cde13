import { type Actor, type Decision, decideBy, type Facts } from './decide-by.ts'
import { type Action, actions, type Rule, rules } from './rules.ts'

export type { Actor, Because, Decision, Facts } from './decide-by.ts'

/**
 * May `actor` do `action`, given `facts`? Read from the one table (rules.ts; docs/rules.md).
 * The API turns NOT_INVOLVED into 404, WRONG_ROLE into 403, the others into 409; the web into a button's reason.
 * The first unmet need is named in `need`, every one in `needs`.
 */
export const decide = (actor: Actor, action: Action, facts: Facts): Decision => decideBy(rules[action], actor, facts)

/** Every action this actor may take now on the thing that `facts` speak of, in the table's order. */
export const availableActions = (actor: Actor, scope: Rule['scope'], facts: Facts): Action[] =>
  actions.filter((action) => rules[action].scope === scope && decide(actor, action, facts).allowed)
