import { signOutEverywhereEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import {
  correctLogEndpoint,
  logSessionEndpoint,
  planSessionEndpoint,
  recordSessionEndpoint,
  replanSessionEndpoint,
  startSessionEndpoint,
  viewSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v4, v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { everythingIn } from '../testing/everything.ts'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { theProblem } from '../testing/requests.ts'
import { aCorrection, aLog, aLoggedSession, aPlan, aPlannedSession, aRecord, planWords } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const eventsAbout = (subjectId: string) => api.db.auditEvent.count({ where: { subjectId } })

test('the same key twice: the same answer, one session, one event', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const input = { params: { id: v7() }, body: aPlan(robin) }
  const extras = { key: v7() }
  const first = await as.call(planSessionEndpoint, input, extras)
  const between = await everythingIn(api.databaseUrl)
  api.clock.pass({ hours: 3 })
  expect(await as.call(planSessionEndpoint, input, extras)).toEqual(first)
  expect(await everythingIn(api.databaseUrl)).toEqual(between)
  expect(await eventsAbout(first.id)).toBe(1)
})

test('the first answer comes again even when the session has moved on', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  const extras = { key: v4() }
  const started = await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } }, extras)
  api.clock.set('2026-11-16T16:00:00Z')
  await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship, { revision: 2 }) })
  expect(await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } }, extras)).toEqual(started)
})

test('a key in capitals is the same key', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const input = { params: { id: v7() }, body: aPlan(robin) }
  const key = v7()
  const first = await api.as(robin.candidate).call(planSessionEndpoint, input, { key })
  expect(await api.as(robin.candidate).call(planSessionEndpoint, input, { key: key.toUpperCase() })).toEqual(first)
})

test('the same key with another body, path or endpoint is refused, and changes nothing', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const extras = { key: v7() }
  const params = { id: v7() }
  await as.call(planSessionEndpoint, { params, body: aPlan(robin) }, extras)
  const between = await everythingIn(api.databaseUrl)
  const other = aPlan(robin, { mode: 'PHONE' })
  for (const told of [
    await as.refused(planSessionEndpoint, { params, body: other }, 409, extras),
    await as.refused(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) }, 409, extras),
    await as.refused(replanSessionEndpoint, { params, body: { ...aPlan(robin), revision: 1 } }, 409, extras),
  ])
    expect(told.type).toBe('/problems/key-reused')
  expect(await everythingIn(api.databaseUrl)).toEqual(between)
})

test('under another secret of the server what was saved is known again, by its key and by its id', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const input = { params: { id: v7() }, body: aPlan(robin) }
  const extras = { key: v7() }
  const first = await api.as(robin.candidate).call(planSessionEndpoint, input, extras)
  const secret = 'another secret of the tests, of 32 characters or more'
  const { databaseUrl, clock } = api
  const restarted = (await startApi({ databaseUrl, clock, config: { secret } })).as(robin.candidate)
  const between = await everythingIn(api.databaseUrl)
  expect(await restarted.call(planSessionEndpoint, input, extras)).toEqual(first)
  expect(await restarted.call(planSessionEndpoint, input)).toEqual(first)
  const other = { ...input, body: aPlan(robin, { mode: 'PHONE' }) }
  expect((await restarted.refused(planSessionEndpoint, other, 409, extras)).type).toBe('/problems/key-reused')
  expect((await restarted.refused(planSessionEndpoint, other, 409)).type).toBe('/problems/id-taken')
  // The second sending keeps its answer under a key of its own, and nothing else.
  const besidesAnswers = (tables: typeof between) => tables.filter(({ name }) => name !== 'StoredAnswer')
  expect(besidesAnswers(await everythingIn(api.databaseUrl))).toEqual(besidesAnswers(between))
})

test('two people may happen on one key', async () => {
  const key = v7()
  for (let person = 0; person < 2; person += 1) {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    await api.as(robin.candidate).call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) }, { key })
  }
})

test('a refused write keeps no answer: put right, the key goes through', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  const extras = { key: v7() }
  await as.refused(logSessionEndpoint, { params: { id }, body: aLog(relationship) }, 400, extras)
  api.clock.set('2026-11-16T16:00:00Z')
  await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship) }, extras)
})

test.each(['planned', 'recorded'] as const)('a session %s again with another key is the same session', async (made) => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const params = { id: v7() }
  const make = () =>
    made === 'planned'
      ? as.call(planSessionEndpoint, { params, body: aPlan(robin) })
      : as.call(recordSessionEndpoint, { params, body: aRecord(robin) })
  const first = await make()
  expect(await make()).toEqual(first)
  expect(await eventsAbout(params.id)).toBe(1)
})

test('an id that has another plan, or another kind of beginning, is taken', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const params = { id: v7() }
  await as.call(planSessionEndpoint, { params, body: aPlan(robin) })
  const between = await everythingIn(api.databaseUrl)
  const other = await as.refused(planSessionEndpoint, { params, body: aPlan(robin, { mode: 'PHONE' }) }, 409)
  expect(other.type).toBe('/problems/id-taken')
  const recorded = await as.refused(recordSessionEndpoint, { params, body: aRecord(robin) }, 409)
  expect(recorded.type).toBe('/problems/id-taken')
  expect(await everythingIn(api.databaseUrl)).toEqual(between)
})

test('an id of somebody else’s session answers as if nothing were there', async () => {
  const theirs = await aLoggedSession().in(api.db)
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const params = { id: theirs.id }
  const between = await everythingIn(api.databaseUrl)
  await as.refused(planSessionEndpoint, { params, body: aPlan(robin) }, 404)
  await as.refused(recordSessionEndpoint, { params, body: aRecord(robin) }, 404)
  expect(await everythingIn(api.databaseUrl)).toEqual(between)
})

test('an id in capitals is the same session', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  expect((await as.call(viewSessionEndpoint, { params: { id: id.toUpperCase() } })).id).toBe(id)
})

test('twenty parallel sendings of one plan with a new goal: twenty same answers, one session, one event', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const newGoal = { id: v7(), title: 'Chair a meeting' }
  const input = { params: { id: v7() }, body: aPlan(robin, { plan: planWords([], { newGoal }) }) }
  const key = v7()
  const sendings = Array.from({ length: 20 }, () => api.as(robin.candidate).call(planSessionEndpoint, input, { key }))
  const answers = await Promise.all(sendings)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await eventsAbout(input.params.id)).toBe(1)
  expect(await api.db.goal.count({ where: { id: newGoal.id } })).toBe(1)
})

test('twenty parallel sendings of one change: twenty same answers, one event', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  const extras = { key: v7() }
  const send = () => as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } }, extras)
  const answers = await Promise.all(Array.from({ length: 20 }, send))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await eventsAbout(id)).toBe(1)
})

test('twenty parallel sendings of one plan, each with a key of its own: one session, one event', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const input = { params: { id: v7() }, body: aPlan(robin) }
  const sendings = Array.from({ length: 20 }, () => api.as(robin.candidate).call(planSessionEndpoint, input))
  expect(new Set((await Promise.all(sendings)).map(({ id, revision }) => `${id} ${revision}`)).size).toBe(1)
  expect(await eventsAbout(input.params.id)).toBe(1)
})

test('twenty writers with one revision: one is taken, nineteen are shown what it wrote', async () => {
  const session = await aLoggedSession().in(api.db)
  const { id, relationship } = session
  const as = api.as(relationship.candidate)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, writer) =>
      as.send(correctLogEndpoint, {
        params: { id },
        body: aCorrection(relationship, { ...aRecordTimes(session), revision: 1, reason: `Writer ${writer}` }),
      }),
    ),
  )
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused).toHaveLength(19)
  for (const answer of refused) {
    const told = await theProblem(answer, 409)
    expect(told).toMatchObject({ type: '/problems/stale-revision', current: { revision: 2 } })
  }
  expect(await api.db.sessionLogVersion.count({ where: { sessionId: id } })).toBe(2)
  expect(await eventsAbout(id)).toBe(1)
})

const aRecordTimes = ({ start, end }: { start: string; end: string }) => ({ start, end })

test.each([
  ['none', null],
  ['an empty one', ''],
  ['one that is no UUID', 'save-button'],
  ['two in one', `${v7()}, ${v7()}`],
])('a write with %s for its key is refused, and told what to send', async (_, key) => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const input = { params: { id: v7() }, body: aPlan(robin) }
  const told = await api.as(robin.candidate).refused(planSessionEndpoint, input, 400, { key })
  expect(told.errors).toEqual([
    { field: '', message: 'Send an Idempotency-Key that is a UUID, a new one for each new write' },
  ])
})

test('a key kept before signing out everywhere answers after signing in again', async () => {
  const person = await aPerson('assessor').in(api.db)
  const first = await api.as(person).call(signOutEverywhereEndpoint, { body: {} })
  expect(first).toEqual({ ended: 1 })
  await api.as(person).refused(signOutEverywhereEndpoint, { body: {} }, 401)
})
