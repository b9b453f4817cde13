import type { Need } from './needs.ts'
import type { Role } from './roles.ts'
import type { NeedOrElse, Rule } from './rule.ts'

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
 * May `actor` do what this row of the table (rules.ts; docs/rules.md) is about, given `facts`? For a page that knows its few
 * rows and would rather not load them all; everybody else asks `decide`.
 */
export const decideBy = (rule: Rule, actor: Actor, facts: Facts): Decision => {
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
