import type { Role } from './roles.ts'
import { type Action, actions, type Need, type NeedOrElse, type Rule, rules } from './rules.ts'

/** Who asks, as they stand towards the very row acted on: never the roles they hold elsewhere. */
export type Actor = {
  /** The parts this person plays towards the row; empty: not involved, and for them the row does not exist. */
  roles: readonly Role[]
}

/** What is true of the thing acted on, as far as its rule may ask. Nothing here comes from the browser. */
export type Facts = {
  /** The state of the rule's machine; null where the rule has none or the thing is not there yet. */
  state: string | null
  /** Needs that hold. A need that is not named does not hold: forgetting to look is never a yes. */
  met?: readonly Need[]
}

export type Because =
  | { kind: 'NOT_INVOLVED' }
  | { kind: 'WRONG_ROLE'; by: readonly Role[] }
  | { kind: 'WRONG_STATE'; state: string | null; during: readonly string[] }
  | { kind: 'UNMET_NEED'; need: Need; needs: readonly Need[] }

export type Decision = { allowed: true; leadsTo: string | null } | { allowed: false; because: Because }

/** Of several ways to meet one need, the usual one stands for all: nobody is asked for every way at once. */
const unmet = (need: NeedOrElse, met: readonly Need[]): Need[] => {
  const [usual, ...others] = typeof need === 'string' ? [need] : need
  return usual === undefined || [usual, ...others].some((way) => met.includes(way)) ? [] : [usual]
}

/**
 * May `actor` do `action`, given `facts`? Read from the one table (rules.ts; docs/rules.md).
 * The API turns NOT_INVOLVED into 404, WRONG_ROLE into 403, the others into 409; the web into a button's reason.
 * The first unmet need is named in `need`, every one in `needs`.
 */
export const decide = (actor: Actor, action: Action, facts: Facts): Decision => {
  const rule: Rule = rules[action]
  if (actor.roles.length === 0) return { allowed: false, because: { kind: 'NOT_INVOLVED' } }
  if (!rule.by.some((role) => actor.roles.includes(role)))
    return { allowed: false, because: { kind: 'WRONG_ROLE', by: rule.by } }
  const during: readonly string[] | undefined = rule.during
  if (during && !(facts.state !== null && during.includes(facts.state)))
    return { allowed: false, because: { kind: 'WRONG_STATE', state: facts.state, during } }
  const needs = (rule.needs ?? []).flatMap((need) => unmet(need, facts.met ?? []))
  const [need] = needs
  if (need !== undefined) return { allowed: false, because: { kind: 'UNMET_NEED', need, needs } }
  return { allowed: true, leadsTo: rule.leadsTo ?? null }
}

/** Every action this actor may take now on the thing that `facts` speak of, in the table's order. */
export const availableActions = (actor: Actor, scope: Rule['scope'], facts: Facts): Action[] =>
  actions.filter((action) => rules[action].scope === scope && decide(actor, action, facts).allowed)
