import { describe, expect, it } from 'vitest'
import { logDefaults } from './log-defaults.ts'

const times = { start: '2026-11-20T16:00:00Z', end: '2026-11-20T17:00:00Z' }
const session = {
  ...{ ...times, planned: times, zone: 'Europe/London', mode: 'IN_PERSON', kind: 'FORMAL', context: 'REAL' },
  ...{ mentees: [], breaks: [], log: null, plan: null, title: 'The interview', startedAt: null, stoppedAt: null },
} as const
const asked = (timer: object) =>
  logDefaults(
    { ...session, status: 'PLANNED', ...timer } as unknown as Parameters<typeof logDefaults>[0],
    Date.parse('2026-11-20T16:04:40Z'),
  )

describe('a log opens', () => {
  it('with the timer’s times', () => {
    expect(asked({ startedAt: '2026-11-20T16:02:00Z' })).toMatchObject({ from: '16:02', to: '16:04' })
  })
  it('with no end where the timer ran for less than a minute: no stretch of no time is proposed', () => {
    expect(asked({ startedAt: '2026-11-20T16:04:00Z' })).toMatchObject({ from: '16:04', to: '', offsetTo: '' })
  })
})
