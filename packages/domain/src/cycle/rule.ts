import type { Need } from './needs.ts'
import type { Role } from './roles.ts'
import type { StateOf } from './states.ts'

/** What an action is done to. The first four have a machine of states (states.ts). */
export const scopes = [
  'relationship',
  'session',
  'portfolioUnit',
  'registration',
  'cohort',
  'centre',
  'guest',
  'self',
  'system',
] as const
export type Scope = (typeof scopes)[number]

/** Where a rule comes from: a row of the sources (`S5-AC3`), or the page of ours that decides it. */
export type Source = `S${1 | 2 | 3 | 4 | 5}-${string}` | 'docs/cycle.md' | 'docs/field-rules.md' | 'docs/judging.md'

/** One need, or several of which one is enough: the first is the usual way, and is named when none is met. */
export type NeedOrElse = Need | readonly [Need, Need, ...Need[]]

/** A rule over one scope; it can name no state of another machine. */
export type RuleOf<S extends Scope> = {
  scope: S
  /** The parts, played towards this very thing, of which one is enough. */
  by: readonly [Role, ...Role[]]
  /** States in which it may be done; left out: in any. */
  during?: readonly [StateOf<S>, ...StateOf<S>[]]
  /** All must hold. */
  needs?: readonly [NeedOrElse, ...NeedOrElse[]]
  /** The state that follows; left out: the state stays. */
  leadsTo?: StateOf<S>
  source: Source
}

export type Rule = { [S in Scope]: RuleOf<S> }[Scope]
