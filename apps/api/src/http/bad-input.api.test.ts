import type { EndpointDeclaration } from '@mentorfolio/domain/http/endpoint'
import { planSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v4, v7 } from 'uuid'
import { describe, expect, test, vi } from 'vitest'
import { allEndpoints } from '../system/endpoints.ts'
import { fixtureOf, nameOf, rightRequest, rightSender } from '../testing/every-endpoint.ts'
import { everythingIn } from '../testing/everything.ts'
import { aRelationship } from '../testing/relationships.ts'
import { addressOf, type RawRequest, theProblem } from '../testing/requests.ts'
import { aLog, allOffered, aPlan, aPlannedSession, aRecord, logWords, planWords } from '../testing/sessions.ts'
import { spoilt } from '../testing/spoilt.ts'
import { startApi } from '../testing/start-api.ts'
import { twoCentres } from '../testing/two-centres.ts'

vi.setConfig({ testTimeout: 30_000 }) // Some send hundreds of requests.

const api = await startApi()
const world = await twoCentres(api.db)
const ada = api.as(world.ada)

/** Sends as whoever would be taken, had the request been right. */
const raw = (endpoint: EndpointDeclaration, request: RawRequest) => {
  const { person, headers } = rightSender(endpoint, world)
  return api.as(person).raw({ ...request, headers: { ...headers, ...request.headers } })
}

const bodyOf = (endpoint: EndpointDeclaration) => rightRequest(endpoint, world).body
const addressTo = (endpoint: EndpointDeclaration) => addressOf(endpoint, rightRequest(endpoint, world))
const writes = allEndpoints
  .filter(({ method }) => method !== 'GET')
  .map((endpoint): [string, EndpointDeclaration] => [nameOf(endpoint), endpoint])

/** Each of these is refused for what it is, in words that say what to do, and nothing at all has changed. */
const allRefused = async (requests: { how: string; send: () => Promise<Response> }[], statuses = [400]) => {
  const before = await everythingIn(api.databaseUrl)
  const waiting = [...requests]
  const sendOneByOne = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const told = await theProblem(await next.send()).catch((error: unknown) =>
        expect.fail(`${next?.how}: ${error instanceof Error ? error.message : error}`),
      )
      expect(statuses, `${next.how}: ${JSON.stringify(told)}`).toContain(told.status)
      if (told.status === 400 && told.type.endsWith('invalid-input')) expect(told.errors, next.how).not.toEqual([])
    }
  }
  await Promise.all(Array.from({ length: 6 }, sendOneByOne))
  expect(await everythingIn(api.databaseUrl)).toEqual(before)
}

describe('each field of a body, spoilt in each way', () => {
  test.each(writes)('%s', async (_, endpoint) => {
    const path = addressTo(endpoint)
    // A break, an arrival and every offered question besides, so that all places are tried.
    const right = withAllItsParts(bodyOf(endpoint))
    const fixture = fixtureOf(endpoint)
    const takes = 'takes' in fixture ? fixture.takes : undefined
    const requests = spoilt(right, ['from', 'until']).map(({ how, body }) => ({
      how,
      send: () => raw(endpoint, { method: endpoint.method, path, body }),
    }))
    await allRefused(requests.filter(({ how }) => !takes?.test(how)))
  })
})

const withAllItsParts = (body: object | undefined): unknown => {
  if (!body || !('log' in body)) return body
  const [start, end] = 'start' in body && 'end' in body ? [body.start, body.end] : []
  const attendance = [{ relationshipId: world.robin.id, attended: true, from: start, until: end }]
  const offered = allOffered(world.robin.id)
  const narrative = { form: 'STAGES', model: 'GROW', stages: [{ stage: 'GOAL', text: 'To be heard' }] }
  return { ...body, breaks: [{ start, end }], attendance, log: { ...logWords(), offered, narrative } }
}

describe('what cannot be as a whole', () => {
  test.each(writes)('%s', async (_, endpoint) => {
    const path = addressTo(endpoint)
    const { method } = endpoint
    const right = JSON.stringify(bodyOf(endpoint))
    const big = JSON.stringify({ ...bodyOf(endpoint), more: 'x'.repeat(10_000_000) })
    const sent = (how: string, body: string | Uint8Array, headers: Record<string, string> = {}) => ({
      how,
      send: () => raw(endpoint, { method, path, body, headers }),
    })
    await allRefused(
      [
        sent('no JSON', '{"revision": 1'),
        sent('text', '"text"'),
        sent('a number', '1'),
        sent('null', 'null'),
        sent('a list', '[]'),
        sent('deeply nested', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
        sent('bytes', new Uint8Array([0xff, 0xfe, 0x00, 0x7b])),
        sent('__proto__', right.replace('{', '{"__proto__":{"admin":true},')),
        sent('a constructor', right.replace('{', '{"constructor":{"prototype":{"admin":true}},')),
        sent('a form', 'revision=1', { 'content-type': 'application/x-www-form-urlencoded' }),
        sent('plain text', right, { 'content-type': 'text/plain' }),
        sent('no type', right, { 'content-type': '' }),
        sent('another charset', right, { 'content-type': 'application/json; charset=iso-8859-1' }),
        sent('a charset that is none', right, { 'content-type': 'application/json; charset=klingon' }),
        sent('compressed, it says', right, { 'content-encoding': 'gzip' }),
        sent('compressed in no way we know', right, { 'content-encoding': 'snappy' }),
        sent('10 MB', big),
        { how: 'nothing', send: () => raw(endpoint, { method, path }) },
        { how: 'a query', send: () => raw(endpoint, { method, path: `${path}?dry=1`, body: right }) },
      ],
      [400, 413, 415],
    )
    expect(Object.getPrototypeOf({})).not.toHaveProperty('admin')
  })

  test('a JSON type with charset UTF-8 or of another case is JSON', async () => {
    const robin = await aRelationship().withSignedAgreement().in(api.db)
    for (const type of ['application/json; charset=UTF-8', 'Application/JSON']) {
      const input = { params: { id: v7() }, body: aPlan(robin) }
      await api.as(robin.candidate).call(planSessionEndpoint, input, { headers: { 'content-type': type } })
    }
  })
})

describe('ids that cannot be', () => {
  const withParams = allEndpoints.filter(({ path }) => path.includes(':'))
  test.each(withParams.map((endpoint): [string, EndpointDeclaration] => [nameOf(endpoint), endpoint]))(
    '%s',
    async (_, endpoint) => {
      const ids = [v4(), 'x', '0', '%00', 'null', '..', `${v7()}0`, `${v7()}'--`, '%ED%A0%80', '%', 'x'.repeat(5_000)]
      const { path, method } = endpoint
      const requests = ids.map((id) => ({
        how: id,
        send: () =>
          raw(endpoint, {
            ...{ method, path: path.replace(':id', id) },
            body: method === 'GET' ? undefined : bodyOf(endpoint),
          }),
      }))
      await allRefused(requests, [400, 404])
    },
  )
})

describe('ids of others, in a body', () => {
  test('a session with somebody else’s mentee is not there', async () => {
    const theirs = await aRelationship().withSignedAgreement().in(api.db)
    const params = { id: v7() }
    const both = aPlan(world.robin, { relationshipIds: [world.robin.id, theirs.id] })
    const attendance = [world.robin, theirs].map(({ id: relationshipId }) => ({ relationshipId, attended: true }))
    const bodies: [string, object][] = [
      ['', aPlan(theirs)],
      ['', both],
      ['', aPlan({ id: v7(), goalId: v7() })],
      ['/record', aRecord(theirs)],
      ['/record', aRecord(world.robin, { attendance })],
    ]
    const requests = bodies.map(([path, body]) => ({
      how: `${path} ${JSON.stringify(body)}`,
      send: () => ada.raw({ method: 'PUT', path: `/api/sessions/${params.id}${path}`, body }),
    }))
    await allRefused(requests, [404])
  })

  test('nor can a plan be moved to somebody else’s mentee', async () => {
    const theirs = await aRelationship().withSignedAgreement().in(api.db)
    const body = { ...aPlan(theirs), revision: 1 }
    const path = `/api/sessions/${world.planned.id}/plan`
    await allRefused([{ how: 'theirs', send: () => ada.raw({ method: 'PUT', path, body }) }], [404])
  })
})

describe('times that cannot be', () => {
  const at = (time: string) => `2026-11-12T${time}:00Z`
  const right = { start: at('15:00'), end: at('16:00') }
  const { id: relationshipId } = world.robin
  const came = (more: object) => ({ attendance: [{ relationshipId, attended: true, ...more }] })
  const cases: [string, object, string][] = [
    ['the end before the start', { end: at('14:00') }, 'end'],
    ['the end at the start', { end: at('15:00') }, 'end'],
    ['more than a day', { end: '2026-11-13T15:01:00Z' }, 'end'],
    ['an end ahead of us', { start: '2026-11-17T15:00:00Z', end: '2026-11-17T16:00:00Z' }, 'end'],
    ['year 0', { start: '0000-01-01T00:00:00Z', end: '0000-01-01T01:00:00Z' }, 'start'],
    ['year 1999', { start: '1999-12-31T22:00:00Z', end: '1999-12-31T23:00:00Z' }, 'start'],
    ['year 9999', { start: '9999-01-01T00:00:00Z', end: '9999-01-01T01:00:00Z' }, 'start'],
    ['year 10000', { start: '+010000-01-01T00:00:00Z' }, 'start'],
    ['30 February', { start: '2026-02-30T15:00:00Z', end: '2026-02-30T16:00:00Z' }, 'start'],
    ['hour 24', { end: '2026-11-12T24:00:00Z' }, 'end'],
    ['seconds', { start: '2026-11-12T15:00:30Z' }, 'start'],
    ['an offset', { start: '2026-11-12T15:00:00+00:00' }, 'start'],
    ['no zone', { start: '2026-11-12T15:00:00' }, 'start'],
    ['a date alone', { start: '2026-11-12' }, 'start'],
    ['a break before it began', { breaks: [{ start: at('14:50'), end: at('15:10') }] }, 'breaks.0.start'],
    ['a break after it ended', { breaks: [{ start: at('15:50'), end: at('16:10') }] }, 'breaks.0.start'],
    ['a break that ends before it begins', { breaks: [{ start: at('15:20'), end: at('15:10') }] }, 'breaks.0.end'],
    ['an arrival before it began', came({ from: at('14:59') }), 'attendance.0.from'],
    ['a leaving after it ended', came({ until: at('16:01') }), 'attendance.0.until'],
    ['leaving before arriving', came({ from: at('15:30'), until: at('15:20') }), 'attendance.0.until'],
    ['one mentee twice', { attendance: [1, 2].map(() => ({ relationshipId, attended: true })) }, 'attendance'],
    ['nobody', { attendance: [] }, 'attendance'],
    ['no zone of the world', { zone: 'Europe/Atlantis' }, 'zone'],
    ['a zone with NUL', { zone: 'Europe/London\u0000' }, 'zone'],
  ]
  test.each(cases)('%s', async (how, more, field) => {
    const path = `/api/sessions/${v7()}/record`
    const body = { ...aRecord(world.robin), ...right, ...more }
    const response = await ada.raw({ method: 'PUT', path, body })
    const told = await theProblem(response, 400)
    expect(
      told.errors?.map((error) => error.field),
      how,
    ).toContain(field)
    expect(await api.db.mentoringSession.count({ where: { portfolioId: world.ada.portfolioId } })).toBe(5)
  })

  test('all that is wrong is told at once, each at its field', async () => {
    const body = aPlan(world.robin, {
      end: '2026-11-16T14:00:00Z',
      plan: planWords([], { title: ' ', objectives: [] }),
    })
    const told = await ada.refused(planSessionEndpoint, { params: { id: v7() }, body }, 400)
    expect(told.errors?.map(({ field }) => field).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'end',
      'plan.goalIds',
      'plan.objectives',
      'plan.title',
    ])
  })
})

test('words in every script, with emoji and line breaks, come back as they went', async () => {
  const words = 'Ünïcödé — 日本語, עברית, 👩🏽‍🏫\n\n“quoted”, <b>not bold</b>, \'; DROP TABLE "Person"; --'
  const { id, relationship } = await aPlannedSession().in(api.db)
  const as = api.as(relationship.candidate)
  const log = logWords({ title: 'Ünïcödé 👩🏽‍🏫', narrative: { form: 'WHOLE', text: words } })
  api.clock.set('2026-11-16T16:00:00Z')
  const answer = await as.raw({ method: 'PUT', path: `/api/sessions/${id}/log`, body: aLog(relationship, { log }) })
  expect(await answer.json()).toMatchObject({ log: { narrative: { text: words } } })
})
