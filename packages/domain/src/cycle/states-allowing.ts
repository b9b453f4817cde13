import { type Action, type Rule, rules } from './rules.ts'

/**
 * The states during which the table lets `action` be taken; empty: its rule asks for none. For queries alone, which must
 * choose rows before there is one to decide about: over everybody's links at once, say. Whoever has the row asks `decide`.
 */
export const statesAllowing = (action: Action): readonly string[] => {
  const rule: Rule = rules[action]
  return rule.during ?? []
}
