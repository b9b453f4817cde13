import {
  correctLogEndpoint,
  logSessionEndpoint,
  planSessionEndpoint,
  recordSessionEndpoint,
  replanSessionEndpoint,
  startSessionEndpoint,
  stopSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aCorrection, aLog, aPlan, aPlannedSession, aRecord, todayAtThree } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
beforeEach(() => api.clock.set('2026-11-16T18:00:00Z'))

/** What a device says of a write: its own clock at writing and at sending. */
const from = (device: string, writtenAt: string, sentAt: string) => ({
  headers: { 'device-id': device, 'device-written-at': writtenAt, 'device-sent-at': sentAt },
})

/** Still to come whenever somebody writes here. */
const tomorrow = { start: '2026-11-17T15:00:00Z', end: '2026-11-17T16:00:00Z' }

test('a plan written offline counts from when it was written', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  const offline = from(v7(), '2026-11-16T14:30:20Z', '2026-11-16T18:00:00Z')
  const planned = await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin) }, offline)
  expect(planned).toMatchObject({
    planRecordedAt: '2026-11-16T14:30:00Z',
    planVersions: [
      {
        deviceAt: '2026-11-16T14:30:20.000Z',
        receivedAt: '2026-11-16T18:00:00.000Z',
        effectiveAt: '2026-11-16T14:30:00.000Z',
      },
    ],
  })
  const logged = await as.call(logSessionEndpoint, { params: { id }, body: aLog(robin) })
  expect(logged.units).toMatchObject([{ minutes: 60, reasons: [] }])
})

test.each([
  ['a clock two hours fast is put right', '2026-11-16T16:30:00Z', '2026-11-16T20:00:00Z', '2026-11-16T14:30:00Z'],
  ['a clock two hours slow is put right', '2026-11-16T12:30:00Z', '2026-11-16T16:00:00Z', '2026-11-16T14:30:00Z'],
  [
    'a time with an offset is the instant it names',
    '2026-11-16T15:30:00+01:00',
    '2026-11-16T18:00:00Z',
    '2026-11-16T14:30:00Z',
  ],
  ['72 hours offline are believed', '2026-11-13T18:00:00Z', '2026-11-16T18:00:00Z', '2026-11-13T18:00:00Z'],
  ['a minute more is not', '2026-11-13T17:59:00Z', '2026-11-16T18:00:00Z', '2026-11-16T18:00:00Z'],
  ['written after it was sent is not', '2026-11-16T18:01:00Z', '2026-11-16T18:00:00Z', '2026-11-16T18:00:00Z'],
  ['a clock that starts in 1970 is put right', '1970-01-01T00:00:00Z', '1970-01-01T03:30:00Z', '2026-11-16T14:30:00Z'],
  ['a clock a hundred years fast is put right', '2126-11-16T14:30:00Z', '2126-11-16T18:00:00Z', '2026-11-16T14:30:00Z'],
])('%s', async (_, writtenAt, sentAt, effectiveAt) => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const input = { params: { id: v7() }, body: aPlan(robin, tomorrow) }
  const planned = await api.as(robin.candidate).call(planSessionEndpoint, input, from(v7(), writtenAt, sentAt))
  expect(planned.planRecordedAt).toBe(effectiveAt)
})

test('what was written before the last word from that device is not believed', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const device = v7()
  api.clock.set('2026-11-16T12:00:00Z')
  await as.call(
    planSessionEndpoint,
    { params: { id: v7() }, body: aPlan(robin) },
    from(device, '2026-11-16T12:00:00Z', '2026-11-16T12:00:00Z'),
  )
  api.clock.set('2026-11-16T18:00:00Z')
  const plan = async (deviceId: string) =>
    as.call(
      planSessionEndpoint,
      { params: { id: v7() }, body: aPlan(robin) },
      from(deviceId, '2026-11-16T11:00:00Z', '2026-11-16T18:00:00Z'),
    )
  expect((await plan(device)).planRecordedAt).toBe('2026-11-16T18:00:00Z')
  expect((await plan(v7())).planRecordedAt, 'another device was away').toBe('2026-11-16T11:00:00Z')
})

test('a device of somebody else says nothing about this one', async () => {
  const device = v7()
  const written = from(device, '2026-11-16T11:00:00Z', '2026-11-16T18:00:00Z')
  for (let person = 0; person < 2; person += 1) {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    const input = { params: { id: v7() }, body: aPlan(robin) }
    const planned = await api.as(robin.candidate).call(planSessionEndpoint, input, written)
    expect(planned.planRecordedAt).toBe('2026-11-16T11:00:00Z')
  }
})

test('the centre sets how long a device may be away', async () => {
  const centre = await aCentre().withHours({ offlineGraceHours: 2 }).in(api.db)
  const ada = await aPerson('candidate').at(centre).in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const planned = async (writtenAt: string) => {
    const input = { params: { id: v7() }, body: aPlan(robin) }
    return (await api.as(ada).call(planSessionEndpoint, input, from(v7(), writtenAt, '2026-11-16T18:00:00Z')))
      .planRecordedAt
  }
  expect(await planned('2026-11-16T16:00:00Z')).toBe('2026-11-16T16:00:00Z')
  expect(await planned('2026-11-16T15:59:00Z')).toBe('2026-11-16T18:00:00Z')
})

test('a log written offline within 72 hours is in time though it arrives later', async () => {
  const { id, relationship } = await aPlannedSession().in(api.db)
  api.clock.set('2026-11-20T09:00:00Z')
  const offline = from(v7(), '2026-11-19T15:30:00Z', '2026-11-20T09:00:00Z')
  const input = { params: { id }, body: aLog(relationship) }
  const logged = await api.as(relationship.candidate).call(logSessionEndpoint, input, offline)
  expect(logged).toMatchObject({ loggedAt: '2026-11-19T15:30:00Z', units: [{ minutes: 60, flags: [] }] })
})

describe('what is logged was not written before it was over', () => {
  const received = '2026-11-16T18:00:00.000Z'
  const rows: [string, string, string][] = [
    ['a day before is not believed', '2026-11-15T16:00:00Z', received],
    ['six minutes before is not believed', '2026-11-16T15:54:59Z', received],
    ['five minutes before is a clock’s leeway', '2026-11-16T15:55:00Z', '2026-11-16T15:55:00.000Z'],
    ['at its end is believed', '2026-11-16T16:00:00Z', '2026-11-16T16:00:00.000Z'],
  ]
  const both = ({ loggedAt, logVersions }: { loggedAt: string | null; logVersions: { effectiveAt: string }[] }) => [
    Date.parse(loggedAt ?? ''),
    Date.parse(logVersions.at(-1)?.effectiveAt ?? ''),
  ]
  const twice = (effectiveAt: string) => [Date.parse(effectiveAt), Date.parse(effectiveAt)]

  test.each(rows)('a log: %s', async (_, writtenAt, effectiveAt) => {
    const { id, relationship } = await aPlannedSession().in(api.db)
    const input = { params: { id }, body: aLog(relationship) }
    const logged = await api.as(relationship.candidate).call(logSessionEndpoint, input, from(v7(), writtenAt, received))
    expect(both(logged)).toEqual(twice(effectiveAt))
    expect(logged.logVersions).toMatchObject([{ deviceAt: new Date(writtenAt).toISOString(), receivedAt: received }])
  })

  test.each(rows)('a session recorded without a plan: %s', async (_, writtenAt, effectiveAt) => {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    const input = { params: { id: v7() }, body: aRecord(robin, todayAtThree) }
    const recorded = await api.as(robin.candidate).call(recordSessionEndpoint, input, from(v7(), writtenAt, received))
    expect(both(recorded)).toEqual(twice(effectiveAt))
  })

  test.each(rows)('a correction that moves the end past the first log: %s', async (_, writtenAt, effectiveAt) => {
    const { id, relationship } = await aPlannedSession().in(api.db)
    const as = api.as(relationship.candidate)
    api.clock.set('2026-11-16T15:20:00Z')
    const short = { start: '2026-11-16T15:00:00Z', end: '2026-11-16T15:20:00Z' }
    await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship, short) })
    api.clock.set(received)
    const input = { params: { id }, body: aCorrection(relationship) }
    const corrected = await as.call(correctLogEndpoint, input, from(v7(), writtenAt, received))
    expect(both(corrected)).toEqual(twice(effectiveAt))
  })

  test('a log that would be in time only by such a word is late', async () => {
    const centre = await aCentre().withHours({ offlineGraceHours: 96 }).in(api.db)
    const ada = await aPerson('candidate').at(centre).in(api.db)
    const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
    const { id } = await aPlannedSession().with(robin).in(api.db)
    const tooLate = '2026-11-19T16:01:00Z'
    api.clock.set(tooLate)
    const input = { params: { id }, body: aLog(robin) }
    const logged = await api.as(ada).call(logSessionEndpoint, input, from(v7(), '2026-11-15T18:00:00Z', tooLate))
    expect(logged).toMatchObject({ loggedAt: tooLate, units: [{ flags: ['LATE'] }] })
  })
})

test.each([
  ['one header alone', { 'device-id': v7() }],
  ['no id', { 'device-written-at': '2026-11-16T11:00:00Z', 'device-sent-at': '2026-11-16T11:00:00Z' }],
  ['an id that is none', from('my phone', '2026-11-16T11:00:00Z', '2026-11-16T11:00:00Z').headers],
  ['a time that is none', from(v7(), 'yesterday', '2026-11-16T11:00:00Z').headers],
  ['a day that does not exist', from(v7(), '2026-02-30T11:00:00Z', '2026-11-16T11:00:00Z').headers],
  ['year 0', from(v7(), '0000-01-01T00:00:00Z', '0000-01-01T00:00:00Z').headers],
  ['year 9999', from(v7(), '9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z').headers],
  ['a second beyond year 9999', from(v7(), '9999-12-31T23:59:59-23:59', '9999-12-31T23:59:59-23:59').headers],
])('device headers that cannot be: %s', async (_, headers) => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const input = { params: { id: v7() }, body: aPlan(robin) }
  const told = await api.as(robin.candidate).refused(planSessionEndpoint, input, 400, { headers })
  expect(told.errors?.[0]?.message).toMatch(/^Send the three device headers together/)
})

test('a plan changed and logged from one device at the same moment: one wins, the other is told', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const device = from(v7(), '2026-11-16T17:00:00Z', '2026-11-16T18:00:00Z')
  for (let round = 0; round < 10; round += 1) {
    const { id } = await aPlannedSession().with(robin).in(api.db)
    const answers = await Promise.all([
      as.send(replanSessionEndpoint, { params: { id }, body: { ...aPlan(robin), revision: 1 } }, device),
      as.send(logSessionEndpoint, { params: { id }, body: aLog(robin) }, device),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  }
})

test('what a device sends in one go after it was away is one delivery: its parts do not speak against each other', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const device = v7()
  const sending = (delivery: string, writtenAt: string, sentAt = '2026-11-16T18:00:00Z') => ({
    headers: { ...from(device, writtenAt, sentAt).headers, 'device-delivery': delivery },
  })
  const plan = async (delivery: string, writtenAt: string, sentAt?: string) => {
    const input = { params: { id: v7() }, body: aPlan(robin, tomorrow) }
    return (await as.call(planSessionEndpoint, input, sending(delivery, writtenAt, sentAt))).planRecordedAt
  }
  const evening = v7()
  expect(await plan(evening, '2026-11-16T14:30:00Z')).toBe('2026-11-16T14:30:00Z')
  api.clock.set('2026-11-16T18:00:30Z')
  expect(await plan(evening, '2026-11-16T14:40:00Z', '2026-11-16T18:00:30Z')).toBe('2026-11-16T14:40:00Z')
  expect(await plan(v7(), '2026-11-16T14:50:00Z', '2026-11-16T18:00:30Z'), 'the next delivery').toBe(
    '2026-11-16T18:00:00Z',
  )
  const night = v7()
  api.clock.set('2026-11-16T21:00:00Z')
  expect(await plan(night, '2026-11-16T20:00:00Z', '2026-11-16T21:00:00Z')).toBe('2026-11-16T20:00:00Z')
  api.clock.set('2026-11-16T21:11:00Z')
  expect(await plan(night, '2026-11-16T20:30:00Z', '2026-11-16T21:11:00Z'), 'kept open too long').toBe(
    '2026-11-16T21:11:00Z',
  )
})

describe('a session held offline and delivered afterwards in one go', () => {
  /** What a device does: each write at its own time, by its clock; all sent by and by from `sentAt` on, as one delivery. */
  const aDevice = (skewMs: number) => {
    const [id, delivery] = [v7(), v7()]
    const reads = (instant: number | string) => new Date(new Date(instant).getTime() + skewMs).toISOString()
    return (writtenAt: string) => ({
      headers: {
        ...from(id, reads(writtenAt), reads(api.clock.now().getTime())).headers,
        'device-delivery': delivery,
      },
    })
  }
  const twoHours = 2 * 3_600_000

  test('counts from when it was written, whatever the device’s clock showed; each write sees one more than the last', async () => {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    const as = api.as(robin.candidate)
    const params = { id: v7() }
    const written = aDevice(twoHours)
    api.clock.set('2026-11-16T17:05:00Z')
    const planned = await as.call(planSessionEndpoint, { params, body: aPlan(robin) }, written('2026-11-16T14:50:10Z'))
    expect(planned).toMatchObject({ revision: 1, timerTimes: { started: null, stopped: null } })
    api.clock.set('2026-11-16T17:05:01Z')
    const begun = { params, body: { revision: 1 } }
    const started = await as.call(startSessionEndpoint, begun, written('2026-11-16T15:02:30Z'))
    expect(started).toMatchObject({ revision: 2, startedAt: '2026-11-16T15:02:00Z', status: 'PLANNED' })
    api.clock.set('2026-11-16T17:05:02Z')
    const over = { params, body: { revision: 2 } }
    const stopped = await as.call(stopSessionEndpoint, over, written('2026-11-16T15:58:59Z'))
    expect(stopped).toMatchObject({
      ...{ revision: 3, stoppedAt: '2026-11-16T15:58:00Z', status: 'DELIVERED' },
      ...{ start: '2026-11-16T15:02:00Z', end: '2026-11-16T15:58:00Z' },
    })
    api.clock.set('2026-11-16T17:05:03Z')
    const log = { params, body: aLog(robin, { start: stopped.start, end: stopped.end, revision: 3 }) }
    const logged = await as.call(logSessionEndpoint, log, written('2026-11-16T16:04:00Z'))
    expect(logged).toMatchObject({
      ...{ revision: 4, status: 'LOGGED', startedAt: '2026-11-16T15:02:00Z', stoppedAt: '2026-11-16T15:58:00Z' },
      ...{ planRecordedAt: '2026-11-16T14:50:00Z', loggedAt: '2026-11-16T16:04:00Z' },
      units: [{ minutes: 56, reasons: [], flags: [] }],
      planVersions: [{ deviceAt: '2026-11-16T16:50:10.000Z', skewMs: twoHours }],
      logVersions: [{ deviceAt: '2026-11-16T18:04:00.000Z', skewMs: twoHours }],
      timerTimes: {
        started: {
          ...{ deviceAt: '2026-11-16T17:02:30.000Z', skewMs: twoHours },
          ...{ receivedAt: '2026-11-16T17:05:01.000Z', effectiveAt: '2026-11-16T15:02:00.000Z' },
        },
        stopped: {
          ...{ deviceAt: '2026-11-16T17:58:59.000Z', skewMs: twoHours },
          ...{ receivedAt: '2026-11-16T17:05:02.000Z', effectiveAt: '2026-11-16T15:58:00.000Z' },
        },
      },
    })
  })

  test('a device that was away too long, or says that it is later than now, is not believed', async () => {
    const { id, relationship } = await aPlannedSession().in(api.db)
    const as = api.as(relationship.candidate)
    const written = aDevice(0)
    api.clock.set('2026-11-20T09:00:00Z')
    const begun = { params: { id }, body: { revision: 1 } }
    const started = await as.call(startSessionEndpoint, begun, written('2026-11-16T15:02:30Z'))
    expect(started.startedAt).toBe('2026-11-20T09:00:00Z')
    expect(started.timerTimes.started).toMatchObject({
      deviceAt: '2026-11-16T15:02:30.000Z',
      effectiveAt: '2026-11-20T09:00:00.000Z',
    })
    api.clock.set('2026-11-20T09:10:00Z')
    const over = { params: { id }, body: { revision: 2 } }
    const stopped = await as.call(stopSessionEndpoint, over, written('2026-11-20T23:00:00Z'))
    expect(stopped.stoppedAt).toBe('2026-11-20T09:10:00Z')
  })

  test.each([
    ['neither is believed, and both came in one minute', '2026-11-16T15:02:30Z', '2026-11-16T15:58:00Z'],
    ['the stop alone is believed', '2026-11-16T15:02:30Z', '2026-11-18T09:00:00Z'],
    ['both were pressed within one minute', '2026-11-19T15:02:10Z', '2026-11-19T15:02:50Z'],
  ])(
    'a stop that would be no later than its start says what to do, and the log still goes: %s',
    async (_, begin, end) => {
      const { id, relationship } = await aPlannedSession().in(api.db)
      const as = api.as(relationship.candidate)
      const written = aDevice(0)
      api.clock.set('2026-11-20T09:00:00Z')
      await as.call(startSessionEndpoint, { params: { id }, body: { revision: 1 } }, written(begin))
      const over = { params: { id }, body: { revision: 2 } }
      const told = await as.refused(stopSessionEndpoint, over, 409, written(end))
      expect(told).toMatchObject({
        type: '/problems/wrong-state',
        detail: 'Write the log instead, and say there from when to when you met.',
      })
      await as.call(logSessionEndpoint, { params: { id }, body: aLog(relationship, { revision: 2 }) })
    },
  )

  test('a stop pressed in the first minute, with a connection, waits for the minute to pass', async () => {
    const { id, relationship } = await aPlannedSession().in(api.db)
    const as = api.as(relationship.candidate)
    const written = aDevice(twoHours)
    api.clock.set('2026-11-16T15:00:10Z')
    const begun = { params: { id }, body: { revision: 1 } }
    await as.call(startSessionEndpoint, begun, written('2026-11-16T15:00:10Z'))
    api.clock.set('2026-11-16T15:00:50Z')
    const over = { params: { id }, body: { revision: 2 } }
    const told = await as.refused(stopSessionEndpoint, over, 409, written('2026-11-16T15:00:50Z'))
    expect(told.detail).toBe('Wait for the minute to pass, then stop it.')
  })

  test.each([
    ['it was in force then, and is paused now', '2026-10-01T09:00:00Z', '2026-11-16T17:00:00Z', 200],
    ['it was signed in the minute of the start', '2026-11-16T15:02:20Z', null, 200],
    ['it was signed only afterwards', '2026-11-16T16:00:00Z', null, 409],
  ])('whether the agreement was in force is asked of the minute of the start: %s', async (_, signed, ended, status) => {
    const active = aRelationship().withSignedAgreement(signed)
    const robin = await (ended === null ? active : active.endedOn(ended, 'PAUSED')).in(api.db)
    const { id } = await aPlannedSession().with(robin).in(api.db)
    api.clock.set('2026-11-16T18:00:00Z')
    const begun = { params: { id }, body: { revision: 1 } }
    const answer = await api.as(robin.candidate).send(startSessionEndpoint, begun, aDevice(0)('2026-11-16T15:02:50Z'))
    expect(answer.status).toBe(status)
  })
})
