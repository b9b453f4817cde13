import { describe, expect, it } from 'vitest'
import { nothingOffered } from '../sessions/plan-offer.ts'
import { sessionPlanPredicates as says } from './session-plan-predicates.ts'

const facts = { start: '2026-11-20T16:00:00Z', end: '2026-11-20T17:00:00Z' }
const goal = '0197a1b2-c3d4-7abc-8def-000000000003'
const plan = {
  ...nothingOffered,
  ...{ title: 'Preparing', goalIds: [goal], newGoal: null, activities: [], resources: [], model: null },
  objectives: [{ text: 'Name two questions', measure: 'They are written down', stage: null }],
}
const timed = (...minutes: number[]) => ({
  plan: { ...plan, activities: minutes.map((each) => ({ what: 'Rehearse', minutes: each })) },
  facts,
})

describe('timed activities fit the session', () => {
  it.each([
    ['no activity', [], false],
    ['less than it lasts', [20, 25], true],
    ['all of it', [20, 40], true],
    ['a minute too many', [20, 41], false],
  ])('%s', (_, minutes, fit) => expect(says.timedActivitiesThatFit(timed(...minutes))).toBe(fit))
})

it('a resource suits where it says why', () => {
  const withOne = (fit: string | null) => ({ plan: { ...plan, resources: [{ what: 'The agenda', fit }] }, facts })
  expect(says.resourceWithFit(withOne('It is the one for Wednesday'))).toBe(true)
  expect(says.resourceWithFit(withOne(null))).toBe(false)
  expect(says.resourceWithFit({ plan, facts })).toBe(false)
})

it('a goal is served where one was chosen, or written for the first time', () => {
  const without = { ...plan, goalIds: [] }
  expect(says.servesAGoal({ plan, facts })).toBe(true)
  expect(says.servesAGoal({ plan: { ...without, newGoal: { id: goal, title: 'A place' } }, facts })).toBe(true)
  expect(says.servesAGoal({ plan: without, facts })).toBe(false)
  expect(says.measurableObjective({ plan, facts })).toBe(true)
})
