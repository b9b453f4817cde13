import { expect, it } from 'vitest'
import { isOver, overStates } from './is-over.ts'
import { type Rule, rules } from './rules.ts'
import { type RelationshipState, relationshipStates } from './states.ts'

it.each<[RelationshipState, boolean]>([
  ['DRAFT', false],
  ['AWAITING_SIGNATURES', false],
  ['ACTIVE', false],
  ['CLOSING', false],
  ['PAUSED', false],
  ['CLOSED', true],
  ['ENDED_EARLY', true],
  ['TRANSFERRED', true],
])('%s: over? %s', (state, is) => {
  expect(isOver(state)).toBe(is)
})

it('queries ask for the same states', () => {
  expect(relationshipStates.filter(isOver)).toEqual(overStates)
})

it('from a state that is over leads nothing but a pause, which leads back, and opening it again', () => {
  const table: Readonly<Record<string, Rule>> = rules
  const leadOut = Object.keys(table).filter((action) => {
    const rule = table[action]
    return rule?.scope === 'relationship' && rule.leadsTo && overStates.some((state) => rule.during?.includes(state))
  })
  expect(leadOut).toEqual(['relationship.pause', 'relationship.reopen'])
})
