import {
  ledgerEndpoint,
  logSessionEndpoint,
  planSessionEndpoint,
  replanSessionEndpoint,
  startSessionEndpoint,
  viewSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { everythingIn } from '../testing/everything.ts'
import { withNeeds } from '../testing/mentoring.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import {
  aLog,
  aLoggedSession,
  allThatAPlanOffers,
  aPlan,
  aPlannedSession,
  planWords,
  todayAtThree,
} from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

test('a plan is kept as it was written, with the time it was recorded', async () => {
  const robin = await aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)
  const id = v7()
  const body = aPlan(robin)
  const session = await api.as(robin.candidate).call(planSessionEndpoint, { params: { id }, body })
  expect(session).toMatchObject({
    ...{ id, status: 'PLANNED', revision: 1, kind: 'FORMAL', zone: 'Europe/London', ...todayAtThree },
    planned: todayAtThree,
    planRecordedAt: testsBeginAt,
    mentees: [{ relationshipId: robin.id, name: 'Robin', attended: null }],
    plan: body.plan,
    log: null,
    planVersions: [{ version: 1, deviceAt: null, effectiveAt: '2026-11-16T10:00:00.000Z' }],
    units: [{ packId: 'S2', minutes: 0, reasons: ['NOT_LOGGED'] }],
  })
  expect(session.goals).toEqual([{ id: robin.goalId, title: 'Speak up in team meetings', served: true }])
  const read = await api.as(robin.candidate).call(viewSessionEndpoint, { params: { id } })
  expect(read).toEqual(session)
})

test('what a plan offers is kept, and read again; one without it says nothing of it', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  await withNeeds(api.db, robin)
  const as = api.as(robin.candidate)
  const plan = planWords([robin.goalId], allThatAPlanOffers)
  const whole = await as.call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin, { plan }) })
  expect(whole.plan).toEqual(plan)
  const bare = await as.call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) })
  expect(bare.plan).toMatchObject({ purpose: null, cites: [], clarifyingQuestions: [], objectives: [{ stage: null }] })
})

test('a session respects what the needs name, in whichever version, and nothing else', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  await withNeeds(api.db, robin)
  const as = api.as(robin.candidate)
  const citing = (cites: ('helps' | 'learning')[]) => ({
    params: { id: v7() },
    body: aPlan(robin, { plan: planWords([robin.goalId], { cites, respects: 'On paper' }) }),
  })
  const told = await as.refused(planSessionEndpoint, citing(['helps', 'learning']), 400)
  expect(told.errors).toEqual([{ field: 'plan.cites.1', message: 'Choose a preference that is written in the needs' }])
  const cited = await as.call(planSessionEndpoint, citing(['helps']))
  expect(cited.plan?.cites).toEqual(['helps'])
})

test('from plan to a counted hour: plan, start, stop, log', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin) })
  api.clock.set('2026-11-16T16:05:00Z')
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(robin) })
  expect(logged).toMatchObject({ status: 'LOGGED', revision: 2, units: [{ minutes: 60, reasons: [], flags: [] }] })
  const ledger = await as.call(ledgerEndpoint, { params: { id: robin.candidate.unitId } })
  expect(ledger.sum).toEqual({ requiredMinutes: 360, countedMinutes: 60, met: false, acceptedMinutes: 0 })
  expect(ledger.byRelationship).toEqual([{ relationshipId: robin.id, name: 'Robin', minutes: 60, met: true }])
})

test('a goal written in a plan becomes a goal of the mentee named first', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  for (const [first, second] of [
    [robin, sam],
    [sam, robin],
  ] as const) {
    const newGoal = { id: v7(), title: 'Chair a meeting' }
    const body = aPlan(first, { relationshipIds: [first.id, second.id], plan: planWords([], { newGoal }) })
    const session = await api.as(robin.candidate).call(planSessionEndpoint, { params: { id: v7() }, body })
    expect(session.goals).toContainEqual({ ...newGoal, served: true })
    const goal = await api.db.goal.findUniqueOrThrow({ where: { id: newGoal.id } })
    expect(goal).toMatchObject({ relationshipId: first.id, centreId: robin.centreId, title: newGoal.title })
  }
})

test('a goal of somebody else cannot be served, nor its id taken', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const theirs = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const serving = await as.refused(
    planSessionEndpoint,
    { params: { id: v7() }, body: aPlan(robin, { plan: planWords([theirs.goalId]) }) },
    400,
  )
  expect(serving.errors).toEqual([{ field: 'plan.goalIds.0', message: 'Choose a goal of this mentee from the list' }])
  const newGoal = { id: theirs.goalId, title: 'Mine now' }
  await as.refused(
    planSessionEndpoint,
    { params: { id: v7() }, body: aPlan(robin, { plan: planWords([], { newGoal }) }) },
    404,
  )
})

test('an id of another goal of one’s own is taken', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const sam = await aRelationship().of(robin.candidate).withSignedAgreement().in(api.db)
  const newGoal = { id: sam.goalId, title: 'Another goal' }
  const told = await api
    .as(robin.candidate)
    .refused(
      planSessionEndpoint,
      { params: { id: v7() }, body: aPlan(robin, { plan: planWords([], { newGoal }) }) },
      409,
    )
  expect(told.type).toBe('/problems/id-taken')
})

describe('a plan is for what is to come', () => {
  const at = (start: string, end: string) => ({ start: `2026-11-16T${start}:00Z`, end: `2026-11-16T${end}:00Z` })
  const away = (writtenAt: string) => ({
    headers: { 'device-id': v7(), 'device-written-at': writtenAt, 'device-sent-at': testsBeginAt },
  })
  test.each([
    ['over since an hour', at('08:00', '09:00'), {}, 400],
    ['over two minutes ago', at('09:00', '09:58'), {}, 400],
    ['over in this minute, as the form that is sent a moment later let pass', at('09:00', '10:00'), {}, 200],
    ['going on: planned and started now', at('09:58', '10:30'), {}, 200],
    ['still to come', at('11:00', '12:00'), {}, 200],
    ['over, written on a device before it and sent now', at('08:00', '09:00'), away('2026-11-16T07:00:00Z'), 200],
    ['over, weeks after it was written', at('08:00', '09:00'), away('2026-10-20T07:00:00Z'), 200],
    ['over, and over when it was written on a device', at('08:00', '09:00'), away('2026-11-16T09:30:00Z'), 400],
  ])('%s', async (_, times, device, status) => {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    const input = { params: { id: v7() }, body: aPlan(robin, times) }
    const told = await api.as(robin.candidate).send(planSessionEndpoint, input, device)
    expect(told.status).toBe(status)
    if (status === 400)
      expect(await told.json()).toMatchObject({
        errors: [{ field: 'end', message: expect.stringContaining('A plan is for what is to come') }],
      })
    expect(await api.db.mentoringSession.count({ where: input.params })).toBe(status === 200 ? 1 : 0)
  })
})

test('planning waits for the agreement; an informal chat does not', async () => {
  for (const state of ['DRAFT', 'AWAITING_SIGNATURES', 'CLOSING', 'CLOSED', 'PAUSED'] as const) {
    const robin = await aRelationship().withSignedAgreement().thatIs(state).in(api.db)
    const as = api.as(robin.candidate)
    const told = await as.refused(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) }, 409)
    expect(told).toMatchObject({ type: '/problems/wrong-state', because: 'WRONG_STATE' })
    if (state === 'PAUSED') continue
    const informal = aPlan(robin, { kind: 'INFORMAL' })
    const chat = await as.call(planSessionEndpoint, { params: { id: v7() }, body: informal })
    expect(chat.units).toMatchObject([{ reasons: ['NOT_LOGGED', 'NOT_FORMAL'] }])
  }
})

test('a group is planned without somebody whose mentoring is over, and says without whom', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const wren = await aRelationship().of(robin.candidate).withMentee('Wren').withSignedAgreement().in(api.db)
  await api.db.relationship.update({ where: { id: wren.id }, data: { state: 'CLOSED' } })
  const body = { ...aPlan(robin), relationshipIds: [robin.id, wren.id] }
  const told = await api.as(robin.candidate).refused(planSessionEndpoint, { params: { id: v7() }, body }, 400)
  expect(told.errors).toEqual([
    {
      field: 'relationshipIds',
      message: 'Plan it without Wren: their mentoring has not begun, is paused, or has ended',
    },
  ])
})

test('a closing relationship can still plan its ending', async () => {
  const robin = await aRelationship().withSignedAgreement().thatIs('CLOSING').in(api.db)
  const body = aPlan(robin, { kind: 'CLOSURE' })
  const session = await api.as(robin.candidate).call(planSessionEndpoint, { params: { id: v7() }, body })
  expect(session.kind).toBe('CLOSURE')
})

test('a simulated mentee has simulated sessions only, and they count nothing', async () => {
  const robin = await aRelationship().simulated().in(api.db)
  const as = api.as(robin.candidate)
  const told = await as.refused(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) }, 400)
  expect(told.errors).toEqual([{ field: 'context', message: 'Choose “simulated”: this mentee is simulated practice' }])
  const id = v7()
  await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin, { context: 'SIMULATED' }) })
  api.clock.set('2026-11-16T16:05:00Z')
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(robin) })
  expect(logged.units).toMatchObject([{ minutes: 0, reasons: ['SIMULATED', 'AGREEMENT_NOT_IN_FORCE'] }])
})

test('mentees of two centres cannot share a session', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const elsewhere = await aPerson('candidate')
    .at(await aCentre('Elsewhere').in(api.db))
    .sameAccountAs(robin.candidate)
    .in(api.db)
  const sam = await aRelationship().of(elsewhere).withSignedAgreement().in(api.db)
  const body = aPlan(robin, { relationshipIds: [robin.id, sam.id] })
  const told = await api.as(robin.candidate).refused(planSessionEndpoint, { params: { id: v7() }, body }, 400)
  expect(told.errors).toEqual([{ field: 'relationshipIds', message: 'Choose mentees of one portfolio' }])
})

test('whoever is involved but not the candidate is told whose it is', async () => {
  const centre = await aCentre().in(api.db)
  const assessor = await aPerson('assessor').at(centre).in(api.db)
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  const ada = await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  for (const person of [assessor, admin]) {
    const input = { params: { id: v7() }, body: aPlan(robin) }
    const told = await api.as(person).refused(planSessionEndpoint, input, 403)
    expect(told).toMatchObject({ type: '/problems/wrong-role', detail: 'It is done by: candidate.' })
  }
})

test('an assessor who repeats the candidate’s own request is told whose it is', async () => {
  const assessor = await aPerson('assessor').in(api.db)
  const centre = { id: assessor.centreId, name: '' }
  const ada = await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const input = { params: { id: v7() }, body: aPlan(robin) }
  await api.as(ada).call(planSessionEndpoint, input)
  await api.as(assessor).refused(planSessionEndpoint, input, 403)
})

test('planning again keeps when it was first planned, and both versions', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin) })
  api.clock.set('2026-11-16T15:10:00Z')
  const moved = { start: '2026-11-16T15:30:00Z', end: '2026-11-16T16:30:00Z' }
  const plan = planWords([robin.goalId], { title: 'Half an hour later' })
  const again = await as.call(replanSessionEndpoint, {
    params: { id },
    body: { ...aPlan(robin, { ...moved, plan }), revision: 1 },
  })
  expect(again).toMatchObject({ ...moved, planned: moved, revision: 2, title: 'Half an hour later', plan })
  expect(again.planRecordedAt).toBe(testsBeginAt)
  expect(again.planVersions.map(({ version, effectiveAt }) => [version, effectiveAt])).toEqual([
    [1, '2026-11-16T10:00:00.000Z'],
    [2, '2026-11-16T15:10:00.000Z'],
  ])
  api.clock.set('2026-11-16T17:00:00Z')
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(robin, { ...moved, revision: 2 }) })
  expect(logged.units).toMatchObject([{ minutes: 60, reasons: [] }])
})

describe('a plan is changed', () => {
  const at = (start: string, end: string) => ({ start: `2026-11-16T${start}:00Z`, end: `2026-11-16T${end}:00Z` })
  const away = (writtenAt: string) => ({
    headers: { 'device-id': v7(), 'device-written-at': writtenAt, 'device-sent-at': '2026-11-16T17:00:00Z' },
  })
  // Planned for three until four; it is five.
  test.each([
    ['to a time that is over: refused', at('12:00', '13:00'), {}, 400],
    ['to a time that lies ahead', at('18:00', '19:00'), {}, 200],
    ['in its words alone, once its own time is over', at('15:00', '16:00'), {}, 200],
    [
      'to a time that was ahead when it was written on a device',
      at('16:00', '16:30'),
      away('2026-11-16T14:00:00Z'),
      200,
    ],
    [
      'to a time that was over when it was written on a device',
      at('12:00', '13:00'),
      away('2026-11-16T14:00:00Z'),
      400,
    ],
  ])('%s', async (_, times, device, status) => {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    const { id } = await aPlannedSession().with(robin).in(api.db)
    api.clock.set('2026-11-16T17:00:00Z')
    const input = { params: { id }, body: { ...aPlan(robin, times), revision: 1 } }
    const told = await api.as(robin.candidate).send(replanSessionEndpoint, input, device)
    expect(told.status).toBe(status)
    if (status === 400)
      expect(await told.json()).toMatchObject({
        errors: [{ field: 'end', message: expect.stringContaining('is over') }],
      })
  })
})

describe('a meeting that runs as', () => {
  test.each([
    ['an informal chat becomes no formal session', 'INFORMAL', 'FORMAL', 400],
    ['a contracting meeting becomes no review', 'CONTRACTING', 'REVIEW', 400],
    ['an informal chat can turn out to be about contracting', 'INFORMAL', 'CONTRACTING', 200],
    ['a formal session can turn out to be a review', 'FORMAL', 'REVIEW', 200],
  ] as const)('%s', async (_, from, to, status) => {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    const { id } = await aPlannedSession().with(robin).ofKind(from).in(api.db)
    const as = api.as(robin.candidate)
    await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
    api.clock.pass({ minutes: 10 })
    const input = { params: { id }, body: { ...aPlan(robin, { kind: to }), revision: 2 } }
    const told = await as.send(replanSessionEndpoint, input)
    expect(told.status).toBe(status)
    if (status === 400)
      expect(await told.json()).toMatchObject({
        errors: [{ field: 'kind', message: expect.stringContaining('It has begun') }],
      })
  })
})

test('a plan can change whom it is with', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const planned = await aPlannedSession().with(robin).in(api.db)
  const session = await api.as(robin.candidate).call(replanSessionEndpoint, {
    params: { id: planned.id },
    body: { ...aPlan(sam), revision: 1 },
  })
  expect(session.mentees).toMatchObject([{ relationshipId: sam.id, name: 'Sam' }])
})

test('an informal chat cannot be turned into a formal session afterwards', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const chat = await aPlannedSession().with(robin).ofKind('INFORMAL').in(api.db)
  const as = api.as(robin.candidate)
  api.clock.set('2026-11-16T17:00:00Z')
  await as.call(replanSessionEndpoint, { params: { id: chat.id }, body: { ...aPlan(robin), revision: 1 } })
  const logged = await as.call(logSessionEndpoint, { params: { id: chat.id }, body: aLog(robin, { revision: 2 }) })
  expect(logged.units).toMatchObject([{ minutes: 0, reasons: ['NO_PRIOR_PLAN'] }])
})

test('an informal chat planned anew as a formal session in good time counts', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const chat = await aPlannedSession().with(robin).ofKind('INFORMAL').in(api.db)
  const as = api.as(robin.candidate)
  await as.call(replanSessionEndpoint, { params: { id: chat.id }, body: { ...aPlan(robin), revision: 1 } })
  api.clock.set('2026-11-16T17:00:00Z')
  const logged = await as.call(logSessionEndpoint, { params: { id: chat.id }, body: aLog(robin, { revision: 2 }) })
  expect(logged.units).toMatchObject([{ minutes: 60, reasons: [] }])
})

test('an informal chat cannot turn formal before the agreement is in force', async () => {
  const robin = await aRelationship().awaitingTheMentee().in(api.db)
  const chat = await aPlannedSession().with(robin).ofKind('INFORMAL').in(api.db)
  const body = { ...aPlan(robin), revision: 1 }
  await api.as(robin.candidate).refused(replanSessionEndpoint, { params: { id: chat.id }, body }, 409)
})

test('what was logged cannot be planned again', async () => {
  const session = await aLoggedSession().in(api.db)
  const { candidate } = session.relationship
  const before = await everythingIn(api.databaseUrl)
  const body = { ...aPlan(session.relationship), revision: 1 }
  const told = await api.as(candidate).refused(replanSessionEndpoint, { params: { id: session.id }, body }, 409)
  expect(told.detail).toBe('It is LOGGED; this is done while it is PLANNED.')
  expect(await everythingIn(api.databaseUrl)).toEqual(before)
})

test('a plan written over one that has changed is refused with the one that is there', async () => {
  const session = await aPlannedSession().in(api.db)
  const { relationship } = session
  const as = api.as(relationship.candidate)
  const body = { ...aPlan(relationship, { plan: planWords([relationship.goalId], { title: 'First' }) }), revision: 1 }
  await as.call(replanSessionEndpoint, { params: { id: session.id }, body })
  const told = await as.refused(
    replanSessionEndpoint,
    { params: { id: session.id }, body: { ...body, zone: 'UTC' } },
    409,
  )
  expect(told).toMatchObject({ type: '/problems/stale-revision', current: { revision: 2, title: 'First' } })
})
