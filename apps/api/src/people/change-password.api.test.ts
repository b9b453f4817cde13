import { changePasswordEndpoint, selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { expect, test, vi } from 'vitest'
import { aPerson, type TestPerson } from '../testing/people.ts'
import { clientOf } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'

vi.setConfig({ testTimeout: 30_000 }) // Each wrong password is hashed, slowly, on purpose.

const api = await startApi()

const old = 'correct horse battery staple'
const chosen = 'nine herons by the weir'
const somebody = () => aPerson('candidate').withPassword(old).in(api.db)
const signIn = (email: string, password: string) =>
  api.signedOut.raw({ method: 'POST', path: '/api/auth/sign-in/email', body: { email, password } })
const holding = (cookie: string) => clientOf(api.origin, async () => cookie, api.config.publicUrl)
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const signedIn = async ({ email }: TestPerson) => holding(cookieOf(await signIn(email, old)))
const byLink = async ({ email }: TestPerson) => {
  await api.signedOut.raw({ method: 'POST', path: '/api/auth/sign-in/magic-link', body: { email } })
  const token = /token=(\S+)/.exec(api.mails.at(-1)?.text ?? '')?.[1] ?? ''
  const path = `/api/auth/magic-link/verify?token=${token}`
  return holding(
    cookieOf(await api.signedOut.raw({ method: 'GET', path, headers: { 'sec-fetch-site': 'same-origin' } })),
  )
}

test('with the old one: it opens from then on and the old one no more; every other device is signed out, and the chain tells it', async () => {
  const person = await somebody()
  const [here, elsewhere] = [await signedIn(person), await signedIn(person)]
  expect(await here.call(changePasswordEndpoint, { body: { current: old, password: chosen } })).toEqual({ ended: 1 })
  await here.call(selfEndpoint, {})
  await elsewhere.refused(selfEndpoint, {}, 401)
  expect((await signIn(person.email, old)).status).toBe(401)
  expect((await signIn(person.email, chosen)).status).toBe(200)
  const events = await api.db.auditEvent.findMany({ where: { chainId: person.centreId, subjectId: person.id } })
  expect(events.map(({ action }) => action)).toEqual(['self.changePassword'])
})

test.each([
  ['without the old one', null, 'Enter the password you have now'],
  ['with another', 'not the password at all', 'That is not the password you have now. Try again'],
])('%s nothing changes', async (_, current, message) => {
  const person = await somebody()
  const here = await signedIn(person)
  const problem = await here.refused(changePasswordEndpoint, { body: { current, password: chosen } }, 400)
  expect(problem.errors).toEqual([{ field: 'current', message }])
  expect((await signIn(person.email, old)).status).toBe(200)
})

test('a short one is refused, in the field’s terms', async () => {
  const here = await signedIn(await somebody())
  const problem = await here.refused(changePasswordEndpoint, { body: { current: old, password: 'short' } }, 400)
  expect(problem.errors).toEqual([{ field: 'password', message: 'Choose a password of 12 characters or more' }])
})

test('whoever finds a device open has no more tries than a stranger at the door', async () => {
  const person = await somebody()
  const here = await signedIn(person)
  const guess = () =>
    here.send(changePasswordEndpoint, { body: { current: 'not the password at all', password: chosen } })
  const statuses: number[] = []
  for (let tries = 0; tries < 11; tries += 1) statuses.push((await guess()).status)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 400), 429])
  expect((await signIn(person.email, old)).status).toBe(429)
})

test('after a link nobody is asked for the one they forgot, for an hour', async () => {
  api.clock.set('2026-11-16T10:00:00Z')
  const person = await somebody()
  const late = await byLink(person)
  expect(await late.call(selfEndpoint, {})).toMatchObject({ choosesPassword: true })
  api.clock.set('2026-11-16T11:00:00Z')
  expect(await late.call(selfEndpoint, {})).toMatchObject({ choosesPassword: false })
  await late.refused(changePasswordEndpoint, { body: { current: null, password: chosen } }, 400)
  const soon = await byLink(person)
  await soon.call(changePasswordEndpoint, { body: { current: null, password: chosen } })
  expect((await signIn(person.email, chosen)).status).toBe(200)
})
