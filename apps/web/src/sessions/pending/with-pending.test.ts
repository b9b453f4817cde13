import type { RelationshipView } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { noOfferedAnswers } from '@mentorfolio/domain/sessions/log'
import { nothingOffered } from '@mentorfolio/domain/sessions/plan-offer'
import type { DecidedAction, SessionView } from '@mentorfolio/domain/sessions/session-view'
import { describe, expect, it } from 'vitest'
import type { Item, Write } from '../../outbox/item.ts'
import { may } from '../../words/decided.ts'
import type { Help } from './made-here.ts'
import { seriesHere, sessionOfSeries } from './series-here.ts'
import { withPending } from './with-pending.ts'
import { isTaken, type MakingSeries } from './writes.ts'

const id = '01a1da1b-88c0-751f-b256-f44ff53f64d2'
const another = '01a1da1b-88c0-751f-b256-f44ff53f64d3'
const robin = '01a1da1b-88c0-751f-b256-f44ff53f64d4'
const goal = '01a1da1b-88c0-751f-b256-f44ff53f64d5'
const newGoal = { id: '01a1da1b-88c0-751f-b256-f44ff53f64d6', title: 'To ask for help in time' }

const relationship: RelationshipView = {
  ...{ id: robin, registrationId: another, name: 'Robin', settingName: null, state: 'ACTIVE', simulated: false },
  ...{
    agreement: null,
    needsVersion: 0,
    goals: 1,
    reviewDueOn: null,
    endsOn: null,
    held: 0,
    running: 0,
    toLog: 0,
    planned: 0,
  },
  ...{ paperWaits: false, lastMove: null, stopAskedAt: null, reviewedOn: null },
  ...{
    candidateName: 'Ada',
    unitId: null,
    clauses: null,
    sessions: [],
    actions: [],
    nextSession: null,
    lastPlan: null,
    planSources: [],
  },
  goalList: [{ id: goal, title: 'To walk in without freezing', domain: null, smart: false }],
  revision: 1,
  datesBefore: [],
  takenOver: null,
  mentee: { under18: null, named: false, authorisedOn: null, authorised: null },
}
const help: Help = {
  ...{ id, now: Date.parse('2026-11-20T17:30:00Z'), ahead: 0 },
  ...{ home: null, relationships: [relationship] },
}

let made = 0
const item = (write: Pick<Write, 'line' | 'input'>, writtenAt: string, changes: Partial<Item> = {}): Item => {
  made += 1
  const rest = { record: id, title: '', page: `/sessions/${id}`, key: '', draft: null, tries: 0, firstTriedAt: null }
  // A line and its own input are one member of the union: each call below pairs them.
  return { ...write, ...rest, id: String(made), writtenAt, ...changes } as Item
}

const params = { id }
const times = { start: '2026-11-20T16:00:00Z', end: '2026-11-20T17:00:00Z' }
const plan = {
  title: 'Preparing for the interview',
  ...{ goalIds: [goal], newGoal, activities: [], resources: [], model: null },
  objectives: [{ text: 'Two questions to ask', measure: 'They are on paper', stage: null }],
  ...nothingOffered,
}
const planBody = {
  ...({ kind: 'FORMAL', context: 'REAL', mode: 'IN_PERSON', zone: 'Europe/London' } as const),
  ...{ relationshipIds: [robin], ...times, plan },
}
const log = {
  title: 'The interview',
  narrative: { form: 'WHOLE', text: 'Robin wrote two questions.' },
  next: { owner: 'NOBODY', text: null },
  offered: noOfferedAnswers,
} as const
const logFacts = {
  ...({ start: '2026-11-20T16:05:00Z', end: '2026-11-20T16:55:00Z', mode: 'PHONE', zone: 'Europe/London' } as const),
  ...{ breaks: [], attendance: [{ relationshipId: robin, attended: true, from: '2026-11-20T16:10:00Z' }], log },
}

const planned = (at = '2026-11-20T15:00:40.000Z', changes: Partial<Item> = {}) =>
  item({ line: 'PUT /api/sessions/:id', input: { params, body: planBody } }, at, changes)
const started = (revision: number, at = '2026-11-20T16:04:59.000Z', changes: Partial<Item> = {}) =>
  item({ line: 'POST /api/sessions/:id/start', input: { params, body: { revision } } }, at, changes)
const stopped = (revision: number, at = '2026-11-20T16:56:10.000Z') =>
  item({ line: 'POST /api/sessions/:id/stop', input: { params, body: { revision } } }, at)
const logged = (revision: number, at = '2026-11-20T17:02:00.000Z', changes: Partial<Item> = {}) =>
  item({ line: 'PUT /api/sessions/:id/log', input: { params, body: { revision, ...logFacts } } }, at, changes)

/** The server's own word about the session, as it was planned. */
const kept = (changes: Partial<SessionView> = {}): SessionView => {
  const view = withPending(null, [planned()], help)
  if (!view) throw new Error('A plan makes a session')
  const unit = { unitId: another, packId: 'x', title: 'Six hours', minutes: 0, reasons: ['NOT_LOGGED'], flags: [] }
  return { ...view, units: [{ ...unit, requiredMinutes: 360, lateAfter: '2026-11-23T17:00:00Z' }], ...changes }
}

const allowed = ({ actions }: SessionView) => actions.filter((each) => each.allowed).map(({ action }) => action)

describe('a session that only this device knows', () => {
  it.each<[string, Item[], Partial<SessionView>]>([
    [
      'is there once planned',
      [planned()],
      { status: 'PLANNED', revision: 1, planRecordedAt: '2026-11-20T15:00:00Z', title: plan.title, planned: times },
    ],
    [
      'runs once started, from the minute in which it was pressed',
      [planned(), started(1)],
      { status: 'PLANNED', revision: 2, startedAt: '2026-11-20T16:04:00Z', ...times },
    ],
    [
      'was held once stopped, and its times are the timer’s',
      [planned(), started(1), stopped(2)],
      { status: 'DELIVERED', revision: 3, start: '2026-11-20T16:04:00Z', end: '2026-11-20T16:56:00Z', planned: times },
    ],
    [
      'is logged once the log is written, with the log’s own times and people',
      [planned(), started(1), stopped(2), logged(3)],
      {
        ...{ status: 'LOGGED', revision: 4, loggedAt: '2026-11-20T17:02:00Z', mode: 'PHONE', title: 'The interview' },
        ...{ start: logFacts.start, end: logFacts.end, log, plan },
        mentees: [{ relationshipId: robin, name: 'Robin', attended: true, from: '2026-11-20T16:10:00Z', until: null }],
      },
    ],
  ])('%s', (_sentence, items, facts) => {
    expect(withPending(null, items, help)).toMatchObject(facts)
  })

  it('offers at each step what comes next, as the rules have it', () => {
    const steps = [planned(), started(1), stopped(2), logged(3)]
    const after = (count: number) => allowed(kept({ ...withPending(null, steps.slice(0, count), help) }))
    expect(after(1)).toContain('session.start')
    expect(after(2)).toContain('session.stop')
    expect(after(2)).not.toContain('session.start')
    expect(after(3)).toContain('session.log')
    expect(after(4)).toContain('session.correct')
    expect(after(4)).not.toContain('session.log')
  })

  it('knows its goals and its people from the pages that were kept, and no version: those are the server’s', () => {
    expect(withPending(null, [planned()], help)).toMatchObject({
      candidateName: 'Ada',
      registrationId: another,
      goals: [
        { id: goal, served: true },
        { ...newGoal, served: true },
      ],
      planVersions: [],
    })
  })

  it('asks what became of what was agreed last time, as the page of its mentee knows it', () => {
    const last = { sessionId: another, start: times.start, zone: 'UTC', actions: [] }
    const nextSession = { offered: [], further: [], lastActions: [last], takesSimulated: false }
    const twice = [relationship, relationship].map((each) => ({ ...each, nextSession }))
    expect(withPending(null, [planned()], { ...help, relationships: twice })?.lastActions).toEqual([last])
  })

  it('cannot be started while no agreement is in force', () => {
    const waiting: Help = { ...help, relationships: [{ ...relationship, state: 'AWAITING_SIGNATURES' }] }
    const view = withPending(null, [planned()], waiting)
    expect(view && may(view.actions, 'session.start')).toBe(false)
  })

  it('may be one that took place without a plan', () => {
    const body = { ...logFacts, kind: 'FORMAL', context: 'REAL' } as const
    const record = item({ line: 'PUT /api/sessions/:id/record', input: { params, body } }, '2026-11-20T17:02:00Z')
    expect(withPending(null, [record], help)).toMatchObject({
      status: 'LOGGED',
      revision: 1,
      planned: null,
      plan: null,
    })
  })

  it('is none without the write that makes it', () => {
    expect(withPending(null, [started(1)], help)).toBeNull()
  })
})

describe('a session that was kept', () => {
  it('takes a log, and keeps what the server said that it counts', () => {
    const view = kept()
    const after = withPending(view, [logged(1)], help)
    expect(after).toMatchObject({ status: 'LOGGED', revision: 2, offered: [], units: [{ minutes: 0, packId: 'x' }] })
    expect(after?.units[0]?.lateAfter, 'late is told from the end').toBe('2026-11-23T16:55:00Z')
  })

  it('keeps a reason for calling it off', () => {
    const body = { revision: 1, reason: 'Robin is ill' }
    const cancel = item({ line: 'POST /api/sessions/:id/cancel', input: { params, body } }, '2026-11-20T15:30:00Z')
    const after = withPending(kept(), [cancel], help)
    expect(after).toMatchObject({ status: 'CANCELLED', revision: 2, endedBecause: 'Robin is ill' })
    expect(after && allowed(after)).toEqual(['session.view', 'privateNote.view', 'privateNote.keep'])
  })

  it('takes a changed plan, with a goal that it wrote', () => {
    const body = { ...planBody, revision: 1, end: '2026-11-20T18:00:00Z' }
    const replan = item({ line: 'PUT /api/sessions/:id/plan', input: { params, body } }, '2026-11-20T15:30:00Z')
    expect(withPending(kept({ goals: [] }), [replan], help)).toMatchObject({
      ...{ revision: 2, end: body.end, planned: { start: times.start, end: body.end } },
      goals: [{ ...newGoal, served: true }],
    })
  })

  it('waits for its agreement as the server said, whatever else is written', () => {
    const unmet: DecidedAction = {
      ...{ action: 'session.start', allowed: false, because: 'UNMET_NEED', needs: ['agreementInForce'] },
    }
    const body = { ...planBody, revision: 1 }
    const replan = item({ line: 'PUT /api/sessions/:id/plan', input: { params, body } }, '2026-11-20T15:30:00Z')
    const after = withPending(kept({ actions: [unmet] }), [replan], help)
    expect(after && may(after.actions, 'session.start')).toBe(false)
  })

  it('goes by the server’s time where this device’s clock is known to be wrong', () => {
    const fast = { ...help, ahead: -2 * 3_600_000 }
    expect(withPending(kept(), [started(1)], fast)?.startedAt).toBe('2026-11-20T14:04:00Z')
  })
})

describe('what is not applied', () => {
  it.each<[string, SessionView, Item[], number]>([
    ['nothing waits', kept(), [], 1],
    ['what waits is of another session', kept(), [logged(1, undefined, { record: another })], 1],
    ['the plan has arrived, and only its answer is missing', kept(), [planned()], 1],
    [
      'the start has arrived, and the stop has not',
      kept({ revision: 2, startedAt: times.start }),
      [started(1), stopped(2)],
      3,
    ],
    ['the same was pressed twice', kept(), [started(1), started(1)], 2],
    ['somebody else was faster', kept({ revision: 5 }), [logged(1)], 5],
  ])('%s', (_sentence, view, items, revision) => {
    expect(withPending(view, items, help)?.revision).toBe(revision)
  })

  it('a kept answer may be older than what was written on top of it', () => {
    expect(withPending(kept(), [stopped(2), logged(3)], help)).toMatchObject({ status: 'LOGGED', revision: 4 })
  })

  it('is told to wait no more once the server seems to have it', () => {
    const tried = { firstTriedAt: '2026-11-20T17:03:00.000Z' }
    expect(isTaken(kept(), planned(undefined, tried))).toBe(true)
    expect(isTaken(kept({ revision: 2 }), started(1, undefined, tried))).toBe(true)
    expect(isTaken(kept({ revision: 2 }), logged(2, undefined, tried))).toBe(false)
    expect(isTaken(kept({ revision: 2 }), started(1)), 'never sent: it will be refused').toBe(false)
  })
})

describe('a series that only this device knows', () => {
  const on = (name: string, date: string) => ({ id: name, start: `${date}T16:00:00Z`, end: `${date}T17:00:00Z` })
  const { start: _start, end: _end, ...body } = planBody
  const sessions = [on(id, '2026-11-20'), on(another, '2026-11-27'), on(goal, '2026-12-11')]
  const series = item(
    { line: 'PUT /api/series/:id', input: { params: { id: robin }, body: { ...body, sessions } } },
    '',
    {
      record: robin,
      writtenAt: '2026-11-19T15:00:00.000Z',
    },
  ) as MakingSeries

  it('has each of its sessions, in its place, and nothing to be done with them before it is sent', () => {
    const view = seriesHere(series, help)
    expect(view).toMatchObject({ id: robin, candidateName: 'Ada' })
    expect(view.sessions).toMatchObject([
      { id, status: 'PLANNED', title: plan.title, series: { number: 1, of: 3, rhythm: 'WEEKLY' }, actions: [] },
      { id: another, start: '2026-11-27T16:00:00Z', series: { number: 2 } },
      { id: goal, mentees: [{ name: 'Robin' }] },
    ])
  })

  it('opens each of them by its own address, and none that it does not have', () => {
    expect(sessionOfSeries(series, another, help)).toMatchObject({
      session: { id: another, plan: { title: plan.title } },
      alone: { record: another, input: { params: { id: another }, body: { start: '2026-11-27T16:00:00Z' } } },
    })
    expect(sessionOfSeries(series, newGoal.id, help)).toBeUndefined()
  })
})
