import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { expect, test } from 'vitest'
import type { Item } from '../outbox/item.ts'
import { taken } from './next-step-words.ts'

type Next = NonNullable<Candidacy['next']>

const robin = '01a047e2-2c80-7392-808c-a17aaa8b4518'
const ash = '01a047e2-2c80-7392-808c-a17aaa8b4519'
const step = (kind: Next['kind']): Next => ({
  ...{ kind, session: null, mayAsk: true },
  relationship: { id: robin, name: 'Robin', paused: false, takenOver: null },
})
const item = (line: Item['line'], input: object, title: string) => ({ line, input, title, page: '/there' }) as Item
const plan = (relationshipIds: string[]) =>
  item('PUT /api/sessions/:id', { params: { id: ash }, body: { relationshipIds } }, 'Plan: Bus practice')
const review = (id: string) =>
  item('PUT /api/relationships/:id/reviews/:recordId', { params: { id, recordId: ash } }, 'Review')

test.each<[string, Next['kind'], Item[], string | null]>([
  ['a plan with that mentee', 'PLAN', [plan([robin])], 'On this device: Plan: Bus practice'],
  ['a plan for a group that they are of', 'PLAN', [plan([ash, robin])], 'On this device: Plan: Bus practice'],
  ['nothing, where the plan is with another', 'PLAN', [plan([ash])], null],
  ['a review of them', 'REVIEW', [plan([robin]), review(robin)], 'On this device: Review'],
  ['nothing, where another was reviewed', 'REVIEW', [review(ash)], null],
  ['nothing, where nothing waits', 'PLAN', [], null],
])('a step that was taken here and is not sent yet is told as %s', (_, kind, onDevice, title) => {
  expect(taken(step(kind), onDevice)?.title ?? null).toBe(title)
})
