import * as endings from '@mentorfolio/domain/endings/endings.endpoints'
import { moveSeriesEndpoint, planSeriesEndpoint } from '@mentorfolio/domain/sessions/series.endpoints'
import {
  logSessionEndpoint,
  planSessionEndpoint,
  replanSessionEndpoint,
  startSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Tx } from '../database/client.ts'
import { withFinalReview } from '../testing/endings.ts'
import { bothAtOnce, meanwhile } from '../testing/meanwhile.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aSeries } from '../testing/series.ts'
import { aLog, aPlan, aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const aMentee = () => aRelationship().withSignedAgreement().in(api.db)

/** As a move does it: holds the row, then ends what is in force. */
const ends =
  (state: 'CLOSING' | 'CLOSED' | 'PAUSED', { id }: TestRelationship) =>
  async (tx: Tx) => {
    await tx.$queryRaw`SELECT id FROM "Relationship" WHERE id = ${id}::uuid FOR UPDATE`
    await tx.relationship.update({ where: { id }, data: { state } })
    if (state !== 'CLOSING')
      await tx.inForcePeriod.updateMany({ where: { relationshipId: id }, data: { end: testsBeginAt } })
  }

describe('a relationship that closes or is paused at the same moment', () => {
  type Sent = (robin: TestRelationship) => Promise<() => Promise<Response>>
  const plans: Sent = async (robin) => () =>
    api.as(robin.candidate).send(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) })
  const plansSeries: Sent = async (robin) => () =>
    api.as(robin.candidate).send(planSeriesEndpoint, { params: { id: v7() }, body: aSeries(robin) })
  const replans: Sent = async (robin) => {
    const { id } = await aPlannedSession().with(robin).in(api.db)
    const body = { ...aPlan(robin), revision: 1 }
    return () => api.as(robin.candidate).send(replanSessionEndpoint, { params: { id }, body })
  }
  const movesSeries: Sent = async (robin) => {
    const series = { params: { id: v7() }, body: aSeries(robin) }
    const { sessions } = await api.as(robin.candidate).call(planSeriesEndpoint, series)
    const moved = sessions.map(({ id, revision }) => ({
      ...{ id, revision },
      ...{ start: '2026-12-21T15:00:00Z', end: '2026-12-21T16:00:00Z' },
    }))
    const body = { mode: 'VIDEO' as const, zone: 'Europe/London', sessions: moved.slice(0, 1) }
    return () => api.as(robin.candidate).send(moveSeriesEndpoint, { params: series.params, body })
  }
  const starts: Sent = async (robin) => {
    const { id } = await aPlannedSession().with(robin).in(api.db)
    return () => api.as(robin.candidate).send(startSessionEndpoint, { params: { id }, body: { revision: 1 } })
  }
  test.each<[sent: string, Sent, 'CLOSING' | 'CLOSED' | 'PAUSED']>([
    ['plans no further session', plans, 'CLOSED'],
    ['plans none while the ending begins', plans, 'CLOSING'],
    ['plans none in a pause', plans, 'PAUSED'],
    ['plans no series', plansSeries, 'CLOSED'],
    ['changes no plan', replans, 'CLOSED'],
    ['moves no series', movesSeries, 'CLOSED'],
    ['starts no session', starts, 'CLOSED'],
  ])('%s', async (_, sent, state) => {
    const robin = await aMentee()
    const send = await sent(robin)
    const before = await api.db.auditEvent.count({ where: { chainId: robin.portfolioId } })
    const answer = await meanwhile(api.db, ends(state, robin), send)
    expect(answer.status).toBe(409)
    expect(await api.db.auditEvent.count({ where: { chainId: robin.portfolioId } })).toBe(before)
  })

  test('keeps no log waiting: what took place is saved at once', async () => {
    const robin = await aMentee()
    const { id } = await aPlannedSession().at('2026-11-16T08:00:00Z', '2026-11-16T09:00:00Z').with(robin).in(api.db)
    const body = aLog(robin, { start: '2026-11-16T08:00:00Z', end: '2026-11-16T09:00:00Z' })
    await api.db.$transaction(async (tx) => {
      await ends('CLOSING', robin)(tx)
      await api.as(robin.candidate).call(logSessionEndpoint, { params: { id }, body })
    })
  })
})

test('of a plan that would wait for its log and the beginning of the end, one is made', async () => {
  for (const _ of Array.from({ length: 6 })) {
    const robin = await aMentee()
    await withFinalReview(api.db, robin)
    const as = api.as(robin.candidate)
    const past = aPlan(robin, { start: '2026-11-16T08:00:00Z', end: '2026-11-16T09:00:00Z' })
    // Written before it, on a device that was away until now.
    const waited = { 'device-written-at': '2026-11-16T07:30:00Z', 'device-sent-at': testsBeginAt }
    const answers = await Promise.all([
      as.send(planSessionEndpoint, { params: { id: v7() }, body: past }, { headers: { 'device-id': v7(), ...waited } }),
      as.send(endings.startClosingEndpoint, { params: { id: robin.id }, body: { revision: 1 } }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  }
})

test('a log and the beginning of the end, sent at once, never hurt the log', async () => {
  for (const _ of Array.from({ length: 4 })) {
    const robin = await aMentee()
    await withFinalReview(api.db, robin)
    const times = { start: '2026-11-16T08:00:00Z', end: '2026-11-16T09:00:00Z' }
    const { id } = await aPlannedSession().at(times.start, times.end).with(robin).in(api.db)
    const as = api.as(robin.candidate)
    const [log, began] = await Promise.all([
      as.send(logSessionEndpoint, { params: { id }, body: aLog(robin, times) }),
      as.send(endings.startClosingEndpoint, { params: { id: robin.id }, body: { revision: 1 } }),
    ])
    expect(log.status).toBe(200)
    const told = { status: began.status, need: Object(await began.json()).need }
    expect([
      { status: 200, need: undefined },
      { status: 409, need: 'noSessionAwaitsLog' },
    ]).toContainEqual(told)
  }
})

test('two who plan with the same mentees, named in another order, do not wait for each other', async () => {
  const robin = await aMentee()
  const wren = await aRelationship().of(robin.candidate).withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const planned = (relationshipIds: string[]) =>
    as.send(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin, { relationshipIds }) })
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, index) => planned(index % 2 === 0 ? [robin.id, wren.id] : [wren.id, robin.id])),
  )
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

const anEarlyEnd = {
  ...{ reason: 'Robin moves away', signposting: [], notNeeded: 'They know where to go' },
  attempt: { on: '2026-11-16', how: 'PHONE' as const, words: 'We talked it through' },
}

test('a session that is changed to be with another is not called off by the end of whom it was with', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const wren = await aRelationship().of(robin.candidate).withMentee('Wren').withSignedAgreement().in(api.db)
  const [start, end] = ['2026-11-20T15:00:00Z', '2026-11-20T16:00:00Z'] as const
  const { id } = await aPlannedSession().with(robin).at(start, end).in(api.db)
  const as = api.as(robin.candidate)
  const held = (tx: Tx) => tx.$queryRaw`SELECT id FROM "MentoringSession" WHERE id = ${id}::uuid FOR UPDATE`
  const answers = await bothAtOnce(api.db, held, [
    () => as.send(replanSessionEndpoint, { params: { id }, body: { ...aPlan(wren, { start, end }), revision: 1 } }),
    () => as.send(endings.endEarlyEndpoint, { params: { id: robin.id }, body: { revision: 1, ...anEarlyEnd } }),
  ])
  const [replanned] = answers.map(({ status }) => status)
  const session = await api.db.mentoringSession.findUniqueOrThrow({ where: { id }, include: { attendance: true } })
  const isWith = session.attendance.map(({ relationshipId }) => relationshipId)
  // Whichever came first: changed in time it stays planned with Wren, called off first it is not changed.
  expect([session.status, isWith]).toEqual(replanned === 200 ? ['PLANNED', [wren.id]] : ['CANCELLED', [robin.id]])
})
