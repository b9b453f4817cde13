import { selfEndpoint, signOutEverywhereEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { v7 } from 'uuid'
import { describe, expect, test, vi } from 'vitest'
import { guessesAllowed, guessWindowMinutes } from '../access/guessing.ts'
import { aPerson } from '../testing/people.ts'
import { clientOf } from '../testing/requests.ts'
import { startApi, type TestApi } from '../testing/start-api.ts'

vi.setConfig({ testTimeout: 30_000 }) // Each wrong password is hashed, slowly, on purpose.

// One proxy in front is believed, so that each test has addresses of its own to come from.
const config = { trustedProxies: 1 }
const api = await startApi({ config })
const otherProcess = await startApi({ config, databaseUrl: api.databaseUrl, clock: api.clock })

const password = 'correct horse battery staple'
const somebody = () => aPerson('candidate').withPassword(password).in(api.db)

let lastAddress = 0
const anAddress = () => {
  lastAddress += 1
  return `10.1.${Math.floor(lastAddress / 250)}.${lastAddress % 250}`
}

const signIn = (email: string, word: string, { from = anAddress(), on = api }: { from?: string; on?: TestApi } = {}) =>
  on.signedOut.raw({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    body: { email, password: word },
    headers: { 'x-forwarded-for': from },
  })

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const holding = (cookie: string, on = api) => clientOf(on.origin, async () => cookie)

const guess = async (email: string, times: number, on = api) => {
  const answers = await Promise.all(Array.from({ length: times }, () => signIn(email, 'wrong password', { on })))
  return answers.map(({ status }) => status)
}

describe('with a password', () => {
  test('the right one signs in, on every process', async () => {
    const person = await somebody()
    const response = await signIn(person.email, password)
    expect(response.status).toBe(200)
    for (const on of [api, otherProcess])
      expect(await holding(cookieOf(response), on).call(selfEndpoint, {})).toMatchObject({ email: person.email })
  })

  test('an address in capitals is the same address', async () => {
    const person = await somebody()
    expect((await signIn(person.email.toUpperCase(), password)).status).toBe(200)
  })

  test('a wrong one, and an address that nobody has, are answered alike', async () => {
    const person = await somebody()
    const wrong = await signIn(person.email, 'wrong password')
    const unknown = await signIn('nobody@example.org', 'wrong password')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await unknown.json()).toEqual(await wrong.json())
    expect([...wrong.headers.getSetCookie(), ...unknown.headers.getSetCookie()]).toEqual([])
  })

  test('the cookie is for this site alone, out of reach of scripts, and lasts a fortnight', async () => {
    const person = await somebody()
    const [cookie = ''] = (await signIn(person.email, password)).headers.getSetCookie()
    expect(cookie).toMatch(/^mentorfolio\.session_token=/)
    expect(cookie).toMatch(/; Max-Age=1209600(;|$)/i)
    expect(cookie).toMatch(/; Path=\/(;|$)/i)
    expect(cookie).toMatch(/; HttpOnly(;|$)/i)
    expect(cookie).toMatch(/; SameSite=Lax(;|$)/i)
    expect(cookie).not.toMatch(/Domain=/i)
  })

  test('over https it is secure, by name and by flag', async () => {
    const secure = await startApi({
      config: { ...config, publicUrl: 'https://mentorfolio.example.org' },
      databaseUrl: api.databaseUrl,
    })
    const person = await somebody()
    const [cookie = ''] = (await signIn(person.email, password, { on: secure })).headers.getSetCookie()
    expect(cookie).toMatch(/^__Secure-mentorfolio\.session_token=/)
    expect(cookie).toMatch(/; Secure(;|$)/i)
  })

  test('nobody signs themself up', async () => {
    const people = await api.db.authUser.count()
    const response = await api.signedOut.raw({
      method: 'POST',
      path: '/api/auth/sign-up/email',
      body: { email: 'new@example.org', password, name: 'New' },
      headers: { 'x-forwarded-for': anAddress() },
    })
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(await api.db.authUser.count()).toBe(people)
  })
})

describe('guessing at one account', () => {
  test('ends after ten wrong tries, from whatever address, on whatever process, and for the right password too', async () => {
    const person = await somebody()
    const statuses = [...(await guess(person.email, 5)), ...(await guess(person.email, 5, otherProcess))]
    expect(statuses).toEqual(Array.from({ length: guessesAllowed }, () => 401))
    expect(await guess(person.email, 1)).toEqual([429])
    const afterRestart = await startApi({ config, databaseUrl: api.databaseUrl, clock: api.clock })
    for (const on of [api, otherProcess, afterRestart]) {
      const right = await signIn(person.email, password, { on })
      expect(right.status).toBe(429)
      expect(await right.text()).toContain(`Wait ${guessWindowMinutes} minutes`)
    }
  })

  test('at the same moment lets no more through', async () => {
    const person = await somebody()
    const statuses = [guess(person.email, 8), guess(person.email, 8, otherProcess)]
    const counted = (await Promise.all(statuses)).flat()
    expect(counted.filter((status) => status === 401)).toHaveLength(guessesAllowed)
    expect(counted.filter((status) => status === 429)).toHaveLength(16 - guessesAllowed)
  })

  test('is forgiven when the window has passed', async () => {
    const person = await somebody()
    await guess(person.email, guessesAllowed + 1)
    api.clock.pass({ minutes: guessWindowMinutes })
    expect((await signIn(person.email, password)).status, 'not a moment too early').toBe(429)
    api.clock.pass({ minutes: 1 })
    expect((await signIn(person.email, password)).status).toBe(200)
  })

  test('is forgotten with the right password', async () => {
    const person = await somebody()
    await guess(person.email, guessesAllowed - 1)
    expect((await signIn(person.email, password)).status).toBe(200)
    expect(await guess(person.email, guessesAllowed)).toEqual(Array.from({ length: guessesAllowed }, () => 401))
  })

  test('of an address that nobody has ends alike, so that it tells nothing', async () => {
    expect(await guess('nobody.at.all@example.org', guessesAllowed + 1)).toContain(429)
  })

  test('in capitals or with spaces is guessing at the same account', async () => {
    const person = await somebody()
    await guess(person.email.toUpperCase(), guessesAllowed)
    expect((await signIn(person.email, password)).status).toBe(429)
  })

  test('leaves the others alone', async () => {
    const [guessed, other] = [await somebody(), await somebody()]
    await guess(guessed.email, guessesAllowed + 1)
    expect((await signIn(other.email, password)).status).toBe(200)
  })

  test('keeps no address of anybody', async () => {
    const person = await somebody()
    await guess(person.email, 1)
    const rows = JSON.stringify(await api.db.authGuess.findMany())
    expect(rows).not.toContain(person.email)
  })
})

describe('guessing from one address', () => {
  const twenty = async (
    from: string,
    headers: (attempt: number) => Record<string, string>,
    path = '/api/auth/sign-in/email',
  ) => {
    const answers = Array.from({ length: 21 }, (_, attempt) =>
      api.signedOut.raw({
        method: 'POST',
        path,
        // No password, so that none is hashed: a try all the same.
        body: { email: `${v7()}@example.org` },
        headers: { 'x-forwarded-for': from, ...headers(attempt) },
      }),
    )
    return (await Promise.all(answers)).map(({ status }) => status).toSorted((a, b) => a - b)
  }

  test('ends after twenty tries, on every process', async () => {
    const from = anAddress()
    const statuses = await twenty(from, () => ({}))
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 400))
    expect(statuses.at(-1)).toBe(429)
    const person = await somebody()
    expect((await signIn(person.email, password, { from, on: otherProcess })).status).toBe(429)
  })

  test('is not hidden by what a client puts before the proxy’s own word', async () => {
    const from = anAddress()
    const statuses = await twenty(from, (attempt) => ({
      'x-forwarded-for': `203.0.113.${attempt}, ${from}`,
      'x-mentorfolio-client-address': `203.0.113.${attempt}`,
      'x-real-ip': `203.0.113.${attempt}`,
      forwarded: `for=203.0.113.${attempt}`,
    }))
    expect(statuses.at(-1)).toBe(429)
  })

  test('is not hidden by another spelling of the same path', async () => {
    const from = anAddress()
    await twenty(from, () => ({}))
    const person = await somebody()
    for (const path of [
      '/api/auth/sign-in/email/',
      '/api/auth//sign-in/email',
      '/api/auth/sign-in/email?x=1',
      '/API/auth/sign-in/email',
    ]) {
      const response = await api.signedOut.raw({
        method: 'POST',
        path,
        body: { email: person.email, password },
        headers: { 'x-forwarded-for': from },
      })
      expect(response.status, path).not.toBe(200)
      expect(response.headers.getSetCookie(), path).toEqual([])
    }
  })

  test('without a proxy that is believed, a forged X-Forwarded-For changes nothing', async () => {
    const direct = await startApi({ databaseUrl: api.databaseUrl })
    const answers = Array.from({ length: 21 }, (_, attempt) =>
      direct.signedOut.raw({
        method: 'POST',
        path: '/api/auth/sign-in/email',
        body: { email: `${v7()}@example.org` },
        headers: { 'x-forwarded-for': `203.0.113.${attempt}` },
      }),
    )
    const statuses = (await Promise.all(answers)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })
})

describe('signing out', () => {
  test('ends this sign-in and no other', async () => {
    const person = await somebody()
    const [here, there] = [
      cookieOf(await signIn(person.email, password)),
      cookieOf(await signIn(person.email, password)),
    ]
    const out = await holding(here).raw({ method: 'POST', path: '/api/auth/sign-out', body: {} })
    expect(out.status).toBe(200)
    await holding(here).refused(selfEndpoint, {}, 401)
    await holding(there).call(selfEndpoint, {})
  })

  test('works however often somebody at the same address, as in one school, has signed out', async () => {
    const person = await somebody()
    const from = anAddress()
    const cookie = cookieOf(await signIn(person.email, password, { from }))
    const signOut = (client: typeof api.signedOut) =>
      client.raw({ method: 'POST', path: '/api/auth/sign-out', body: {}, headers: { 'x-forwarded-for': from } })
    await Promise.all(Array.from({ length: 150 }, () => signOut(api.signedOut)))
    expect((await signOut(holding(cookie))).status).toBe(200)
    await holding(cookie).refused(selfEndpoint, {}, 401)
    expect(await api.db.authSession.count({ where: { userId: person.userId } })).toBe(0)
  })

  test('everywhere ends them all, at once', async () => {
    const person = await somebody()
    const other = await somebody()
    const cookies = [cookieOf(await signIn(person.email, password)), cookieOf(await signIn(person.email, password))]
    const others = cookieOf(await signIn(other.email, password))
    const [cookie = ''] = cookies
    expect(await holding(cookie).call(signOutEverywhereEndpoint, { body: {} })).toEqual({ ended: 2 })
    for (const each of cookies) await holding(each, otherProcess).refused(selfEndpoint, {}, 401)
    await holding(others).call(selfEndpoint, {})
  })
})
