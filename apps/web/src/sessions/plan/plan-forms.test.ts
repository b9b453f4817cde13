import { beforeEach, expect, it, vi } from 'vitest'
import { check } from '../../forms/definition.ts'
import { recordForm } from '../log/log-forms.ts'
import { planForm } from './plan-forms.ts'

beforeEach(() => {
  vi.setSystemTime('2026-11-22T12:00:00Z')
})

const told = (form: typeof planForm | typeof recordForm, field: string, words: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ zone: 'Europe/London', ...words })) data.set(name, value)
  return check<unknown>(form, data).reply().error?.[field]?.[0] ?? null
}

it.each([
  ['years ago', { date: '2019-01-01', from: '11:00', to: '12:00' }, true],
  ['over this minute', { date: '2026-11-22', from: '11:00', to: '12:00' }, true],
  ['going on: planned and started now', { date: '2026-11-22', from: '11:58', to: '12:30' }, false],
  ['to come', { date: '2026-11-23', from: '11:00', to: '12:00' }, false],
])('a plan for a time that is %s', (_, times, refused) => {
  expect(told(planForm, 'date', times)?.startsWith('A plan is for what is to come') ?? false).toBe(refused)
})

it('what took place is logged whenever it was', () => {
  expect(told(recordForm, 'date', { date: '2019-01-01', from: '11:00', to: '12:00' })).toBeNull()
})

it.each([
  ['an hour over midnight', { from: '23:30', to: '00:30' }, false],
  ['twelve hours over midnight', { from: '21:00', to: '09:00' }, false],
  ['23 hours: the times changed places', { from: '12:00', to: '11:00' }, true],
  ['23 hours that were meant', { from: '12:00', to: '11:00', endsNextDay: 'yes' }, false],
])('%s', (_, times, asked) => {
  for (const form of [planForm, recordForm])
    expect(told(form, 'to', { date: '2027-02-01', ...times }) !== null).toBe(asked)
})
