import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type EffectivenessFacts,
  effectiveness,
  type LoggedSession,
  type Milestone,
  type Request,
} from './effectiveness.ts'
import { directionOf } from './goal-progress.ts'
import { minutesMet } from './minutes-met.ts'

const session = (id: string, more: Partial<LoggedSession> = {}): LoggedSession => ({
  ...{ id, minutes: 60, skills: [], kind: 'FORMAL', goalIds: ['goal'], late: false, reflected: false, feedbackIds: [] },
  ...more,
})
const request = (id: string, more: Partial<Request> = {}): Request => ({
  ...{ id, source: 'MENTEE', point: 'MID', tool: 'SHORT_FORM', dueOn: '2026-11-20', answeredAt: null },
  ...more,
})
const milestone = (index: number, more: Partial<Milestone> = {}): Milestone => ({
  ...{ goalId: 'goal', index, byDate: '2026-11-10', met: null },
  ...more,
})
const report = (more: Partial<EffectivenessFacts>) =>
  effectiveness({
    today: '2026-11-22',
    sessions: [],
    requests: [],
    goals: [],
    milestones: [],
    observations: [],
    ...more,
  })

describe('minutes that serve no goal (S2-T1)', () => {
  test('are those of sessions whose plan names none, and the rest serve one', () => {
    const sessions = [session('a'), session('b', { minutes: 45, goalIds: [] })]
    expect(report({ sessions }).minutes).toEqual({ total: 105, unlinked: 45, unlinkedSessions: ['b'] })
  })
  test.each(['INFORMAL', 'CONTRACTING'] as const)('a session of kind %s is expected to serve none', (kind) => {
    expect(report({ sessions: [session('a', { kind, goalIds: [] })] }).minutes).toMatchObject({ total: 0, unlinked: 0 })
  })
})

test('each logged session is looked back on or is not (S4-M7)', () => {
  const sessions = [session('a', { reflected: true }), session('b'), session('c', { kind: 'INFORMAL' })]
  expect(report({ sessions }).reflection).toEqual({ with: ['a'], without: ['b', 'c'] })
})

describe('feedback', () => {
  test('is answered, waits, or waits beyond its day', () => {
    const requests = [
      request('said', { answeredAt: '2026-11-01T10:00:00Z' }),
      request('due', { dueOn: '2026-11-21' }),
      request('today', { dueOn: '2026-11-22' }),
    ]
    expect(report({ requests }).feedback).toMatchObject({
      answered: ['said'],
      waiting: ['due', 'today'],
      overdue: ['due'],
    })
  })
  test('what a witness saw is an observation once it is answered', () => {
    const testimony = { tool: 'WITNESS_TESTIMONY', source: 'WITNESS' } as const
    const requests = [
      request('seen', { ...testimony, answeredAt: '2026-11-01T10:00:00Z' }),
      request('asked', testimony),
    ]
    expect(report({ requests }).observation.testimonies).toEqual(['seen'])
  })
  test('what an assessor saw and signed stands beside it (S5-K5)', () => {
    expect(report({ observations: [{ id: 'watched' }] }).observation).toEqual({
      ...{ testimonies: [], observations: ['watched'] },
    })
  })
})

describe('a goal', () => {
  const scored = (score: number) => [{ reviewId: 'review', on: '2026-11-01', score }]
  test.each<[string, number | null, { reviewId: string; on: string; score: number }[], ReturnType<typeof directionOf>]>(
    [
      ['went up', 3, scored(6), 'UP'],
      ['stayed', 3, scored(3), 'SAME'],
      ['went down', 3, scored(2), 'DOWN'],
      ['went by its latest score', 3, [...scored(6), ...scored(2)], 'DOWN'],
      ['without a baseline went nowhere that anybody could tell', null, scored(6), null],
      ['without a score has not been looked at', 3, [], null],
    ],
  )('%s', (_, baseline, scores, expected) => expect(directionOf({ baseline, scores })).toBe(expected))

  test('that was dropped is not counted', () => {
    const goals = [{ id: 'a', baseline: 3, scores: scored(6), dropped: true }]
    expect(report({ goals }).goals).toEqual({ UP: [], SAME: [], DOWN: [], notScored: [] })
  })
})

test('a milestone is met or not by the latest review, not looked at once its day is over, or still to come', () => {
  const milestones = [
    milestone(0, { met: true }),
    milestone(1, { met: false }),
    milestone(2),
    milestone(3, { byDate: '2026-11-22' }),
  ]
  const at = (index: number) => [{ goalId: 'goal', index }]
  expect(report({ milestones }).milestones).toEqual({ met: at(0), notMet: at(1), notLookedAt: at(2), toCome: at(3) })
})

test('nothing is counted twice or left out, whatever the records', () => {
  const aSession = fc.record({
    minutes: fc.integer({ min: 0, max: 240 }),
    kind: fc.constantFrom('FORMAL', 'REVIEW', 'CLOSURE', 'CONTRACTING', 'INFORMAL'),
    goalIds: fc.array(fc.constant('goal'), { maxLength: 1 }),
    late: fc.boolean(),
    reflected: fc.boolean(),
    feedbackIds: fc.array(fc.constant('said'), { maxLength: 1 }),
  })
  fc.assert(
    fc.property(fc.array(aSession, { maxLength: 20 }), (given) => {
      const sessions = given.map((each, index) => session(String(index), each))
      const { minutes, reflection, feedback } = report({ sessions })
      expect(minutes.unlinked).toBeLessThanOrEqual(minutes.total)
      expect(new Set([...reflection.with, ...reflection.without])).toEqual(new Set(sessions.map(({ id }) => id)))
      expect(feedback.sessionsWith.filter((id) => feedback.sessionsWithout.includes(id))).toEqual([])
    }),
  )
})

describe('how long a mentee was there', () => {
  const met = { start: '2026-11-16T15:00:00Z', end: '2026-11-16T16:00:00Z', breaks: [] }
  const throughout = { attended: true, from: null, until: null }
  test.each<[string, object, object, number]>([
    ['is the whole session', {}, {}, 60],
    ['without its breaks', { breaks: [{ start: '2026-11-16T15:10:00Z', end: '2026-11-16T15:20:00Z' }] }, {}, 50],
    ['from when they came until they left', {}, { from: '2026-11-16T15:15:00Z', until: '2026-11-16T15:45:00Z' }, 30],
    ['is nothing where they did not come', {}, { attended: false }, 0],
  ])('%s', (_, session, attendance, minutes) =>
    expect(minutesMet({ ...met, ...session }, { ...throughout, ...attendance })).toBe(minutes),
  )
})
