import { createHmac } from 'node:crypto'
import { keepDraftEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import { selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { planSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { liveEndpoint, readyEndpoint } from '@mentorfolio/domain/system/system.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { databaseForWorker } from '../database/testing/postgres.ts'
import { aDraft } from '../testing/drafts.ts'
import { everythingIn } from '../testing/everything.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { theProblem } from '../testing/requests.ts'
import { aPlan } from '../testing/sessions.ts'
import { severable } from '../testing/severable.ts'
import { cookieFor, signInAs, startApi, testConfig } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
const secure = await startApi({
  databaseUrl: api.databaseUrl,
  config: { publicUrl: 'https://mentorfolio.example.org' },
})
const robin = await aRelationship().withSignedAgreement().in(api.db)
const ada = robin.candidate

describe('headers of every answer', () => {
  test.each(['/health/live', '/api/self', '/api/openapi.json', '/api/nothing', '/nothing', '/api/auth/get-session'])(
    '%s keeps to itself',
    async (path) => {
      const { headers } = await api.signedOut.raw({ method: 'GET', path })
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  test('over https, and only there, browsers are told to stay', async () => {
    const told = await secure.signedOut.raw({ method: 'GET', path: '/health/live' })
    expect(told.headers.get('strict-transport-security')).toMatch(/max-age=63072000/)
    expect(told.headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    const plain = await api.signedOut.raw({ method: 'GET', path: '/health/live' })
    expect(plain.headers.get('strict-transport-security')).toBeNull()
  })

  test('each request has an id of its own, whatever it brought, in its answer and in the log', async () => {
    const headers = { 'x-request-id': 'mine' }
    const ids = new Set<string>()
    for (let request = 0; request < 3; request += 1)
      ids.add(
        (await api.signedOut.raw({ method: 'GET', path: '/api/self', headers })).headers.get('x-request-id') ?? '',
      )
    expect(ids.size).toBe(3)
    expect(ids).not.toContain('mine')
    for (const id of ids) expect(api.log.join('')).toContain(id)
  })
})

test.each([
  '/api',
  '/api/',
  '/api/nothing',
  '/API/self',
  '/api/sessions',
  '/nothing',
  '/assets/x.js',
  '/%',
  '/api/%ff',
])('%s: nothing here, as a problem', async (path) => {
  await theProblem(await api.as(ada).raw({ method: 'GET', path }), 404)
})

describe('what another site sent', () => {
  const write = (headers: Record<string, string>, to = api) =>
    to.as(ada).raw({ method: 'PUT', path: `/api/sessions/${v7()}`, body: aPlan(robin), headers })

  test.each([
    ['its origin', { origin: 'https://evil.example' }],
    ['an origin of the same port elsewhere', { origin: 'http://localhost:1' }],
    ['an origin that begins like ours', { origin: `${api.origin}.evil.example` }],
    ['no origin to speak of', { origin: 'null' }],
    ['an empty origin', { origin: '' }],
    ['the browser’s word', { 'sec-fetch-site': 'cross-site' }],
    ['the browser’s word about a sister site', { 'sec-fetch-site': 'same-site' }],
  ])('is known by %s and changes nothing', async (_, headers) => {
    const before = await everythingIn(api.databaseUrl)
    const told = await theProblem(await write(headers), 403)
    expect(told.type).toBe('/problems/wrong-origin')
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test.each([
    ['a link of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    ['a page of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['a script of another site', { origin: 'https://evil.example' }],
  ])('nor is anything read through %s', async (_, headers) => {
    for (const path of ['/api/self', '/api/home', `/api/relationships/${robin.id}`]) {
      const told = await theProblem(await api.as(ada).raw({ method: 'GET', path, headers }), 403)
      expect(told.type).toBe('/problems/wrong-origin')
      expect(JSON.stringify(told)).not.toContain('Robin')
    }
  })

  test('an address of the API that its reader typed, or that our page asks for, is read', async () => {
    for (const site of ['none', 'same-origin']) {
      const read = { method: 'GET', path: '/api/self', headers: { 'sec-fetch-site': site } }
      expect((await api.as(ada).raw(read)).status).toBe(200)
    }
  })

  test('ours goes through', async () => {
    expect((await write({ origin: api.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await write({ 'sec-fetch-site': 'none' })).status).toBe(200)
  })

  test('behind a public address, that one counts and not what the request calls itself', async () => {
    expect((await write({ origin: 'https://mentorfolio.example.org' }, secure)).status).toBe(200)
    await theProblem(await write({ origin: secure.origin }, secure), 403)
  })

  test('signing in from another site is refused as well', async () => {
    const path = '/api/auth/sign-in/email'
    const body = { email: ada.email, password: 'whatever it may be' }
    await theProblem(
      await api.signedOut.raw({ method: 'POST', path, body, headers: { origin: 'https://evil.example' } }),
      403,
    )
  })
})

describe('a device that was handed over', () => {
  const ask = async (path: string, cookie: string) => {
    const session = await signInAs(api.db, ada.userId, api.clock.now(), testConfig)
    return fetch(`${api.origin}${path}`, { headers: { cookie: `${session}${cookie}` } })
  }

  test.each(['/api/self', '/api/home', `/api/relationships/${robin.id}`, '/api/self/device-key'])(
    'is told nothing by %s',
    async (path) => {
      const told = await theProblem(await ask(path, '; handed-over=1'), 403)
      expect(told.type).toBe('/problems/handed-over')
      expect((await ask(path, '')).status).toBe(200)
      expect((await ask(path, '; not-handed-over=1')).status).toBe(200)
    },
  )

  test('still sends what waits on it', async () => {
    const cookie = `${await signInAs(api.db, ada.userId, api.clock.now(), testConfig)}; handed-over=1`
    const write = { method: 'PUT', path: `/api/sessions/${v7()}`, body: aPlan(robin), headers: { cookie } }
    expect((await api.signedOut.raw(write)).status).toBe(200)
  })
})

describe('a cookie', () => {
  const ask = async (cookie: string, to = api) => {
    const response = await fetch(`${to.origin}/api/self`, { headers: { cookie } })
    return response.status
  }
  const forged = (token: string, secret: string) => cookieFor(token, { secret, publicUrl: undefined })

  test('of a session counts until it expires', async () => {
    const cookie = await signInAs(api.db, ada.userId, api.clock.now(), testConfig)
    expect(await ask(cookie)).toBe(200)
    expect(await ask(`theme=dark; ${cookie}; x=1`)).toBe(200)
    api.clock.pass({ days: 14 })
    expect(await ask(cookie)).toBe(401)
    api.clock.set(testsBeginAt)
  })

  test('signed by somebody else, or not at all, is none', async () => {
    const { token } = await api.db.authSession.findFirstOrThrow({ where: { userId: ada.userId } })
    const name = 'mentorfolio.session_token'
    for (const cookie of [
      forged(token, 'a secret of somebody else, 32 characters'),
      forged('a-token-nobody-has', testConfig.secret),
      `${name}=${token}`,
      `${name}=${token}.`,
      `${name}=.${createHmac('sha256', testConfig.secret).update('').digest('base64')}`,
      `${name}=%`,
      `${name}=${'x'.repeat(5_000)}`,
      `${name}=`,
      'a'.repeat(5_000),
    ])
      expect(await ask(cookie), cookie.slice(0, 60)).toBe(401)
  })

  test('without its secure name is none where the address is https', async () => {
    const cookie = await signInAs(api.db, ada.userId, api.clock.now(), secure.config)
    expect(cookie).toMatch(/^__Secure-/)
    expect(await ask(cookie, secure)).toBe(200)
    expect(await ask(cookie.replace('__Secure-', ''), secure)).toBe(401)
  })
})

test('a person who has left the centre is signed in and sees nothing of it but that they have', async () => {
  const centre = await aCentre('Westgate Training').in(api.db)
  const left = await aPerson('candidate').at(centre).deactivated().in(api.db)
  const theirs = await aRelationship().of(left).withSignedAgreement().in(api.db)
  expect((await api.as(left).call(selfEndpoint, {})).places).toEqual([])
  expect(await api.as(left).call(homeEndpoint, {})).toMatchObject({
    ...{ candidacies: [], caseload: [], left: ['Westgate Training'] },
  })
  await api.as(left).refused(planSessionEndpoint, { params: { id: v7() }, body: aPlan(theirs) }, 404)
  const elsewhere = await aPerson('candidate').in(api.db)
  await api.db.person.update({ where: { id: left.id }, data: { userId: elsewhere.userId } })
  expect((await api.as(elsewhere).call(homeEndpoint, {})).left, 'who has another part').toEqual([])
})

test('without its database it lives, is not ready, and says of the rest that it is not available', async () => {
  const { url, cut, mend } = await severable((await databaseForWorker()).url)
  const doomed = await startApi({ databaseUrl: url })
  const sam = await aRelationship().withSignedAgreement().in(doomed.db)
  const as = doomed.as(sam.candidate)
  await as.call(readyEndpoint, {})
  await as.call(homeEndpoint, {})
  await cut()
  await as.call(liveEndpoint, {})
  for (let attempt = 0; attempt < 12; attempt += 1) {
    expect((await as.refused(readyEndpoint, {}, 503)).type).toBe('/problems/unavailable')
    await as.refused(homeEndpoint, {}, 503)
    await as.refused(planSessionEndpoint, { params: { id: v7() }, body: aPlan(sam) }, 503)
    await as.refused(keepDraftEndpoint, { params: { id: v7() }, body: aDraft() }, 503)
  }
  await mend()
  await as.call(readyEndpoint, {})
  await as.call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(sam) })
  await cut()
})
