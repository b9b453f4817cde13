import { keepDraftEndpoint } from '@mentorfolio/domain/drafts/drafts.endpoints'
import { selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { planSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v4, v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aDraft } from '../testing/drafts.ts'
import { everythingIn } from '../testing/everything.ts'
import { aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { clientOf } from '../testing/requests.ts'
import { aPlan } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi({ config: { trustedProxies: 1 } })
beforeEach(() => api.clock.set(testsBeginAt))

const password = 'correct horse battery staple'
let lastAddress = 0
const sending = (tabKey: string | null) => {
  lastAddress += 1
  return { 'x-forwarded-for': `10.3.0.${lastAddress}`, ...(tabKey === null ? {} : { 'tab-key': tabKey }) }
}

const byPassword = (person: TestPerson, tabKey: string | null, more: object = {}) =>
  api.signedOut.raw({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    body: { email: person.email, password, ...more },
    headers: sending(tabKey),
  })

const byLink = async (person: TestPerson, tabKey: string | null, leadingOn = '') => {
  const body = { email: person.email }
  const path = '/api/auth/sign-in/magic-link'
  await api.signedOut.raw({ method: 'POST', path, body, headers: sending(null) })
  const [, token = ''] = /token=(\S+)/.exec(api.mails.at(-1)?.text ?? '') ?? []
  const verify = `/api/auth/magic-link/verify?token=${token}${leadingOn}`
  return api.signedOut.raw({ method: 'GET', path: verify, headers: sending(tabKey) })
}

/** What a browser keeps of these: of two cookies with one name the later. */
const cookiesOf = (response: Response) =>
  new Map(response.headers.getSetCookie().map((cookie) => [cookie.split('=')[0] ?? '', cookie]))
const holding = (response: Response) =>
  clientOf(api.origin, async () => [...cookiesOf(response).values()].map((cookie) => cookie.split(';')[0]).join('; '))
const somebody = () => aPerson('candidate').withPassword(password).in(api.db)
const withKey = (tabKey: string) => ({ headers: { 'tab-key': tabKey } })

describe.each([
  ['by password', byPassword],
  ['by link', byLink],
  ['by a link that leads on', (person: TestPerson, tabKey: string | null) => byLink(person, tabKey, '&callbackURL=/')],
])('signed in on a shared computer %s', (_, signIn) => {
  test('the cookie counts with the key of its tab, and with nothing else', async () => {
    const tabKey = v4()
    const as = holding(await signIn(await somebody(), tabKey))
    expect((await as.refused(selfEndpoint, {}, 401)).type).toBe('/problems/signed-out')
    for (const other of [v4(), '', 'x', `${tabKey}0`, tabKey.slice(1)])
      await as.refused(selfEndpoint, {}, 401, withKey(other))
    expect(await as.call(selfEndpoint, {}, withKey(tabKey))).toMatchObject({ shared: true })
    expect(await as.call(selfEndpoint, {}, withKey(tabKey.toUpperCase()))).toMatchObject({ shared: true })
  })

  test('it runs out after eight hours', async () => {
    const tabKey = v4()
    const as = holding(await signIn(await somebody(), tabKey))
    const self = await as.call(selfEndpoint, {}, withKey(tabKey))
    expect(self.signedInUntil).toBe('2026-11-16T18:00:00.000Z')
    api.clock.set('2026-11-16T17:59:59Z')
    await as.call(selfEndpoint, {}, withKey(tabKey))
    api.clock.set('2026-11-16T18:00:00Z')
    await as.refused(selfEndpoint, {}, 401, withKey(tabKey))
  })

  test('the cookie ends with the browser, and neither key nor digest is in the answer', async () => {
    const tabKey = v4()
    const response = await signIn(await somebody(), tabKey)
    const cookie = cookiesOf(response).get('mentorfolio.session_token')
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).not.toMatch(/Max-Age|Expires/i)
    const { tabDigest } = await api.db.authSession.findFirstOrThrow({ where: { tabDigest: { not: null } } })
    const told = `${await response.text()} ${[...response.headers].join(' ')}`
    for (const secret of ['tabDigest', tabDigest ?? 'none', tabKey]) expect(told).not.toContain(secret)
    expect(tabDigest).not.toContain(tabKey)
  })

  test('signing out ends it', async () => {
    const tabKey = v4()
    const as = holding(await signIn(await somebody(), tabKey))
    expect((await as.raw({ method: 'POST', path: '/api/auth/sign-out', body: {} })).status).toBe(200)
    await as.refused(selfEndpoint, {}, 401, withKey(tabKey))
  })

  test('a key that is none signs nobody in', async () => {
    const person = await somebody()
    const response = await signIn(person, 'my tab')
    expect(response.status).toBe(400)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(await api.db.authSession.count({ where: { userId: person.userId } })).toBe(0)
  })

  test('without a key it is a sign-in as ever, which asks for none', async () => {
    const as = holding(await signIn(await somebody(), null))
    expect(await as.call(selfEndpoint, {})).toMatchObject({ shared: false })
    await as.call(selfEndpoint, {}, withKey(v4()))
    await as.call(selfEndpoint, {}, withKey('x'))
  })
})

test('eight hours stand whatever the page says about being remembered', async () => {
  const person = await somebody()
  const tabKey = v4()
  const as = holding(await byPassword(person, tabKey, { rememberMe: false }))
  const self = await as.call(selfEndpoint, {}, withKey(tabKey))
  expect(self).toMatchObject({ userId: person.userId, signedInUntil: '2026-11-16T18:00:00.000Z' })
})

test('nothing is written with the cookie alone', async () => {
  const tabKey = v4()
  const ada = await somebody()
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const as = holding(await byPassword(ada, tabKey))
  const before = await everythingIn(api.databaseUrl)
  await as.refused(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) }, 401)
  await as.refused(keepDraftEndpoint, { params: { id: v7() }, body: aDraft() }, 401)
  expect(await everythingIn(api.databaseUrl)).toEqual(before)
  await as.call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin) }, withKey(tabKey))
})
