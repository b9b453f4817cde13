import { describe, expect, test } from 'vitest'
import { actions, type Rule, type RuleOf, rules } from './rules.ts'
import { type Machine, machines } from './states.ts'

// Stated by hand, from what the machines must do: never read from the table that is under test.
const expected: Record<Machine, readonly string[]> = {
  relationship: [
    'DRAFT → AWAITING_SIGNATURES',
    'AWAITING_SIGNATURES → ACTIVE',
    'ACTIVE → CLOSING',
    'CLOSING → ACTIVE',
    'CLOSING → CLOSED',
    'DRAFT → ENDED_EARLY',
    'AWAITING_SIGNATURES → ENDED_EARLY',
    'ACTIVE → ENDED_EARLY',
    'CLOSING → ENDED_EARLY',
    'ACTIVE → TRANSFERRED',
    'CLOSING → TRANSFERRED',
    // Wherever a meeting can be planned, and back to where it was.
    'DRAFT → PAUSED',
    'AWAITING_SIGNATURES → PAUSED',
    'ACTIVE → PAUSED',
    'CLOSING → PAUSED',
    'CLOSED → PAUSED',
    'ENDED_EARLY → PAUSED',
    'PAUSED → DRAFT',
    'PAUSED → AWAITING_SIGNATURES',
    'PAUSED → ACTIVE',
    'PAUSED → CLOSING',
    'PAUSED → CLOSED',
    'PAUSED → ENDED_EARLY',
    'CLOSED → AWAITING_SIGNATURES',
    'ENDED_EARLY → AWAITING_SIGNATURES',
  ],
  session: [
    'PLANNED → DELIVERED',
    'DELIVERED → LOGGED',
    // Logged straight from the plan, without a timer.
    'PLANNED → LOGGED',
    'LOGGED → LOCKED',
    'LOCKED → LOGGED',
    'PLANNED → CANCELLED',
    'PLANNED → NO_SHOW',
    // The timer ran, and nobody came.
    'DELIVERED → CANCELLED',
    'DELIVERED → NO_SHOW',
    'LOGGED → VOIDED',
  ],
  portfolioUnit: [
    'IN_PROGRESS → SUBMITTED',
    'SUBMITTED → IN_PROGRESS',
    'SUBMITTED → IN_ASSESSMENT',
    'IN_ASSESSMENT → PASSED',
    'IN_ASSESSMENT → REFERRED',
    'IN_ASSESSMENT → AWAITING_COUNTERSIGNATURE',
    'AWAITING_COUNTERSIGNATURE → PASSED',
    'AWAITING_COUNTERSIGNATURE → REFERRED',
    // A countersigner who disagrees gives it back.
    'AWAITING_COUNTERSIGNATURE → IN_ASSESSMENT',
    'REFERRED → SUBMITTED',
    'PASSED → IQA_PENDING',
    'PASSED → CONFIRMED',
    'IQA_PENDING → CONFIRMED',
    'IQA_PENDING → IN_ASSESSMENT',
    'CONFIRMED → CLAIMED',
    'PASSED → NEEDS_REASSESSMENT',
    'IQA_PENDING → NEEDS_REASSESSMENT',
    'CONFIRMED → NEEDS_REASSESSMENT',
    'CLAIMED → NEEDS_REASSESSMENT',
    // Without this one, a unit in doubt would stay so for ever.
    'NEEDS_REASSESSMENT → IN_ASSESSMENT',
  ],
  registration: [
    'ACTIVE → ON_BREAK',
    'ON_BREAK → ACTIVE',
    'ACTIVE → WITHDRAWN',
    'ON_BREAK → WITHDRAWN',
    'ACTIVE → TRANSFERRED',
    'ON_BREAK → TRANSFERRED',
    'ACTIVE → COMPLETED',
    'WITHDRAWN → ACTIVE',
    'COMPLETED → ACTIVE',
  ],
}

const moves = (scope: string): string[] =>
  actions.flatMap((action) => {
    const rule: Rule = rules[action]
    const during: readonly string[] = rule.during ?? []
    return rule.scope !== scope || rule.leadsTo === undefined
      ? []
      : during.filter((from) => from !== rule.leadsTo).map((from) => `${from} → ${rule.leadsTo}`)
  })

describe.each(Object.entries(expected))('a %s', (scope, transitions) => {
  const inTable = new Set(moves(scope))

  test.each(transitions.map((transition) => [transition]))('may go %s', (transition) => {
    expect(inTable).toContain(transition)
  })

  test('goes no other way', () => {
    expect([...inTable].filter((move) => !transitions.includes(move))).toEqual([])
  })

  test('names from which states it moves, wherever it moves', () => {
    const boundless = actions.filter((action) => {
      const rule: Rule = rules[action]
      return rule.scope === scope && rule.leadsTo !== undefined && rule.during === undefined
    })
    expect(boundless).toEqual([])
  })
})

test.each([
  ['relationship', ['DRAFT']],
  ['session', ['PLANNED', 'LOGGED']],
  ['portfolioUnit', ['IN_PROGRESS']],
  ['registration', ['ACTIVE']],
] as const)('a %s begins as %j', (machine, states) => {
  expect(machines[machine].beginsAs).toEqual(states)
})

test.each(Object.entries(machines))('every state of a %s can be reached', (scope, { states, beginsAs }) => {
  const reached = new Set<string>(beginsAs)
  // As many rounds as there are states reach whatever can be reached.
  for (const move of states.flatMap(() => moves(scope))) {
    const [from, to] = move.split(' → ')
    if (from !== undefined && to !== undefined && reached.has(from)) reached.add(to)
  }
  expect(reached).toEqual(new Set(states))
})

test.each([
  ['relationship', ['TRANSFERRED']],
  ['session', ['CANCELLED', 'NO_SHOW', 'VOIDED']],
  ['portfolioUnit', []],
  ['registration', ['TRANSFERRED']],
] as const)('a %s ends for good only in %j', (scope, ends) => {
  const left = new Set(moves(scope).map((move) => move.split(' → ')[0]))
  expect(machines[scope].states.filter((state) => !left.has(state))).toEqual(ends)
})

test('a rule that names a state of another machine does not compile', () => {
  const wrong: RuleOf<'session'> = {
    scope: 'session',
    by: ['candidate'],
    // @ts-expect-error ACTIVE is a state of relationships and registrations
    during: ['ACTIVE'],
    // @ts-expect-error and CLOSED one of relationships
    leadsTo: 'CLOSED',
    source: 'docs/cycle.md',
  }
  // @ts-expect-error a cohort has no states at all
  const stateless: RuleOf<'cohort'> = { scope: 'cohort', by: ['iqa'], during: ['ACTIVE'], source: 'docs/cycle.md' }
  expect([wrong.scope, stateless.scope]).toEqual(['session', 'cohort'])
})
