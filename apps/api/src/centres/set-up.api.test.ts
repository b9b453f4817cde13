import {
  describeCentreEndpoint,
  setUpNewEndpoint,
  setUpSignedInEndpoint,
  viewCentreEndpoint,
  viewSetUpEndpoint,
} from '@mentorfolio/domain/centres/centres.endpoints'
import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import { listPeopleEndpoint, selfEndpoint } from '@mentorfolio/domain/people/people.endpoints'
import { unitPacks } from '@mentorfolio/qualifications'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { aSetUpLink } from '../testing/links.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { newSetUpLink } from './set-up-link.ts'

const api = await startApi()
const password = 'eight swallows over the barn'
const through = (token: string) => ({ headers: { 'link-token': token } })
const theCentre = { centreName: 'Westgate Learning', zone: 'Europe/London' }
const somebodyNew = () => ({ ...theCentre, name: 'Imogen Vale', email: `imogen.${v7()}@example.org`, password })
const tokenIn = (address: string | undefined) => address?.split('#')[1] ?? ''
const asked = { origin: 'http://127.0.0.1:3000', newCentre: false, now: api.clock.now() }

describe('the link in the server’s log', () => {
  test('is there while there is no centre; a restart makes a new one and ends the former', async () => {
    const first = await newSetUpLink(api.db, asked)
    const second = await newSetUpLink(api.db, asked)
    expect(first?.address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/set-up#[\w-]{43}$/)
    const told = await api.signedOut.refused(viewSetUpEndpoint, {}, 410, through(tokenIn(first?.address)))
    expect(told.because).toBe('REVOKED')
    await api.signedOut.call(viewSetUpEndpoint, {}, through(tokenIn(second?.address)))
  })

  test('of two processes that start at once, one leaves a link that opens', async () => {
    const made = await Promise.all([newSetUpLink(api.db, asked), newSetUpLink(api.db, asked)])
    const answers = await Promise.all(
      made.map((link) => api.signedOut.send(viewSetUpEndpoint, {}, through(tokenIn(link?.address)))),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410])
  })

  test('is not there once a centre is, unless a further one is asked for', async () => {
    await aCentre().in(api.db)
    expect(await newSetUpLink(api.db, asked)).toBeNull()
    expect(await newSetUpLink(api.db, { ...asked, newCentre: true })).not.toBeNull()
  })

  test('opens nothing after 72 hours', async () => {
    const { token } = await aSetUpLink(api.db)
    const later = await startApi({ databaseUrl: api.databaseUrl })
    later.clock.pass({ hours: 72 })
    const told = await later.signedOut.refused(viewSetUpEndpoint, {}, 410, through(token))
    expect(told.because).toBe('EXPIRED')
  })
})

describe('setting up', () => {
  test('makes a centre that offers every unit pack, and its first admin, whose address is not proven', async () => {
    const { token } = await aSetUpLink(api.db)
    const body = somebodyNew()
    const { centreId } = await api.signedOut.call(setUpNewEndpoint, { body }, through(token))
    const packs = await api.db.centrePack.findMany({ where: { centreId }, orderBy: { packId: 'asc' } })
    expect(packs.map(({ packId, packVersion }) => [packId, packVersion])).toEqual(
      unitPacks.map(({ id, packVersion }) => [id, packVersion]),
    )
    const user = await api.db.authUser.findUniqueOrThrow({ where: { email: body.email }, include: { accounts: true } })
    expect(user).toMatchObject({ emailVerified: false, name: 'Imogen Vale' })
    expect(JSON.stringify(user)).not.toContain(password)
    const as = api.as({ userId: user.id })
    expect((await as.call(selfEndpoint, {})).places).toMatchObject([{ centreId, roles: ['centreAdmin'] }])
    expect((await as.call(listPeopleEndpoint, { params: { id: centreId }, query: {} })).people).toHaveLength(1)
    const events = await api.db.auditEvent.findMany({ where: { chainId: centreId }, orderBy: { seq: 'asc' } })
    expect(events.map(({ action }) => action)).toEqual(['centre.setUp', 'person.giveRole'])
  })

  test('the first admin may say that they are the DSL, too: later nobody gives themself that role', async () => {
    const { token } = await aSetUpLink(api.db)
    const body = { ...somebodyNew(), alsoDsl: true }
    const { centreId } = await api.signedOut.call(setUpNewEndpoint, { body }, through(token))
    const [event] = await api.db.auditEvent.findMany({ where: { chainId: centreId, action: 'person.giveRole' } })
    const { roles } = await api.db.person.findUniqueOrThrow({ where: { id: event?.subjectId ?? '' } })
    expect(roles).toEqual(['centreAdmin', 'dsl'])
  })

  test('by two at once: one centre', async () => {
    const { token } = await aSetUpLink(api.db)
    const before = await api.db.centre.count()
    const send = () => api.signedOut.send(setUpNewEndpoint, { body: somebodyNew() }, through(token))
    const answers = await Promise.all([send(), send()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410])
    expect(await api.db.centre.count()).toBe(before + 1)
  })

  test('with an address that has an account: told with the link, and the link stays', async () => {
    const known = await aPerson('assessor').in(api.db)
    const { token } = await aSetUpLink(api.db)
    const body = { ...somebodyNew(), email: known.email }
    const told = await api.signedOut.refused(setUpNewEndpoint, { body }, 409, through(token))
    expect(told.because).toBe('HAS_ACCOUNT')
    expect((await api.as(known).call(viewSetUpEndpoint, {}, through(token))).signedIn?.email).toBe(known.email)
    const { centreId } = await api.as(known).call(setUpSignedInEndpoint, { body: theCentre }, through(token))
    const { places } = await api.as(known).call(selfEndpoint, {})
    expect(places.find((place) => place.centreId === centreId)?.roles).toEqual(['centreAdmin'])
  })

  test('without the link, nobody learns whether an address has an account', async () => {
    const known = await aPerson('assessor').in(api.db)
    const body = { ...somebodyNew(), email: known.email }
    const [one, other] = [
      await api.signedOut.refused(setUpNewEndpoint, { body }, 404, through('not-a-token')),
      await api.signedOut.refused(setUpNewEndpoint, { body: somebodyNew() }, 404, through('not-a-token')),
    ]
    expect({ ...one, requestId: '' }).toEqual({ ...other, requestId: '' })
  })
})

describe('a centre’s own page', () => {
  const parts: [StaffRole, 'sees it' | 'does not', 'changes it' | 'does not'][] = [
    ['centreAdmin', 'sees it', 'changes it'],
    ['candidate', 'sees it', 'does not'],
    ['assessor', 'sees it', 'does not'],
    ['iqa', 'sees it', 'does not'],
    ['leadIqa', 'sees it', 'does not'],
    ['dsl', 'sees it', 'does not'],
    ['eqa', 'does not', 'does not'],
  ]
  const desk = { dsl: 'Mina Orchard', dslPhone: '01632 960201', deputy: null, deputyPhone: null }
  test.each(parts)('%s %s, and %s', async (role, sees, changes) => {
    const centre = await aCentre('Northgate Training').in(api.db)
    const as = api.as(await aPerson(role).at(centre).in(api.db))
    const params = { id: centre.id }
    const page = await as.send(viewCentreEndpoint, { params })
    expect(page.status).toBe(sees === 'sees it' ? 200 : 403)
    if (page.ok) expect(await page.json()).toMatchObject({ dsl: null, mayDescribe: changes === 'changes it' })
    const body = { revision: 1, name: 'Northgate', zone: 'Europe/Belfast', ...desk }
    const change = await as.send(describeCentreEndpoint, { params, body })
    expect(change.status).toBe(changes === 'changes it' ? 200 : 403)
  })

  test('names nobody without a number, and no number without a name', async () => {
    const centre = await aCentre().in(api.db)
    const as = api.as(await aPerson('centreAdmin').at(centre).in(api.db))
    const body = {
      ...{ revision: 1, name: 'Northgate', zone: 'Europe/London' },
      ...{ dsl: 'Mina Orchard', dslPhone: ' ', deputy: '', deputyPhone: '01632 960202' },
    }
    const told = await as.refused(describeCentreEndpoint, { params: { id: centre.id }, body }, 400)
    expect(told.errors?.map(({ field }) => field)).toEqual(['dslPhone', 'deputy'])
  })

  test('a change over another change is refused with what is there now', async () => {
    const centre = await aCentre().in(api.db)
    const as = api.as(await aPerson('centreAdmin').at(centre).in(api.db))
    const input = { params: { id: centre.id }, body: { revision: 1, name: 'One', zone: 'Europe/London', ...desk } }
    await as.call(describeCentreEndpoint, input)
    const told = await as.refused(describeCentreEndpoint, { ...input, body: { ...input.body, name: 'Other' } }, 409)
    expect(told).toMatchObject({ type: '/problems/stale-revision', current: { name: 'One', revision: 2 } })
  })
})
