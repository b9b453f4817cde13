import {
  correctLogEndpoint,
  logSessionEndpoint,
  noShowEndpoint,
  planSessionEndpoint,
  replanSessionEndpoint,
  viewSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLog, aPlan } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
beforeEach(() => api.clock.set('2026-11-16T12:00:00Z'))

test('a changed plan leaves the first one readable, with the times it was for', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  const first = aPlan(robin)
  await as.call(planSessionEndpoint, { params: { id }, body: first })
  const changed = {
    ...first,
    revision: 1,
    start: '2026-11-17T09:00:00Z',
    end: '2026-11-17T10:00:00Z',
    plan: { ...first.plan, title: 'Something else' },
  }
  await as.call(replanSessionEndpoint, { params: { id }, body: changed })
  const { planVersions } = await as.call(viewSessionEndpoint, { params: { id } })
  expect(planVersions).toMatchObject([
    { plan: { title: first.plan.title }, facts: { start: first.start, end: first.end, kind: 'FORMAL' } },
    { plan: { title: 'Something else' }, facts: { start: changed.start, end: changed.end } },
  ])
})

test('a corrected log leaves the first one readable, with its times, zone and who came', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin) })
  api.clock.set('2026-11-16T18:00:00Z')
  const log = aLog(robin)
  await as.call(logSessionEndpoint, { params: { id }, body: log })
  const corrected = { ...log, revision: 2, zone: 'Asia/Tokyo', reason: 'We met online, from Tokyo.' }
  await as.call(correctLogEndpoint, { params: { id }, body: corrected })
  const { logVersions } = await as.call(viewSessionEndpoint, { params: { id } })
  expect(logVersions).toMatchObject([
    { log: log.log, facts: { zone: 'Europe/London', start: log.start, attendance: [{ attended: true }] } },
    { facts: { zone: 'Asia/Tokyo' }, reason: 'We met online, from Tokyo.' },
  ])
})

test('a log corrected to a meeting after it was written counts as written then: nobody logs ahead', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin) })
  api.clock.set('2026-11-16T18:00:00Z')
  const log = aLog(robin)
  await as.call(logSessionEndpoint, { params: { id }, body: log })
  api.clock.set('2026-11-25T18:00:00Z')
  const moved = { start: '2026-11-17T15:00:00Z', end: '2026-11-17T16:00:00Z', reason: 'It was on the Tuesday.' }
  const { loggedAt, units } = await as.call(correctLogEndpoint, {
    params: { id },
    body: { ...log, ...moved, revision: 2 },
  })
  expect(loggedAt).toBe('2026-11-25T18:00:00Z')
  expect(units).toMatchObject([{ minutes: 60, flags: ['LATE'] }])
})

test('a log that is moved by a slip and put back stands as it was: told in time once, told in time', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin) })
  api.clock.set('2026-11-16T18:00:00Z')
  const log = aLog(robin)
  const { loggedAt: first } = await as.call(logSessionEndpoint, { params: { id }, body: log })
  api.clock.set('2027-01-25T18:00:00Z')
  // Signed in anew by then.
  const { as: then } = await startApi({ databaseUrl: api.databaseUrl, clock: api.clock })
  const again = then(robin.candidate)
  const slip = { start: '2026-12-16T15:00:00Z', end: '2026-12-16T16:00:00Z', reason: 'Another month.' }
  const moved = await again.call(correctLogEndpoint, { params: { id }, body: { ...log, ...slip, revision: 2 } })
  expect(moved.units).toMatchObject([{ minutes: 0, reasons: ['TOO_LATE'] }])
  api.clock.pass({ days: 1 })
  const back = { ...log, revision: 3, reason: 'It was November.' }
  const { loggedAt, units } = await again.call(correctLogEndpoint, { params: { id }, body: back })
  expect([first, loggedAt]).toEqual(['2026-11-16T18:00:00Z', '2026-11-16T18:00:00Z'])
  expect(units).toMatchObject([{ minutes: 60, reasons: [], flags: [] }])
})

test('practice planned before and called real afterwards has no plan before it', async () => {
  const candidate = await aPerson('candidate').registeredOn('S2', 'S1').in(api.db)
  const robin = await aRelationship().of(candidate).withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  const plan = aPlan(robin)
  await as.call(planSessionEndpoint, { params: { id }, body: { ...plan, context: 'SIMULATED' } })
  api.clock.set('2026-11-16T18:00:00Z')
  await as.call(replanSessionEndpoint, { params: { id }, body: { ...plan, revision: 1 } })
  const { units } = await as.call(logSessionEndpoint, { params: { id }, body: { ...aLog(robin), revision: 2 } })
  expect(units[0]).toMatchObject({ minutes: 0, reasons: ['NO_PRIOR_PLAN'] })
})

test('nobody can have failed to come to a session that is still ahead', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const id = v7()
  await as.call(planSessionEndpoint, { params: { id }, body: aPlan(robin) })
  const body = { revision: 1, reason: null }
  expect(await as.refused(noShowEndpoint, { params: { id }, body }, 409)).toMatchObject({ need: 'begun' })
})
