import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notPlanned, standingOf } from './activity-standing.ts'

const today = '2026-11-23'

describe('an activity', () => {
  test.each([
    ['2026-11-22', 'OVERDUE'],
    ['2026-11-23', 'DUE'],
    ['2026-11-30', 'DUE'],
    ['2026-12-01', 'PLANNED'],
  ] as const)('by %s is %s', (by, standing) => {
    expect(standingOf({ by, done: false }, today)).toBe(standing)
    expect(standingOf({ by, done: true }, today)).toBe('DONE')
  })

  test('the week before its day goes over the end of a year', () => {
    expect(standingOf({ by: '2027-01-02', done: false }, '2026-12-26')).toBe('DUE')
    expect(standingOf({ by: '2027-01-03', done: false }, '2026-12-26')).toBe('PLANNED')
  })
})

test('every criterion is planned or named as not planned, once, in the unit’s order', () => {
  const criterion = fc.constantFrom('AC1', 'AC2', 'AC3', 'MP1', 'K1')
  fc.assert(
    fc.property(
      fc.uniqueArray(criterion),
      fc.array(fc.record({ criteria: fc.array(criterion) })),
      (criteria, activities) => {
        const left = notPlanned(criteria, activities)
        const planned = activities.flatMap((each) => each.criteria)
        expect(left).toEqual(criteria.filter((id) => left.includes(id)))
        for (const id of criteria) expect(left.includes(id)).toBe(!planned.includes(id))
      },
    ),
  )
})
