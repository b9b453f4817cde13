import { beforeEach, expect, it, vi } from 'vitest'
import { check } from '../forms/definition.ts'
import { planForm } from './plan-form-definition.ts'

beforeEach(() => {
  vi.setSystemTime('2026-11-22T12:00:00Z')
})

const errorsAt = (reviewOn: string, endsOn: string) => {
  const form = new FormData()
  form.set('plan.reviewOn', reviewOn)
  form.set('endsOn', endsOn)
  return check(planForm, form).reply().error?.['plan.reviewOn'] ?? null
}

it.each([
  ['a day that is over', '2019-05-05', '', ['Choose today or a day that is still to come']],
  ['yesterday', '2026-11-21', '', ['Choose today or a day that is still to come']],
  ['today', '2026-11-22', '', null],
  ['the day of the ending', '2027-03-19', '2027-03-19', null],
  ['a day after the ending', '2027-03-20', '2027-03-19', ['Choose a day for the review before the ending']],
  ['none', '', '2027-03-19', ['Choose the day of the next review']],
])('the next review on %s', (_, reviewOn, endsOn, told) => {
  expect(errorsAt(reviewOn, endsOn)).toEqual(told)
})
