import { describe, expect, it } from 'vitest'
import type { SessionState } from '../cycle/states.ts'
import { lastOrNext, lastPlan } from './last-plan.ts'

const now = Date.parse('2026-11-22T12:00:00Z')
const on = (day: string, status: SessionState, planned = true) => ({
  ...{ id: `${day} ${status}`, status, start: `2026-${day}T15:00:00Z` },
  planRecordedAt: planned ? '2026-10-01T12:00:00Z' : null,
})

describe('the plan that is repeated', () => {
  it.each([
    [
      'of the session that is next, not of the last of a series',
      [on('11-27', 'PLANNED'), on('12-04', 'PLANNED')],
      '11-27 PLANNED',
    ],
    ['never of one that was called off', [on('11-13', 'LOGGED'), on('12-18', 'CANCELLED')], '11-13 LOGGED'],
    [
      'never of one that was withdrawn, or that nobody came to',
      [on('11-06', 'LOCKED'), on('11-13', 'VOIDED'), on('11-20', 'NO_SHOW')],
      '11-06 LOCKED',
    ],
    ['of the one that waits for its log', [on('11-13', 'LOGGED'), on('11-20', 'DELIVERED')], '11-20 DELIVERED'],
    ['of one that had a plan', [on('11-13', 'LOGGED'), on('11-20', 'LOGGED', false)], '11-13 LOGGED'],
    ['nobody’s, where none stands', [on('12-18', 'CANCELLED')], undefined],
  ])('is %s', (_, sessions, id) => {
    expect(lastPlan(sessions, now)?.id).toBe(id)
  })
  it('the usual hour is known without a plan, too', () => {
    expect(lastOrNext([on('11-13', 'LOGGED'), on('11-20', 'LOGGED', false)], now)?.id).toBe('11-20 LOGGED')
  })
})
