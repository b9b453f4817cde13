import {
  cancelSeriesEndpoint,
  moveSeriesEndpoint,
  planSeriesEndpoint,
  type SeriesView,
  seriesEndpoint,
} from '@mentorfolio/domain/sessions/series.endpoints'
import {
  listSessionsEndpoint,
  logSessionEndpoint,
  startSessionEndpoint,
  viewSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { everythingIn } from '../testing/everything.ts'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aSeries, mondaysAtThree } from '../testing/series.ts'
import { aLog, aPlannedSession, planWords } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const aMentee = () => aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)

const planned = async (count = 3) => {
  const robin = await aMentee()
  const id = v7()
  const body = aSeries(robin, { count })
  const as = api.as(robin.candidate)
  const series = await as.call(planSeriesEndpoint, { params: { id }, body })
  return { robin, id, body, as, series }
}

const seen = ({ sessions }: SeriesView, from = 0) => sessions.slice(from).map(({ id, revision }) => ({ id, revision }))

describe('a weekly series', () => {
  test('is as many sessions as it has days, each its own, told which of them it is', async () => {
    const { robin, id, body, as, series } = await planned()
    const [, second] = body.sessions
    expect(series.sessions).toMatchObject(
      mondaysAtThree(3).map((times, index) => ({
        ...{ ...times, planned: times, status: 'PLANNED', revision: 1, planRecordedAt: testsBeginAt },
        series: { id, number: index + 1, of: 3, rhythm: 'WEEKLY' },
      })),
    )
    const session = await as.call(viewSessionEndpoint, { params: { id: second?.id ?? '' } })
    expect(session).toMatchObject({ plan: body.plan, planVersions: [{ version: 1 }], series: { number: 2, of: 3 } })
    const listed = await as.call(listSessionsEndpoint, {
      params: { id: robin.candidate.registrationId },
      query: { relationshipId: robin.id },
    })
    expect(listed.sessions.map((each) => each.series?.number)).toEqual([3, 2, 1])
    expect(await as.call(seriesEndpoint, { params: { id } })).toEqual(series)
  })

  test('begins with a day that lies ahead of when it was written, and says which does not', async () => {
    const robin = await aMentee()
    const body = aSeries(robin)
    api.clock.set('2026-11-30T15:30:00Z')
    const as = api.as(robin.candidate)
    const told = await as.refused(planSeriesEndpoint, { params: { id: v7() }, body }, 400)
    expect(told.errors).toEqual(
      [0, 1].map((index) => ({
        ...{
          field: `sessions.${index}`,
          message: 'A series is for what is to come. Choose a first day that lies ahead',
        },
      })),
    )
    const waited = { 'device-written-at': '2026-11-20T10:00:00Z', 'device-sent-at': '2026-11-30T15:30:00Z' }
    await as.call(planSeriesEndpoint, { params: { id: v7() }, body }, { headers: { 'device-id': v7(), ...waited } })
  })

  test('whose days are two weeks apart is fortnightly; a session planned alone is none of a series', async () => {
    const robin = await aMentee()
    const [first, , third] = mondaysAtThree(3)
    const sessions = [first, third].flatMap((times) => (times ? [{ id: v7(), ...times }] : []))
    const input = { params: { id: v7() }, body: aSeries(robin, { sessions }) }
    const series = await api.as(robin.candidate).call(planSeriesEndpoint, input)
    expect(series.sessions.map((each) => each.series?.rhythm)).toEqual(['FORTNIGHTLY', 'FORTNIGHTLY'])
    const alone = await aPlannedSession().with(robin).in(api.db)
    const view = await api.as(robin.candidate).call(viewSessionEndpoint, { params: { id: alone.id } })
    expect(view.series).toBeNull()
  })

  test('sent twice is one series; another request under its id, or with one of its sessions, is refused', async () => {
    const { robin, id, body, as, series } = await planned()
    const before = await api.db.mentoringSession.count()
    expect(await as.call(planSeriesEndpoint, { params: { id }, body })).toEqual(series)
    const other = await as.refused(planSeriesEndpoint, { params: { id }, body: aSeries(robin) }, 409)
    expect(other.type).toBe('/problems/id-taken')
    const stolen = await as.refused(planSeriesEndpoint, { params: { id: v7() }, body }, 409)
    expect(stolen.type).toBe('/problems/id-taken')
    expect(await api.db.mentoringSession.count()).toBe(before)
  })

  test('is planned whole or not at all', async () => {
    const robin = await aMentee()
    const theirs = await aPlannedSession().in(api.db)
    const body = aSeries(robin)
    const [first, ...others] = body.sessions
    const before = await everythingIn(api.databaseUrl)
    const taken = { ...body, sessions: [...(first ? [{ ...first, id: theirs.id }] : []), ...others] }
    await api.as(robin.candidate).refused(planSeriesEndpoint, { params: { id: v7() }, body: taken }, 404)
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test('makes a goal that it writes once, and all of it serves that goal', async () => {
    const robin = await aMentee()
    const newGoal = { id: v7(), title: 'Chair a meeting' }
    const as = api.as(robin.candidate)
    const body = aSeries(robin, { plan: planWords([], { newGoal }) })
    await as.call(planSeriesEndpoint, { params: { id: v7() }, body })
    for (const { id } of body.sessions) {
      const { goals } = await as.call(viewSessionEndpoint, { params: { id } })
      expect(goals.filter(({ served }) => served)).toEqual([{ ...newGoal, served: true }])
    }
    expect(await api.db.goal.count({ where: { id: newGoal.id } })).toBe(1)
  })

  test('waits for the agreement as one session does, and while the centre has paused it', async () => {
    for (const state of ['AWAITING_SIGNATURES', 'CLOSED', 'PAUSED'] as const) {
      const robin = await aRelationship().withSignedAgreement().thatIs(state).in(api.db)
      const input = { params: { id: v7() }, body: aSeries(robin) }
      const told = await api.as(robin.candidate).refused(planSeriesEndpoint, input, 409)
      expect(told).toMatchObject({ type: '/problems/wrong-state', because: 'WRONG_STATE' })
    }
  })

  test('each of it is started, held and logged like any other, and counts', async () => {
    const { robin, as, body } = await planned()
    const [first] = body.sessions
    if (!first) throw new Error('A series has sessions')
    api.clock.set('2026-11-23T16:05:00Z')
    const log = aLog(robin, { start: first.start, end: first.end })
    const logged = await as.call(logSessionEndpoint, { params: { id: first.id }, body: log })
    expect(logged).toMatchObject({
      status: 'LOGGED',
      units: [{ minutes: 60, reasons: [] }],
      series: { number: 1, of: 3 },
    })
  })
})

describe('one of a series and the ones after it', () => {
  const later = mondaysAtThree(3)
    .slice(1)
    .map(({ start, end }) => ({ start: start.replace('T15', 'T13'), end: end.replace('T16', 'T14') }))

  const timesOf = (index: number) => {
    const times = later[index]
    if (!times) throw new Error(`There is no session ${index}`)
    return times
  }

  test('are moved together: each a new version with the words that it has, the ones before stay', async () => {
    const { id, as, series, body } = await planned()
    const sessions = seen(series, 1).map((each, index) => ({ ...each, ...timesOf(index) }))
    const moved = await as.call(moveSeriesEndpoint, {
      params: { id },
      body: { mode: 'VIDEO', zone: 'Europe/London', sessions },
    })
    expect(moved.sessions).toMatchObject([
      { ...mondaysAtThree(1)[0], mode: 'IN_PERSON', revision: 1 },
      ...later.map((times) => ({ ...times, planned: times, mode: 'VIDEO', revision: 2, planRecordedAt: testsBeginAt })),
    ])
    const second = await as.call(viewSessionEndpoint, { params: { id: sessions[0]?.id ?? '' } })
    expect(second).toMatchObject({
      plan: body.plan,
      planVersions: [{ version: 1 }, { version: 2, facts: { mode: 'VIDEO' } }],
    })
  })

  test('are moved to what lies ahead of when it was written, and it says which would not', async () => {
    const { id, as, series } = await planned()
    api.clock.set('2026-11-26T10:00:00Z')
    const back = seen(series, 1).map((each, index) => ({ ...each, ...mondaysAtThree(2)[index] }))
    const sessions = back.flatMap(({ start = '', end = '', ...each }) => [{ ...each, start, end }])
    const body = { mode: 'IN_PERSON' as const, zone: 'Europe/London', sessions }
    const told = await as.refused(moveSeriesEndpoint, { params: { id }, body }, 400)
    expect(told.errors).toMatchObject([{ field: 'sessions.0', message: expect.stringContaining('is over') }])
    const waited = { 'device-written-at': '2026-11-21T10:00:00Z', 'device-sent-at': '2026-11-26T10:00:00Z' }
    await as.call(moveSeriesEndpoint, { params: { id }, body }, { headers: { 'device-id': v7(), ...waited } })
  })

  test('one whose time has come can change how they meet, and stay where it is', async () => {
    const { id, as, series } = await planned()
    const [first] = series.sessions
    if (!first) throw new Error('A series has sessions')
    api.clock.set('2026-11-23T15:05:00Z')
    const sessions = [{ id: first.id, revision: 1, start: first.start, end: first.end }]
    await as.call(moveSeriesEndpoint, { params: { id }, body: { mode: 'PHONE', zone: 'Europe/London', sessions } })
  })

  test('are called off together, with the reason on each', async () => {
    const { id, as, series } = await planned()
    const called = await as.call(cancelSeriesEndpoint, {
      params: { id },
      body: { sessions: seen(series, 1), reason: 'Half-term' },
    })
    expect(called.sessions.map(({ status }) => status)).toEqual(['PLANNED', 'CANCELLED', 'CANCELLED'])
    // One that was called off is still the second of three.
    expect(called.sessions[2]?.series).toMatchObject({ number: 3, of: 3 })
    const second = await as.call(viewSessionEndpoint, { params: { id: series.sessions[1]?.id ?? '' } })
    expect(second.endedBecause).toBe('Half-term')
  })

  test('change all or none: one that changed meanwhile, or is over, refuses them all', async () => {
    const { id, as, series } = await planned()
    const stale = seen(series).map((each, index) => ({ ...each, revision: index === 2 ? 2 : 1 }))
    const before = await everythingIn(api.databaseUrl)
    const told = await as.refused(
      cancelSeriesEndpoint,
      { params: { id }, body: { sessions: stale, reason: null } },
      409,
    )
    expect(told.type).toBe('/problems/stale-revision')
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
    await as.call(cancelSeriesEndpoint, { params: { id }, body: { sessions: seen(series, 2), reason: null } })
    const again = await as.call(seriesEndpoint, { params: { id } })
    const over = await as.refused(
      cancelSeriesEndpoint,
      { params: { id }, body: { sessions: seen(again), reason: null } },
      409,
    )
    expect(over).toMatchObject({ type: '/problems/wrong-state' })
  })

  test('are not moved while the centre has paused the mentoring', async () => {
    const { id, as, series, robin } = await planned()
    await api.db.relationship.update({ where: { id: robin.id }, data: { state: 'PAUSED' } })
    const sessions = seen(series, 1).map((each, index) => ({ ...each, ...timesOf(index) }))
    const body = { mode: 'VIDEO' as const, zone: 'Europe/London', sessions }
    const told = await as.refused(moveSeriesEndpoint, { params: { id }, body }, 409)
    expect(told).toMatchObject({ type: '/problems/wrong-state' })
  })

  test('a session of another series is not there', async () => {
    const { id, as } = await planned()
    const other = await planned()
    const body = { sessions: seen(other.series), reason: null }
    await as.refused(cancelSeriesEndpoint, { params: { id }, body }, 404)
    await as.refused(seriesEndpoint, { params: { id: other.id } }, 404)
  })

  test('an assessor reads the series and changes nothing of it', async () => {
    const assessor = await aPerson('assessor').in(api.db)
    const ada = await aPerson('candidate').at({ id: assessor.centreId, name: '' }).assessedBy(assessor).in(api.db)
    const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
    const id = v7()
    const series = await api.as(ada).call(planSeriesEndpoint, { params: { id }, body: aSeries(robin) })
    const read = await api.as(assessor).call(seriesEndpoint, { params: { id } })
    expect(read.sessions.map((each) => each.id)).toEqual(series.sessions.map((each) => each.id))
    const body = { sessions: seen(series), reason: null }
    await api.as(assessor).refused(cancelSeriesEndpoint, { params: { id }, body }, 403)
  })
})

test('one of a series that runs is told by its own page', async () => {
  const { as, body, id } = await planned()
  const [first] = body.sessions
  api.clock.set('2026-11-23T15:00:00Z')
  await as.call(startSessionEndpoint, { params: { id: first?.id ?? '' }, body: { revision: 1 } })
  const [running] = (await as.call(seriesEndpoint, { params: { id } })).sessions
  expect(running).toMatchObject({ startedAt: '2026-11-23T15:00:00Z', status: 'PLANNED' })
})
