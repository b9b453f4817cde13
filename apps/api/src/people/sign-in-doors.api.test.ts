import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import { selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { planSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { clientOf } from '../testing/requests.ts'
import { aPlan } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()

test.each([
  ['POST', 'sign-up/email'],
  ['POST', 'update-user'],
  ['POST', 'change-password'],
  ['POST', 'verify-password'],
  ['POST', 'change-email'],
  ['POST', 'delete-user'],
  ['POST', 'revoke-sessions'],
  ['POST', 'request-password-reset'],
  ['POST', 'reset-password'],
  ['GET', 'reset-password/x'],
  ['GET', 'list-sessions'],
  ['GET', 'get-session'],
  ['GET', 'ok'],
  ['GET', 'error'],
])('%s /api/auth/%s is not there: it would pass by our rules', async (method, path) => {
  const person = await aPerson('candidate').in(api.db)
  const body = method === 'POST' ? { body: { name: 'Somebody' } } : {}
  const response = await api.as(person).raw({ method, path: `/api/auth/${path}`, ...body })
  expect(response.status).toBe(404)
})

test('a body of 20 MB at the door is refused unread', async () => {
  const body = JSON.stringify({ email: 'a@example.org', password: 'x'.repeat(20_000_000) })
  const response = await api.signedOut.raw({ method: 'POST', path: '/api/auth/sign-in/email', body }).catch(() => null)
  // The connection may be closed on it before it has sent everything.
  if (response) expect(response.status).toBe(413)
  expect((await api.signedOut.raw({ method: 'GET', path: '/health/live' })).status).toBe(200)
})

test('another site cannot sign somebody in by a link of its own', async () => {
  const person = await aPerson('candidate').in(api.db)
  await api.signedOut.raw({ method: 'POST', path: '/api/auth/sign-in/magic-link', body: { email: person.email } })
  const token = /token=(\S+)/.exec(api.mails.at(-1)?.text ?? '')?.[1] ?? ''
  const follow = (site: string) =>
    api.signedOut.raw({
      method: 'GET',
      path: `/api/auth/magic-link/verify?token=${token}`,
      headers: { 'sec-fetch-site': site },
    })
  for (const site of ['cross-site', 'same-site', 'none']) expect((await follow(site)).status, site).toBe(403)
  expect((await follow('same-origin')).headers.getSetCookie()[0]).toContain('session_token')
})

test('signing in anew ends the session that was there before', async () => {
  const person = await aPerson('candidate').in(api.db)
  const link = async (cookie: string | null) => {
    await api.signedOut.raw({ method: 'POST', path: '/api/auth/sign-in/magic-link', body: { email: person.email } })
    const token = /token=(\S+)/.exec(api.mails.at(-1)?.text ?? '')?.[1] ?? ''
    const response = await clientOf(api.origin, async () => cookie).raw({
      method: 'GET',
      path: `/api/auth/magic-link/verify?token=${token}`,
    })
    return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  const first = await link(null)
  const second = await link(first)
  const as = (cookie: string) => clientOf(api.origin, async () => cookie)
  await as(first).refused(selfEndpoint, {}, 401)
  expect(await as(second).call(selfEndpoint, {})).toMatchObject({ email: person.email })
})

test('whoever has left the centre gets no stored answer of it', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const input = { params: { id: v7() }, body: aPlan(robin) }
  const key = v7()
  await as.call(planSessionEndpoint, input, { key })
  await api.db.person.update({ where: { id: robin.candidate.id }, data: { deactivatedAt: new Date() } })
  await as.refused(planSessionEndpoint, input, 404, { key })
})

test('a candidate who is also an admin of many sees their own work first', async () => {
  const centre = await aCentre().in(api.db)
  const zed = await aPerson('candidate', 'centreAdmin').at(centre).named('Zed Zephyr').in(api.db)
  await aRelationship().of(zed).in(api.db)
  for (let n = 0; n < 101; n += 1) {
    const other = await aPerson('candidate').at(centre).named(`Amy ${n}`).in(api.db)
    await aRelationship().of(other).in(api.db)
  }
  const home = await api.as(zed).call(homeEndpoint, {})
  expect(home.candidacies).toHaveLength(1)
  expect(home.caseload).toHaveLength(100)
  expect(home.moreInCaseload).toBe(true)
})
