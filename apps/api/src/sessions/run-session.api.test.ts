import { handOverSessionEndpoint } from '@mentorfolio/domain/sessions/confirmation.endpoints'
import {
  cancelSessionEndpoint,
  logSessionEndpoint,
  noShowEndpoint,
  replanSessionEndpoint,
  startSessionEndpoint,
  stopSessionEndpoint,
  viewSessionEndpoint,
  voidSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { withRecord } from '../testing/endings.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLog, aLoggedSession, aPlan, aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

test('the timer gives the session its times, floored to the minute, and counts once logged', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  api.clock.set('2026-11-16T15:03:40Z')
  const started = await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
  expect(started).toMatchObject({ status: 'PLANNED', startedAt: '2026-11-16T15:03:00Z', revision: 2 })
  api.clock.set('2026-11-16T15:48:59Z')
  const stopped = await as.call(stopSessionEndpoint, { params: { id }, body: { revision: 2 } })
  expect(stopped).toMatchObject({
    ...{ status: 'DELIVERED', stoppedAt: '2026-11-16T15:48:00Z', revision: 3 },
    ...{ start: '2026-11-16T15:03:00Z', end: '2026-11-16T15:48:00Z' },
    planned: { start: '2026-11-16T15:00:00Z', end: '2026-11-16T16:00:00Z' },
  })
  const body = aLog(relationship, { start: stopped.start, end: stopped.end, revision: 3 })
  const logged = await as.call(logSessionEndpoint, { params: { id }, body })
  expect(logged.units).toMatchObject([{ minutes: 45, reasons: [] }])
})

test('starting live waits for what stands in its way, and names it', async () => {
  const robin = await aRelationship().withSignedAgreement().endedOn('2026-11-15T00:00:00Z', 'PAUSED').in(api.db)
  const { id } = await aPlannedSession().with(robin).in(api.db)
  const input = { params: { id }, body: { revision: 1 } }
  const told = await api.as(robin.candidate).refused(startSessionEndpoint, input, 409)
  expect(told).toMatchObject({ type: '/problems/unmet-need', need: 'nobodyPaused', because: 'UNMET_NEED' })
})

test.each(['FORMAL', 'INFORMAL', 'CONTRACTING'] as const)(
  'while the centre has paused it, %s does not start',
  async (kind) => {
    const robin = await aRelationship().withSignedAgreement().endedOn('2026-11-15T00:00:00Z', 'PAUSED').in(api.db)
    const { id } = await aPlannedSession().with(robin).ofKind(kind).in(api.db)
    const told = await api
      .as(robin.candidate)
      .refused(startSessionEndpoint, { params: { id }, body: { revision: 1 } }, 409)
    expect(told.need).toBe('nobodyPaused')
  },
)

test.each(['INFORMAL', 'CONTRACTING'] as const)('%s starts without an agreement', async (kind) => {
  const robin = await aRelationship().in(api.db)
  const { id } = await aPlannedSession().with(robin).ofKind(kind).in(api.db)
  await api.as(robin.candidate).call(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
})

test('a simulated mentee signs nothing, and the timer starts', async () => {
  const robin = await aRelationship().simulated().in(api.db)
  const { id } = await aPlannedSession().with(robin).simulated().in(api.db)
  await api.as(robin.candidate).call(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
})

test('a group starts only when everybody’s agreement is in force', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const sam = await aRelationship().of(robin.candidate).awaitingTheMentee().in(api.db)
  const { id } = await aPlannedSession().with(robin, sam).in(api.db)
  const input = { params: { id }, body: { revision: 1 } }
  const told = await api.as(robin.candidate).refused(startSessionEndpoint, input, 409)
  expect(told.need).toBe('agreementInForce')
})

test('a timer is not started twice, nor stopped before it runs', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  const notYet = await as.refused(stopSessionEndpoint, { params: { id }, body: { revision: 1 } }, 409)
  expect(notYet.need).toBe('started')
  await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
  const twice = await as.refused(startSessionEndpoint, { params: { id }, body: { revision: 2 } }, 409)
  expect(twice.need).toBe('notStarted')
})

test('a timer stopped within its first minute goes on', async () => {
  const { id, relationship } = await aPlannedSession().startedAt('2026-11-16T10:00:00Z').in(api.db)
  api.clock.set('2026-11-16T10:00:59Z')
  const as = api.as(relationship.candidate)
  await as.refused(stopSessionEndpoint, { params: { id }, body: { revision: 1 } }, 409)
  api.clock.set('2026-11-16T10:01:00Z')
  await as.call(stopSessionEndpoint, { params: { id }, body: { revision: 1 } })
})

test('a session under way or over is not planned again', async () => {
  const { id, relationship } = await aPlannedSession().startedAt('2026-11-16T10:00:00Z').in(api.db)
  const as = api.as(relationship.candidate)
  api.clock.pass({ minutes: 30 })
  await as.call(stopSessionEndpoint, { params: { id }, body: { revision: 1 } })
  const body = { ...aPlan(relationship), revision: 2 }
  await as.refused(replanSessionEndpoint, { params: { id }, body }, 409)
})

test.each([
  ['cancelled', cancelSessionEndpoint, 'CANCELLED'],
  ['a no-show', noShowEndpoint, 'NO_SHOW'],
] as const)('a planned session that is %s counts nothing and says why', async (_, endpoint, status) => {
  const { id, relationship, start } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  api.clock.set(start)
  const ended = await as.call(endpoint, { params: { id }, body: { revision: 1, reason: 'Robin was ill' } })
  expect(ended).toMatchObject({ status, endedBecause: 'Robin was ill', revision: 2, units: [{ reasons: [status] }] })
  const again = await as.refused(endpoint, { params: { id }, body: { revision: 2, reason: null } }, 409)
  expect(again.because).toBe('WRONG_STATE')
})

test.each([
  ['nobody came', noShowEndpoint, 'NO_SHOW'],
  ['it did not happen', cancelSessionEndpoint, 'CANCELLED'],
] as const)('after a timer that ran while the mentor waited: %s', async (_, endpoint, status) => {
  const { id, relationship } = await aPlannedSession().startedAt('2026-11-16T10:00:00Z').in(api.db)
  const as = api.as(relationship.candidate)
  api.clock.pass({ minutes: 20 })
  await as.call(stopSessionEndpoint, { params: { id }, body: { revision: 1 } })
  const ended = await as.call(endpoint, { params: { id }, body: { revision: 2, reason: null } })
  expect(ended).toMatchObject({ status, units: [{ minutes: 0, reasons: [status] }] })
})

test('what somebody has said something of took place: it is not called off', async () => {
  const { id, relationship } = await aPlannedSession().startedAt('2026-11-16T10:00:00Z').in(api.db)
  const as = api.as(relationship.candidate)
  api.clock.pass({ minutes: 20 })
  const stopped = await as.call(stopSessionEndpoint, { params: { id }, body: { revision: 1 } })
  const shown = { start: stopped.start, end: stopped.end, zone: stopped.zone }
  const said = { relationshipId: relationship.id, shown, right: true, words: null }
  const { revision } = await as.call(handOverSessionEndpoint, { params: { id }, body: said })
  for (const endpoint of [noShowEndpoint, cancelSessionEndpoint])
    expect(await as.refused(endpoint, { params: { id }, body: { revision, reason: null } }, 409)).toMatchObject({
      need: 'nothingSaidOfIt',
    })
})

test('a planned session says which other timers run, and no ended one does', async () => {
  const running = await aPlannedSession().startedAt('2026-11-16T09:40:00Z').in(api.db)
  const { relationship } = running
  const sam = await aRelationship().of(relationship.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const { id } = await aPlannedSession().with(sam).in(api.db)
  const as = api.as(relationship.candidate)
  const beside = async (of: string) => (await as.call(viewSessionEndpoint, { params: { id: of } })).alsoRunning
  expect(await beside(id)).toMatchObject([
    { id: running.id, mentees: ['Robin'], startedAt: '2026-11-16T09:40:00Z', title: expect.any(String) },
  ])
  await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
  expect((await beside(running.id)).map((each) => each.id)).toEqual([id])
  await as.call(stopSessionEndpoint, { params: { id: running.id }, body: { revision: 1 } })
  expect(await beside(id)).toEqual([])
})

test('what was said of it and withdrawn holds it no more', async () => {
  const session = await aPlannedSession().startedAt('2026-11-16T10:00:00Z').in(api.db)
  const { id, relationship } = session
  const as = api.as(relationship.candidate)
  api.clock.pass({ minutes: 20 })
  await as.call(stopSessionEndpoint, { params: { id }, body: { revision: 1 } })
  const record = await withRecord(api.db, relationship, { kind: 'OWN_RATING', content: {} })
  await api.db.mentoringRecord.update({ where: { id: record }, data: { sessionId: id } })
  const input = { params: { id }, body: { revision: 2, reason: null } }
  expect(await as.refused(cancelSessionEndpoint, input, 409)).toMatchObject({ need: 'nothingSaidOfIt' })
  await api.db.mentoringRecord.update({ where: { id: record }, data: { withdrawnAt: '2026-11-16T10:30:00Z' } })
  await as.call(cancelSessionEndpoint, input)
})

test('a cancellation needs no reason', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const input = { params: { id }, body: { revision: 1, reason: '  ' } }
  const ended = await api.as(relationship.candidate).call(cancelSessionEndpoint, input)
  expect(ended.endedBecause).toBeNull()
})

test('a withdrawn session stays readable and counts nothing', async () => {
  const { id, relationship } = await aLoggedSession().in(api.db)
  const as = api.as(relationship.candidate)
  const before = await as.call(viewSessionEndpoint, { params: { id } })
  expect(before.units).toMatchObject([{ minutes: 60 }])
  const gone = await as.call(voidSessionEndpoint, { params: { id }, body: { revision: 1, reason: 'Entered twice' } })
  expect(gone).toMatchObject({ status: 'VOIDED', endedBecause: 'Entered twice', units: [{ reasons: ['VOIDED'] }] })
  expect(gone.log).toEqual(before.log)
})

test('withdrawing asks for a reason', async () => {
  const { id, relationship } = await aLoggedSession().in(api.db)
  const input = { params: { id }, body: { revision: 1, reason: ' ' } }
  const told = await api.as(relationship.candidate).refused(voidSessionEndpoint, input, 400)
  expect(told.errors).toEqual([{ field: 'reason', message: 'Say why you withdraw this session' }])
})

test('a locked session is neither withdrawn nor corrected', async () => {
  const { id, relationship } = await aLoggedSession().thatIs('LOCKED').in(api.db)
  const input = { params: { id }, body: { revision: 1, reason: 'Entered twice' } }
  const told = await api.as(relationship.candidate).refused(voidSessionEndpoint, input, 409)
  expect(told.because).toBe('WRONG_STATE')
})

test.each([
  ['start', startSessionEndpoint, {}],
  ['cancel', cancelSessionEndpoint, { reason: null }],
  ['no-show', noShowEndpoint, { reason: null }],
] as const)('%s of a session that has changed is refused with what is there now', async (_, endpoint, more) => {
  const { id, relationship, start } = await aPlannedSession().in(api.db)
  api.clock.set(start)
  await api.db.mentoringSession.update({ where: { id }, data: { revision: 7, title: 'Changed elsewhere' } })
  const input = { params: { id }, body: { revision: 6, ...more } }
  const told = await api.as(relationship.candidate).refused(endpoint, input, 409)
  expect(told).toMatchObject({
    type: '/problems/stale-revision',
    current: { id, revision: 7, title: 'Changed elsewhere' },
  })
})
