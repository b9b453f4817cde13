import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { check } from '../../forms/definition.ts'
import { type Busy, overlapping } from './busy.ts'
import { kindsToChange } from './may-plan.ts'
import { nowForm } from './now-forms.ts'
import { newPlan } from './plan-shape.ts'
import { seriesForm } from './series-forms.ts'

const robin = '0197a1b2-c3d4-7abc-8def-000000000001'
const goal = '0197a1b2-c3d4-7abc-8def-000000000003'
const idOf = (index: number) => `0197a1b2-c3d4-7abc-8def-0000000002${String(index).padStart(2, '0')}`

beforeEach(() => {
  vi.setSystemTime('2026-11-22T12:00:40Z')
})

const formOf = (words: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(words))
    for (const each of Array.isArray(value) ? value : [value]) data.append(name, each)
  return data
}

const least = {
  ...{ relationshipIds: robin, kind: 'FORMAL', context: 'REAL', mode: 'IN_PERSON', zone: 'Europe/London' },
  ...{ 'plan.goalIds': goal, 'plan.objectives[0].text': 'Say one thing', 'plan.objectives[0].measure': 'It is said' },
}

describe('a session that begins on the spot', () => {
  const planned = (words: Record<string, string>) => {
    const submission = check(nowForm, formOf({ ...least, minutes: '45', ...words }))
    return submission.status === 'success' ? submission.value : submission.error
  }
  it('is planned from this very minute, and called by its objective', () => {
    expect(planned({})).toMatchObject({
      ...{ start: '2026-11-22T12:00:00Z', end: '2026-11-22T12:45:00Z' },
      plan: { title: 'Say one thing', goalIds: [goal], objectives: [{ text: 'Say one thing', stage: null }] },
    })
  })
  it('has a title of one line, cut at a word', () => {
    const long = 'Robin walks into the interview with two questions of their own and says them both'
    expect(planned({ 'plan.objectives[0].text': `${long}\nand more` })).toMatchObject({
      plan: { title: 'Robin walks into the interview with two questions of their …' },
    })
  })
  it('tells what is missing at its own field, and the title and times are not blamed', () => {
    expect(Object.keys(planned({ 'plan.objectives[0].text': '' }) ?? {})).toEqual(['plan.objectives[0].text'])
  })
})

describe('a series', () => {
  const sessionIds = Array.from({ length: 12 }, (_, index) => idOf(index)).join(' ')
  const planned = (words: Record<string, string | string[]>) => {
    const meeting = { 'plan.title': 'The Monday talk', rhythm: 'WEEKLY', count: '3', sessionIds }
    const times = { date: '2027-03-22', from: '15:00', to: '16:00' }
    const submission = check(seriesForm, formOf({ ...least, ...meeting, ...times, ...words }))
    return submission.status === 'success' ? submission.value.sessions : submission.error
  }
  it('keeps its hour over the spring night, each day with its own id', () => {
    expect(planned({})).toEqual([
      { id: idOf(0), start: '2027-03-22T15:00:00Z', end: '2027-03-22T16:00:00Z' },
      { id: idOf(1), start: '2027-03-29T14:00:00Z', end: '2027-03-29T15:00:00Z' },
      { id: idOf(2), start: '2027-04-05T14:00:00Z', end: '2027-04-05T15:00:00Z' },
    ])
  })
  it('leaves out a day without another taking its id', () => {
    expect(planned({ leftOut: '2027-03-29' })).toMatchObject([{ id: idOf(0) }, { id: idOf(2) }])
  })
  it('is two sessions at least, told at the days', () => {
    expect(planned({ leftOut: ['2027-03-29', '2027-04-05'] })).toEqual({ leftOut: ['Choose at least two days'] })
  })
  it('leaves out a night on which the clocks skip its time', () => {
    expect(planned({ date: '2027-03-21', from: '01:15', to: '01:45' })).toMatchObject([
      { start: '2027-03-21T01:15:00Z' },
      { start: '2027-04-04T00:15:00Z' },
    ])
  })
  it('is for what is to come', () => {
    expect(planned({ date: '2026-11-01' })).toHaveProperty('date')
  })
})

describe('the next time', () => {
  const last = {
    start: '2026-11-19T15:00:00Z',
    end: '2026-11-19T16:00:00Z',
    zone: 'Europe/London',
    mode: 'PHONE' as const,
  }
  const busyAt = (start: string, end: string): Busy => ({ id: idOf(1), start, end, title: null, mentees: ['Wren'] })
  const next = (busy: Busy[], endsOn: string | null = null, repeated?: SessionView) =>
    newPlan(
      { relationshipId: robin, kind: 'FORMAL', simulated: false, last, repeated, goalIds: [goal], busy, endsOn },
      Date.parse('2026-11-22T12:00:00Z'),
    )
  it('is a week after the last one at the same hour, the same way', () => {
    expect(next([])).toMatchObject({ date: '2026-11-26', from: '15:00', to: '16:00', mode: 'PHONE' })
  })
  it('is a week later where that is taken; touching takes nothing', () => {
    expect(next([busyAt('2026-11-26T15:30:00Z', '2026-11-26T17:00:00Z')]).date).toBe('2026-12-03')
    expect(next([busyAt('2026-11-26T16:00:00Z', '2026-11-26T17:00:00Z')]).date).toBe('2026-11-26')
  })
  it('is another day before the agreed ending where the usual one is taken until then, not a weekend', () => {
    const thursdays = ['2026-11-26', '2026-12-03', '2026-12-10'].map((day) =>
      busyAt(`${day}T15:00:00Z`, `${day}T16:00:00Z`),
    )
    expect(next(thursdays).date).toBe('2026-12-17')
    expect(next(thursdays, '2026-12-12').date).toBe('2026-11-23')
    expect(next([...thursdays, busyAt('2026-11-23T14:00:00Z', '2026-11-23T15:10:00Z')], '2026-12-12').date).toBe(
      '2026-11-24',
    )
    expect(next(thursdays, '2026-11-22').date).toBe('2026-12-17')
  })
  it('is asked from what is next as from what was last', () => {
    const ahead = { ...last, start: '2026-12-10T15:00:00Z', end: '2026-12-10T16:00:00Z' }
    const planned = newPlan(
      {
        ...{ relationshipId: robin, kind: 'FORMAL', simulated: false, last: ahead, repeated: undefined, goalIds: [] },
        ...{ busy: [busyAt(ahead.start, ahead.end)], endsOn: null },
      },
      Date.parse('2026-11-22T12:00:00Z'),
    )
    expect(planned.date).toBe('2026-11-26')
  })
  it('knows a session that is itself from one that takes its time', () => {
    const times = { start: '2026-11-26T15:00:00Z', end: '2026-11-26T16:00:00Z' }
    const busy = [busyAt(times.start, times.end)]
    expect(overlapping(busy, times)).toHaveLength(1)
    expect(overlapping(busy, times, idOf(1))).toEqual([])
  })
})

describe('the kinds that a planned session can still become', () => {
  const startedAt = '2026-11-16T10:00:00Z'
  it.each([
    ['a chat in good time: any', 'INFORMAL', null, ['FORMAL', 'INFORMAL']],
    ['a chat that runs: what never counts', 'INFORMAL', startedAt, ['INFORMAL']],
    ['a formal session that runs: any', 'FORMAL', startedAt, ['FORMAL', 'INFORMAL']],
  ] as const)('%s', (_, kind, at, kinds) => {
    expect(kindsToChange({ kind, startedAt: at }, ['FORMAL', 'INFORMAL'])).toEqual(kinds)
  })
})
