import { expect, it } from 'vitest'
import { changesBetween } from './stale.tsx'

it('names what differs between two records as their form shows them, and nothing else', () => {
  const before = { title: 'Tea', plan: { goals: ['one'], note: '' }, minutes: 20 }
  const after = { title: 'Tea', plan: { goals: ['one', 'two'], note: 'Bring paper' }, minutes: 20 }
  expect(changesBetween(before, after)).toEqual([
    { name: 'plan.goals[1]', before: '', after: 'two' },
    { name: 'plan.note', before: '', after: 'Bring paper' },
  ])
})
