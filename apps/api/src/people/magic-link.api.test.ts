import { selfEndpoint, signInWaysEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ownAddress } from '../config.ts'
import { aPerson } from '../testing/people.ts'
import { clientOf } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'
import { newSignInLink } from './sign-in-link.ts'

const config = { trustedProxies: 1 }
const api = await startApi({ config })
beforeEach(() => {
  api.mails.length = 0
})

let lastAddress = 0
const headers = () => {
  lastAddress += 1
  return { 'x-forwarded-for': `10.2.0.${lastAddress}` }
}

const ask = (email: string, more: object = {}) =>
  api.signedOut.raw({
    method: 'POST',
    path: '/api/auth/sign-in/magic-link',
    body: { email, ...more },
    headers: headers(),
  })

const linkIn = (text: string | undefined) => new URL(/https?:\S+/.exec(text ?? '')?.[0] ?? 'none:')
const tokenOf = (link: URL) => new URLSearchParams(link.hash.slice(1)).get('token') ?? ''
const use = (token: string) =>
  api.signedOut.raw({
    method: 'GET',
    path: `/api/auth/magic-link/verify?${new URLSearchParams({ token })}`,
    headers: headers(),
  })
const signedInWith = (response: Response) =>
  clientOf(api.origin, async () => response.headers.getSetCookie()[0]?.split(';')[0] ?? '')

describe('a link by e-mail', () => {
  test('goes to a known address alone, and the page says the same of any', async () => {
    const person = await aPerson('candidate').in(api.db)
    const known = await ask(person.email)
    const unknown = await ask('nobody@example.org')
    expect(known.status).toBe(200)
    expect([unknown.status, await unknown.json()]).toEqual([known.status, await known.json()])
    expect(api.mails.map(({ to }) => to)).toEqual([person.email])
  })

  test('leads to our own page, its token where no server sees it', async () => {
    const person = await aPerson('candidate').in(api.db)
    await ask(person.email)
    const link = linkIn(api.mails[0]?.text)
    expect(link.href.replace(link.hash, '')).toBe(`${ownAddress(api.config)}/sign-in/link`)
    expect(tokenOf(link)).toMatch(/^\S{20,}$/)
    expect(JSON.stringify(await api.db.authVerification.findMany()), 'kept as a digest').not.toContain(tokenOf(link))
  })

  test('behind a public address leads there, whatever host the request names', async () => {
    const secure = await startApi({
      config: { ...config, publicUrl: 'https://mentorfolio.example.org' },
      databaseUrl: api.databaseUrl,
    })
    const person = await aPerson('candidate').in(api.db)
    await secure.signedOut.raw({
      method: 'POST',
      path: '/api/auth/sign-in/magic-link',
      body: { email: person.email },
      headers: { ...headers(), 'x-forwarded-host': 'evil.example' },
    })
    expect(linkIn(secure.mails[0]?.text).origin).toBe('https://mentorfolio.example.org')
  })

  test('signs in, once', async () => {
    const person = await aPerson('candidate').in(api.db)
    await ask(person.email)
    const token = tokenOf(linkIn(api.mails[0]?.text))
    expect(await signedInWith(await use(token)).call(selfEndpoint, {})).toMatchObject({ email: person.email })
    const again = await use(token)
    expect(again.headers.getSetCookie()).toEqual([])
  })

  test('is not used up by a scanner that opens the page', async () => {
    const person = await aPerson('candidate').in(api.db)
    await ask(person.email)
    const link = linkIn(api.mails[0]?.text)
    for (const method of ['GET', 'HEAD']) await fetch(new URL(link.pathname, api.origin), { method })
    expect(await signedInWith(await use(tokenOf(link))).call(selfEndpoint, {})).toMatchObject({ email: person.email })
  })

  test('does nothing once it has expired', async () => {
    const person = await aPerson('candidate').in(api.db)
    await ask(person.email)
    await api.db.authVerification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    const late = await use(tokenOf(linkIn(api.mails[0]?.text)))
    expect(late.headers.getSetCookie()).toEqual([])
  })

  test('lasts a quarter of an hour', async () => {
    const person = await aPerson('candidate').in(api.db)
    await ask(person.email)
    const { expiresAt, createdAt } = await api.db.authVerification.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 60_000)).toBe(15)
  })

  test('made up does nothing', async () => {
    for (const token of ['', 'made-up', 'x'.repeat(3_000), '\u0000']) {
      const response = await use(token)
      expect(response.status).toBeLessThan(500)
      expect(response.headers.getSetCookie()).toEqual([])
    }
  })

  test('keeps the password of whoever uses it', async () => {
    const password = 'correct horse battery staple'
    const person = await aPerson('candidate').withPassword(password).in(api.db)
    await ask(person.email)
    await use(tokenOf(linkIn(api.mails[0]?.text)))
    const body = { email: person.email, password }
    const byPassword = await api.signedOut.raw({
      method: 'POST',
      path: '/api/auth/sign-in/email',
      body,
      headers: headers(),
    })
    expect(byPassword.status).toBe(200)
  })

  test('proves an address that was not proven before', async () => {
    const person = await aPerson('candidate').withPassword('correct horse battery staple').in(api.db)
    await api.db.authUser.update({ where: { id: person.userId }, data: { emailVerified: false } })
    await ask(person.email)
    await signedInWith(await use(tokenOf(linkIn(api.mails[0]?.text)))).call(selfEndpoint, {})
    expect(await api.db.authUser.findUnique({ where: { id: person.userId } })).toMatchObject({ emailVerified: true })
  })

  test('does not lead to another site afterwards', async () => {
    const person = await aPerson('candidate').in(api.db)
    expect((await ask(person.email, { callbackURL: 'https://evil.example/' })).status).toBe(403)
    expect(api.mails).toEqual([])
    await ask(person.email)
    const token = tokenOf(linkIn(api.mails[0]?.text))
    const query = new URLSearchParams({ token, callbackURL: 'https://evil.example/' })
    const used = await api.signedOut.raw({
      method: 'GET',
      path: `/api/auth/magic-link/verify?${query}`,
      headers: headers(),
    })
    expect(used.headers.get('location') ?? '').not.toContain('evil.example')
  })

  test('is sent five times in a quarter of an hour, and not a sixth', async () => {
    const person = await aPerson('candidate').in(api.db)
    const answers: number[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push((await ask(person.email)).status)
    expect(answers).toEqual([200, 200, 200, 200, 200, 429])
    expect(api.mails).toHaveLength(5)
  })
})

describe('where no mail goes out', () => {
  const none = { ...config, smtpUrl: undefined, demo: false }

  test('no link is offered or made, and known and unknown addresses are answered alike', async () => {
    const silent = await startApi({ config: none, databaseUrl: api.databaseUrl })
    const person = await aPerson('candidate').in(api.db)
    expect(await silent.signedOut.call(signInWaysEndpoint, {})).toEqual({ link: 'NONE' })
    expect(await api.signedOut.call(signInWaysEndpoint, {})).toEqual({ link: 'SENT' })
    const before = await api.db.authVerification.count()
    const answers = []
    for (const email of [person.email, 'nobody@example.org']) {
      const path = '/api/auth/sign-in/magic-link'
      const response = await silent.signedOut.raw({ method: 'POST', path, body: { email }, headers: headers() })
      const { requestId: _, ...told } = z.looseObject({ requestId: z.string() }).parse(await response.json())
      answers.push({ status: response.status, told })
    }
    expect(answers[0]).toMatchObject({ status: 409, told: { because: 'NO_MAIL' } })
    expect(answers[1]).toEqual(answers[0])
    expect([silent.mails, await api.db.authVerification.count()]).toEqual([[], before])
  })

  test('whoever runs the server prints a link that signs in, once; and none for an address that nobody has', async () => {
    const person = await aPerson('candidate').in(api.db)
    const context = { ...api.context, config: { ...api.config, ...none } }
    const link = await newSignInLink(context, person.email)
    const token = tokenOf(new URL(link ?? 'none:'))
    expect(await signedInWith(await use(token)).call(selfEndpoint, {})).toMatchObject({ email: person.email })
    expect((await use(token)).headers.getSetCookie()).toEqual([])
    expect(await newSignInLink(context, 'nobody@example.org')).toBeNull()
    expect(api.mails).toEqual([])
  })
})

describe('bad input to signing in', () => {
  test.each([
    ['no body', undefined],
    ['a list', []],
    ['no JSON', '{'],
    ['an address that is none', { email: 'nobody', password: 'wrong password' }],
    ['a list of addresses', { email: ['a@example.org'], password: 'wrong password' }],
    ['no password', { email: 'a@example.org' }],
    ['a number for a password', { email: 'a@example.org', password: 12345678901234 }],
    ['NUL in the address', { email: 'a\u0000@example.org', password: 'wrong password' }],
    ['NUL in the password', { email: 'a@example.org', password: 'wrong\u0000password' }],
    ['a lone surrogate', { email: 'a@example.org', password: 'wrong \ud800 password' }],
    ['a long address', { email: `${'a'.repeat(100_000)}@example.org`, password: 'wrong password' }],
    ['a long password', { email: 'a@example.org', password: 'x'.repeat(100_000) }],
    ['10 MB', { email: 'a@example.org', password: 'x'.repeat(10_000_000) }],
    ['fields it does not know', { email: 'a@example.org', password: 'wrong password', role: 'centreAdmin' }],
  ])('%s gets its 4xx', async (_, body) => {
    for (const path of ['/api/auth/sign-in/email', '/api/auth/sign-in/magic-link']) {
      const response = await api.signedOut.raw({ method: 'POST', path, body, headers: headers() })
      expect(response.status, path).toBeLessThan(500)
      expect(response.headers.getSetCookie()).toEqual([])
    }
    expect(api.mails).toEqual([])
  })
})
