import type { PlanSource } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { expect, it } from 'vitest'
import type { Item } from '../../outbox/item.ts'
import { planSourcesHere } from './plan-sources.ts'

const goal = { id: 'speak', title: 'To speak up', domain: null }
const robin: PlanSource = { relationshipId: 'robin', name: 'Robin', needs: null, goals: [goal] }
const winter: PlanSource = { relationshipId: 'winter', name: 'Winter', needs: null, goals: [] }
const prefers = { communication: null, learning: null, helps: 'A walk', avoid: null }
const waiting = (line: string, params: object, body: object = {}) => ({ line, input: { params, body } }) as Item
const ofRobin = { id: 'robin', goalId: 'speak' }

it.each<[string, Item, Partial<PlanSource>]>([
  [
    'needs',
    waiting('PUT /api/relationships/:id/needs', { id: 'robin' }, { needs: { ...prefers, interests: 'Bikes' } }),
    { needs: prefers },
  ],
  [
    'a goal',
    waiting(
      'PUT /api/relationships/:id/goals/:goalId',
      { id: 'robin', goalId: 'read' },
      { goal: { title: 'To read', domain: null, specific: '' } },
    ),
    { goals: [goal, { id: 'read', title: 'To read', domain: null }] },
  ],
  [
    'a goal’s new words',
    waiting('PUT /api/relationships/:id/goals/:goalId/words', ofRobin, { goal: { title: 'To speak', domain: null } }),
    { goals: [{ ...goal, title: 'To speak' }] },
  ],
  ['a goal that is dropped', waiting('POST /api/relationships/:id/goals/:goalId/drop', ofRobin), { goals: [] }],
  ['nothing of anything else', waiting('PUT /api/sessions/:id', { id: 'robin' }), {}],
])('what was written here and waits is there: %s', (_, item, changes) => {
  expect(planSourcesHere([robin, winter], [item])).toEqual([{ ...robin, ...changes }, winter])
})

it('a page that was kept from before knows of none', () => {
  expect(planSourcesHere(undefined, [])).toEqual([])
})
