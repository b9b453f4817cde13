import { hoursLedger } from '@mentorfolio/domain/sessions/ledger'
import {
  correctLogEndpoint,
  ledgerEndpoint,
  ledgerFactsEndpoint,
  logSessionEndpoint,
  recordSessionEndpoint,
  viewSessionEndpoint,
  voidSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import {
  aCorrection,
  aLog,
  aLoggedSession,
  aPlannedSession,
  aRecord,
  lastThursday,
  logWords,
  todayAtThree,
} from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
const afterwards = '2026-11-16T16:10:00Z'
beforeEach(() => api.clock.set(afterwards))

test('a log is kept as it was written, and counts', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const body = aLog(relationship)
  const logged = await api.as(relationship.candidate).call(logSessionEndpoint, { params: { id }, body })
  expect(logged).toMatchObject({
    ...{ status: 'LOGGED', loggedAt: afterwards, revision: 2, log: body.log },
    mentees: [{ attended: true, from: null, until: null }],
    logVersions: [{ version: 1, reason: null }],
    units: [{ minutes: 60, reasons: [], flags: [], lateAfter: '2026-11-19T16:00:00Z' }],
  })
})

test('breaks and partial attendance are taken off to the minute', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const body = aLog(relationship, {
    breaks: [{ start: '2026-11-16T15:30:00Z', end: '2026-11-16T15:37:00Z' }],
    attendance: [
      { relationshipId: relationship.id, attended: true, from: '2026-11-16T15:05:00Z', until: '2026-11-16T15:52:00Z' },
    ],
  })
  const logged = await api.as(relationship.candidate).call(logSessionEndpoint, { params: { id }, body })
  expect(logged.units).toMatchObject([{ minutes: 40, reasons: [] }])
  expect(logged.breaks).toEqual(body.breaks)
})

test('a group counts once in the total, and for each mentee their own time', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const { id } = await aPlannedSession().with(robin, sam).in(api.db)
  const as = api.as(robin.candidate)
  const attendance = [
    { relationshipId: robin.id, attended: true, until: '2026-11-16T15:40:00Z' },
    { relationshipId: sam.id, attended: true, from: '2026-11-16T15:30:00Z' },
  ]
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(robin, { attendance }) })
  expect(logged.units).toMatchObject([{ minutes: 60, flags: ['GROUP'] }])
  const ledger = await as.call(ledgerEndpoint, { params: { id: robin.candidate.unitId } })
  expect(Object.fromEntries(ledger.byRelationship.map(({ name, minutes }) => [name, minutes]))).toEqual({
    Robin: 40,
    Sam: 30,
  })
})

test('nobody came: it is kept, and counts nothing', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const body = aLog(relationship, { attendance: [{ relationshipId: relationship.id, attended: false }] })
  const logged = await api.as(relationship.candidate).call(logSessionEndpoint, { params: { id }, body })
  expect(logged.units).toMatchObject([{ minutes: 0, reasons: ['NO_SHOW'] }])
})

test('a log names everybody the session was planned with, and nobody else', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const sam = await aRelationship().of(robin.candidate).withSignedAgreement().in(api.db)
  const { id } = await aPlannedSession().with(robin, sam).in(api.db)
  const as = api.as(robin.candidate)
  const tooFew = await as.refused(logSessionEndpoint, { params: { id }, body: aLog(robin) }, 400)
  expect(tooFew.errors).toEqual([{ field: 'attendance', message: 'Say for each mentee whether they came' }])
  const theirs = await aRelationship().withSignedAgreement().in(api.db)
  const attendance = [robin, theirs].map(({ id: relationshipId }) => ({ relationshipId, attended: true }))
  const foreign = await as.refused(logSessionEndpoint, { params: { id }, body: aLog(robin, { attendance }) }, 400)
  expect(foreign.errors).toMatchObject([{ field: 'attendance.1.relationshipId' }])
})

test('a session is logged once it is over, five minutes of clock allowed', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  api.clock.set('2026-11-16T15:54:59Z')
  const told = await as.refused(logSessionEndpoint, { params: { id }, body: aLog(relationship) }, 400)
  expect(told.errors).toEqual([{ field: 'end', message: 'Log it once it is over: this end lies ahead' }])
  api.clock.set('2026-11-16T15:55:00Z')
  await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship) })
})

test.each([
  ['in time, 72 hours to the minute', '2026-11-19T16:00:59Z', 60, [], []],
  ['late, a minute more', '2026-11-19T16:01:00Z', 60, [], ['LATE']],
  ['late, 28 days to the minute', '2026-12-14T16:00:00Z', 60, [], ['LATE']],
  ['too late, a minute more', '2026-12-14T16:01:00Z', 0, ['TOO_LATE'], ['LATE']],
] as const)('%s', async (_, now, minutes, reasons, flags) => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  api.clock.set('2026-11-16T16:00:00Z')
  await as.call(viewSessionEndpoint, { params: { id } })
  api.clock.set(now)
  // A fortnight's sign-in has run out by then: the same person signs in again.
  await api.db.authSession.updateMany({
    where: { userId: relationship.candidate.userId },
    data: { expiresAt: '2027-01-01T00:00:00Z' },
  })
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship) })
  expect(logged.units).toMatchObject([{ minutes, reasons: [...reasons], flags: [...flags] }])
})

test.each(['DRAFT', 'AWAITING_SIGNATURES', 'CLOSED', 'ENDED_EARLY', 'TRANSFERRED', 'PAUSED'] as const)(
  'what took place can be logged while the relationship is %s, and the ledger says what it is worth',
  async (state) => {
    const robin = await aRelationship().thatIs(state).in(api.db)
    const { id } = await aPlannedSession().with(robin).in(api.db)
    const logged = await api.as(robin.candidate).call(logSessionEndpoint, { params: { id }, body: aLog(robin) })
    expect(logged.units).toMatchObject([{ minutes: 0, reasons: ['AGREEMENT_NOT_IN_FORCE'] }])
    const recorded = await api
      .as(robin.candidate)
      .call(recordSessionEndpoint, { params: { id: v7() }, body: aRecord(robin) })
    expect(recorded.units).toMatchObject([{ reasons: ['NO_PRIOR_PLAN', 'AGREEMENT_NOT_IN_FORCE'] }])
  },
)

test('a pause in the middle leaves the minutes before it', async () => {
  const robin = await aRelationship().withSignedAgreement().endedOn('2026-11-16T15:20:00Z', 'PAUSED').in(api.db)
  const { id } = await aPlannedSession().with(robin).in(api.db)
  const logged = await api.as(robin.candidate).call(logSessionEndpoint, { params: { id }, body: aLog(robin) })
  expect(logged.units).toMatchObject([{ minutes: 20, reasons: [], flags: ['CLIPPED'] }])
})

test('messages are not real time, and a session outside the registration counts nothing', async () => {
  const ada = await aPerson('candidate').enrolled('2026-11-17T00:00:00Z').in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const { id } = await aPlannedSession().with(robin).in(api.db)
  const body = aLog(robin, { mode: 'MESSAGES' })
  const logged = await api.as(ada).call(logSessionEndpoint, { params: { id }, body })
  expect(logged.units).toMatchObject([{ reasons: ['NOT_REAL_TIME', 'OUTSIDE_REGISTRATION'] }])
})

test('a session recorded without a plan is kept, and says that it had none', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const id = v7()
  const as = api.as(robin.candidate)
  const recorded = await as.call(recordSessionEndpoint, { params: { id }, body: aRecord(robin) })
  expect(recorded).toMatchObject({
    ...{ id, status: 'LOGGED', ...lastThursday, planned: null, plan: null, revision: 1 },
    ...{ planVersions: [], logVersions: [{ version: 1 }] },
    units: [{ minutes: 0, reasons: ['NO_PRIOR_PLAN'], flags: ['LATE'] }],
  })
})

test('a session that lies ahead cannot be recorded', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const ahead = { start: '2026-11-17T15:00:00Z', end: '2026-11-17T16:00:00Z' }
  const input = { params: { id: v7() }, body: aRecord(robin, ahead) }
  await api.as(robin.candidate).refused(recordSessionEndpoint, input, 400)
})

test('a correction is a new version with its reason; when it was first logged stays', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship) })
  api.clock.pass({ days: 5 })
  const body = aCorrection(relationship, { end: '2026-11-16T15:50:00Z', log: logWords({ title: 'Put right' }) })
  const corrected = await as.call(correctLogEndpoint, { params: { id }, body })
  expect(corrected).toMatchObject({
    ...{ status: 'LOGGED', revision: 3, title: 'Put right', loggedAt: afterwards },
    logVersions: [
      { version: 1, reason: null },
      { version: 2, reason: 'The clock in the room was slow' },
    ],
    units: [{ minutes: 50, reasons: [], flags: [] }],
  })
  const first = await api.db.sessionLogVersion.findUniqueOrThrow({
    where: { sessionId_version: { sessionId: id, version: 1 } },
  })
  expect(first).toMatchObject({ content: { title: logWords().title }, facts: todayAtThree })
})

test('plan, log, correct, withdraw: and then nothing more', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship) })
  const twice = await as.refused(logSessionEndpoint, { params: { id }, body: aLog(relationship, { revision: 2 }) }, 409)
  expect(twice.because).toBe('WRONG_STATE')
  await as.call(correctLogEndpoint, { params: { id }, body: aCorrection(relationship) })
  await as.call(voidSessionEndpoint, { params: { id }, body: { revision: 3, reason: 'Entered twice' } })
  const body = aCorrection(relationship, { revision: 4 })
  expect((await as.refused(correctLogEndpoint, { params: { id }, body }, 409)).because).toBe('WRONG_STATE')
})

test('only what was logged is corrected', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  const input = { params: { id }, body: aCorrection(relationship, { revision: 1 }) }
  await api.as(relationship.candidate).refused(correctLogEndpoint, input, 409)
})

test('a stale log is refused with the session as it is now', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  await api.db.mentoringSession.update({ where: { id }, data: { revision: 3 } })
  const input = { params: { id }, body: aLog(relationship) }
  const told = await api.as(relationship.candidate).refused(logSessionEndpoint, input, 409)
  expect(told).toMatchObject({ type: '/problems/stale-revision', current: { id, revision: 3, status: 'PLANNED' } })
})

test('sessions that share time count it once, and both show it', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const first = await aLoggedSession().with(robin).in(api.db)
  const second = await aLoggedSession().with(robin).at('2026-11-12T15:30:00Z', '2026-11-12T16:30:00Z').in(api.db)
  const as = api.as(robin.candidate)
  for (const { id } of [first, second]) {
    const { units } = await as.call(viewSessionEndpoint, { params: { id } })
    expect(units).toMatchObject([{ flags: ['OVERLAP'] }])
  }
  const ledger = await as.call(ledgerEndpoint, { params: { id: robin.candidate.unitId } })
  expect(ledger.sum.countedMinutes).toBe(90)
  const lines = ledger.sessions.map(({ id, flags }) => ({ id, flags }))
  expect(lines).toEqual([first, second].map(({ id }) => ({ id, flags: ['OVERLAP'] })))
})

test('what the assessor excluded or accepted shows in the ledger', async () => {
  const ada = await aPerson('candidate').in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const excluded = await aLoggedSession().with(robin).in(api.db)
  const unplanned = await aLoggedSession()
    .with(robin)
    .plannedOn(null)
    .at('2026-11-11T15:00:00Z', '2026-11-11T16:00:00Z')
    .in(api.db)
  const { unitId } = ada
  const decision = { unitId, centreId: ada.centreId, byPersonId: ada.id, at: afterwards }
  await api.db.sessionDecision.createMany({
    data: [
      { ...decision, sessionId: excluded.id, kind: 'EXCLUDED', reason: 'Counted in another unit' },
      { ...decision, sessionId: unplanned.id, kind: 'ACCEPTED', reason: 'Plan on paper', waives: ['NO_PRIOR_PLAN'] },
    ],
  })
  const ledger = await api.as(ada).call(ledgerEndpoint, { params: { id: unitId } })
  expect(ledger.sessions).toMatchObject([
    { id: unplanned.id, minutes: 60, acceptance: 'Plan on paper' },
    { id: excluded.id, minutes: 0, reasons: ['EXCLUDED_BY_ASSESSOR'], exclusion: 'Counted in another unit' },
  ])
  expect(ledger.sum).toMatchObject({ countedMinutes: 60, acceptedMinutes: 60 })
})

test('the facts of the ledger give the same ledger in the browser', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  await aLoggedSession().with(robin).in(api.db)
  await aPlannedSession().with(robin).in(api.db)
  const params = { id: robin.candidate.unitId }
  const as = api.as(robin.candidate)
  const { sum, sessions } = await as.call(ledgerEndpoint, { params })
  const there = hoursLedger(await as.call(ledgerFactsEndpoint, { params }))
  expect(there).toMatchObject({
    ...{ countedMinutes: sum.countedMinutes, met: sum.met, requiredMinutes: sum.requiredMinutes },
    sessions: sessions.map(({ id, minutes, reasons, flags }) => ({ id, minutes, reasons, flags })),
  })
})

test('six hours to the minute are met, 359 minutes are not', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const params = { id: robin.candidate.unitId }
  const as = api.as(robin.candidate)
  await aLoggedSession().with(robin).at('2026-11-11T09:00:00Z', '2026-11-11T14:59:00Z').in(api.db)
  expect((await as.call(ledgerEndpoint, { params })).sum).toMatchObject({ countedMinutes: 359, met: false })
  await aLoggedSession().with(robin).at('2026-11-12T09:00:00Z', '2026-11-12T09:01:00Z').in(api.db)
  expect((await as.call(ledgerEndpoint, { params })).sum).toMatchObject({ countedMinutes: 360, met: true })
})

test('the log offers at most two questions, and none once it is written', async () => {
  const ada = await aPerson('candidate').registeredOn('S2', 'S4').in(api.db)
  const relationship = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const { id } = await aPlannedSession().with(relationship).in(api.db)
  const as = api.as(ada)
  const planned = await as.call(viewSessionEndpoint, { params: { id } })
  expect(planned.offered).toHaveLength(2)
  expect(planned.offered.every(({ serves }) => serves.length > 0)).toBe(true)
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship) })
  expect(logged.offered).toEqual([])
})

test('a question that a log has answered is not offered again', async () => {
  const ada = await aPerson('candidate').registeredOn('S4').in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const as = api.as(ada)
  const first = await aPlannedSession().with(robin).in(api.db)
  const before = await as.call(viewSessionEndpoint, { params: { id: first.id } })
  expect(before.offered[0]?.question).toBe('skills')
  const offered = {
    ...logWords().offered,
    skills: [{ skill: 'OPEN_QUESTIONS' as const, example: 'What would a good meeting look like?', effect: 'He said' }],
  }
  await as.call(logSessionEndpoint, {
    params: { id: first.id },
    body: aLog(robin, { log: logWords({ offered }) }),
  })
  const second = await aPlannedSession().with(robin).in(api.db)
  const after = await as.call(viewSessionEndpoint, { params: { id: second.id } })
  expect(after.offered.map(({ question }) => question)).not.toContain('skills')
})
