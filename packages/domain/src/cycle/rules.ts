import type { Rule } from './rule.ts'
import { agreementRules } from './rules/agreement.ts'
import { centreRules } from './rules/centre.ts'
import { cohortRules } from './rules/cohort.ts'
import { everybodyRules } from './rules/everybody.ts'
import { judgingRules } from './rules/judging.ts'
import { mentoringRules } from './rules/mentoring.ts'
import { portfolioUnitRules } from './rules/portfolio-unit.ts'
import { qualityRules } from './rules/quality.ts'
import { registrationRules } from './rules/registration.ts'
import { relationshipRules } from './rules/relationship.ts'
import { sessionRules } from './rules/session.ts'

export { type Need, needs } from './needs.ts'
export { type NeedOrElse, type Rule, type RuleOf, type Scope, type Source, scopes } from './rule.ts'

/**
 * The one table: who may do what, to what, during which states, what it needs and where it leads. Keyed by action;
 * `decide` and `availableActions` (decide.ts) read it, docs/rules.md is generated from it.
 */
export const rules = {
  ...relationshipRules,
  ...agreementRules,
  ...mentoringRules,
  ...sessionRules,
  ...portfolioUnitRules,
  ...judgingRules,
  ...qualityRules,
  ...registrationRules,
  ...cohortRules,
  ...centreRules,
  ...everybodyRules,
} as const satisfies Record<string, Rule>

export type Action = keyof typeof rules

const isAction = (name: string): name is Action => Object.hasOwn(rules, name)
/** Every action, in the table's order. */
export const actions: readonly Action[] = Object.keys(rules).filter(isAction)
