import {
  acceptNewEndpoint,
  acceptSignedInEndpoint,
  viewInvitationEndpoint,
} from '@mentorfolio/domain/people/invitation.endpoints'
import {
  changeRolesEndpoint,
  deactivatePersonEndpoint,
  describePersonEndpoint,
  inviteAgainEndpoint,
  invitePersonEndpoint,
  listPeopleEndpoint,
  selfEndpoint,
  viewPersonEndpoint,
  withdrawInvitationEndpoint,
} from '@mentorfolio/domain/people/people.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { sealerWith } from '../identity/seal.ts'
import { digestOf, newToken } from '../links/token.ts'
import type { Mail } from '../mail/mailer.ts'
import { everythingIn } from '../testing/everything.ts'
import { anInvitation } from '../testing/links.ts'
import { somebodyWaits } from '../testing/meanwhile.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { clientOf } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi({ config: { trustedProxies: 1 } })
const without = await startApi({ databaseUrl: api.databaseUrl, clock: api.clock, config: { smtpUrl: undefined } })
beforeEach(() => api.clock.set(testsBeginAt))

const password = 'eight swallows over the barn'
const centre = await aCentre('Northgate Training').in(api.db)
const admin = await aPerson('centreAdmin').named('Imogen Vale').at(centre).in(api.db)
const sealer = sealerWith(api.config.identityKeys)

const newcomer = (more: object = {}) => ({
  centreId: centre.id,
  name: 'Noor Baines',
  email: `noor.${v7()}@example.org`,
  roles: ['assessor' as const],
  mail: true,
  ...more,
})
const through = (token: string) => ({ headers: { 'link-token': token } })
const accept = (token: string, body = { name: 'Noor Baines', password }) =>
  api.signedOut.send(acceptNewEndpoint, { body }, through(token))

/** The mails that wait to be sent to this address. */
const mailsTo = async (email: string): Promise<Mail[]> => {
  const rows = await api.db.outgoingMail.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ id, sealed }) => sealer.open(`mail:${id}`, sealed) as Mail).filter(({ to }) => to === email)
}
const mailedToken = async (email: string) =>
  /\/invitation#(\S+)/.exec((await mailsTo(email)).at(-1)?.text ?? '')?.[1] ?? ''

let lastAddress = 0
const signIn = async (email: string, word = password) => {
  lastAddress += 1
  const response = await api.signedOut.raw({
    ...{ method: 'POST', path: '/api/auth/sign-in/email', body: { email, password: word } },
    headers: { 'x-forwarded-for': `10.9.0.${lastAddress}` },
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? null
  return { status: response.status, as: clientOf(api.origin, async () => cookie) }
}

const invited = async (more: object = {}) => {
  const body = newcomer(more)
  const { personId } = await api.as(admin).call(invitePersonEndpoint, { params: { id: v7() }, body })
  return { personId, email: body.email, token: await mailedToken(body.email) }
}

describe('oversight, where mail goes out,', () => {
  test.each([['dsl'], ['leadIqa']] as const)('is invited to by e-mail alone: %s', async (role) => {
    const { personId: id, email } = await invited({ roles: [role], mail: false })
    const params = { id }
    const digest = digestOf(newToken())
    const told = await api.as(admin).refused(inviteAgainEndpoint, { params, body: { mail: false, digest } }, 400)
    expect(told.errors).toMatchObject([{ field: 'digest', message: expect.stringContaining('by e-mail') }])
    await api.as(admin).call(inviteAgainEndpoint, { params, body: { mail: true, digest: null } })
    const headers = { 'link-token': await mailedToken(email) }
    await api.signedOut.call(acceptNewEndpoint, { body: { name: 'Wim', password: 'calm-warm-exact' } }, { headers })
  })

  test('is not accepted through a link that was copied before it was given, or before mail went out', async () => {
    const { token } = await anInvitation(api.db, centre, { roles: ['dsl'], channel: 'COPY' })
    const headers = { 'link-token': token }
    const body = { name: 'Wim', password: 'calm-warm-exact' }
    expect((await api.signedOut.refused(viewInvitationEndpoint, {}, 410, { headers })).because).toBe('REVOKED')
    await api.signedOut.refused(acceptNewEndpoint, { body }, 410, { headers })
    await api.as(await aPerson('candidate').in(api.db)).refused(acceptSignedInEndpoint, { body: {} }, 410, { headers })
  })

  test('is not given to an account whose address nobody has proven: an admin may have made it', async () => {
    const { token, id } = await anInvitation(api.db, centre, { channel: 'COPY' })
    const body = { name: 'Wim', password: 'calm-warm-exact' }
    await api.signedOut.call(acceptNewEndpoint, { body }, { headers: { 'link-token': token } })
    const giving = { params: { id }, body: { revision: 2, roles: ['assessor' as const, 'dsl' as const], handOver: [] } }
    const told = await api.as(admin).refused(changeRolesEndpoint, giving, 400)
    expect(told.errors).toMatchObject([{ field: 'roles', message: expect.stringContaining('link by e-mail first') }])
    const { userId } = await api.db.person.findUniqueOrThrow({ where: { id } })
    await api.db.authUser.update({ where: { id: userId ?? '' }, data: { emailVerified: true } })
    await api.as(admin).call(changeRolesEndpoint, giving)
  })
})

describe('an invitation by e-mail', () => {
  test('makes a person without an account, and a mail that names the centre, its link and no role', async () => {
    const { personId, email, token } = await invited()
    const row = await api.db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(row).toMatchObject({ userId: null, email, roles: ['assessor'], centreId: centre.id })
    const [mail] = await mailsTo(email)
    expect(mail?.subject).toBe('Northgate Training invites you to Mentorfolio')
    expect(mail?.text).not.toMatch(/assessor|Noor/i)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify([await api.db.link.findMany(), await api.db.linkToken.findMany()])).not.toContain(token)
    expect(JSON.stringify(await api.db.storedAnswer.findMany())).not.toContain(token)
    expect(api.log.join()).not.toContain(token)
  })

  test('opened, tells what it is to and changes nothing, however often', async () => {
    const { token } = await invited()
    const before = await everythingIn(api.databaseUrl)
    for (let times = 0; times < 3; times += 1)
      expect(await api.signedOut.call(viewInvitationEndpoint, {}, through(token))).toMatchObject({
        ...{ centreName: 'Northgate Training', name: 'Noor Baines', roles: ['assessor'] },
        ...{ hasAccount: false, signedIn: null },
      })
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test('accepted, makes an account whose address is proven, with the place in it', async () => {
    const { personId, email, token } = await invited()
    const answer = await accept(token)
    expect(await answer.json()).toEqual({ centreId: centre.id, email })
    expect(await api.db.authUser.findUniqueOrThrow({ where: { email } })).toMatchObject({ emailVerified: true })
    const { as } = await signIn(email)
    expect(await as.call(selfEndpoint, {})).toMatchObject({
      ...{ name: 'Noor Baines', email },
      places: [{ personId, centreId: centre.id, roles: ['assessor'] }],
    })
    const event = await api.db.auditEvent.findFirstOrThrow({
      where: { action: 'invitation.accept', subjectId: personId },
    })
    expect(event).toMatchObject({ chainId: centre.id, linkId: expect.any(String), userId: expect.any(String) })
  })

  test('of which the answer was lost is accepted again with the same key; nothing kept could tell the password', async () => {
    const { token } = await invited()
    const extras = { ...through(token), key: v7() }
    const body = { name: 'Noor Baines', password }
    const first = await api.signedOut.call(acceptNewEndpoint, { body }, extras)
    expect(await api.signedOut.call(acceptNewEndpoint, { body }, extras)).toEqual(first)
    // The stored digest is that of the request without it: another password gives the same one.
    const other = { name: 'Noor Baines', password: 'another password altogether' }
    expect(await api.signedOut.call(acceptNewEndpoint, { body: other }, extras)).toEqual(first)
  })
})

describe('what became of a link is told apart', () => {
  const refusal = async (token: string) => {
    const told = await api.signedOut.refused(viewInvitationEndpoint, {}, 410, through(token))
    expect((await accept(token)).status).toBe(410)
    return told.because
  }

  test('used, by its other tokens too', async () => {
    const { personId, token } = await invited()
    const copied = newToken()
    const again = { params: { id: personId }, body: { mail: false, digest: digestOf(copied) } }
    await api.as(admin).call(inviteAgainEndpoint, again)
    expect((await accept(copied)).status).toBe(200)
    expect([await refusal(token), await refusal(copied)]).toEqual(['USED', 'USED'])
  })

  test('expired', async () => {
    const { token } = await invited()
    api.clock.pass({ days: 14, minutes: -1 })
    await api.signedOut.call(viewInvitationEndpoint, {}, through(token))
    api.clock.pass({ minutes: 1 })
    expect(await refusal(token)).toBe('EXPIRED')
  })

  test('withdrawn', async () => {
    const { personId, token } = await invited()
    await api.as(admin).call(withdrawInvitationEndpoint, { params: { id: personId }, body: {} })
    expect(await refusal(token)).toBe('REVOKED')
    const after = await api.as(admin).call(viewPersonEndpoint, { params: { id: personId } })
    expect(after).toMatchObject({ state: 'INVITED', invitation: { state: 'WITHDRAWN' } })
  })

  test('forged: as if nothing were there', async () => {
    await api.signedOut.refused(viewInvitationEndpoint, {}, 404, through(newToken()))
  })

  test('to somebody who was deactivated before they accepted', async () => {
    const { personId, token } = await invited()
    const body = { revision: 1, handOver: [] }
    await api.as(admin).call(deactivatePersonEndpoint, { params: { id: personId }, body })
    expect(await refusal(token)).toBe('REVOKED')
  })
})

describe('invited again', () => {
  test.each([
    ['who is in', async () => admin.email, /^\S+@\S+ is Imogen Vale \(Centre admin\) already\. Change their roles on/],
    [
      'who waits to accept, whatever capitals their address has',
      async () => (await invited()).email.toUpperCase(),
      /is Noor Baines \(Assessor\) already, who has not accepted yet/,
    ],
    [
      'who has left',
      async () => (await aPerson('assessor').at(centre).deactivated().in(api.db)).email,
      /was deactivated here.*Let them in again/,
    ],
  ])('somebody %s: says so, and what to do instead, and changes nothing', async (_, address, words) => {
    const body = newcomer({ email: await address(), name: 'Other Person', roles: ['eqa'] })
    const everybody = () => api.db.person.findMany({ where: { centreId: centre.id }, orderBy: { id: 'asc' } })
    const before = [await api.db.outgoingMail.count(), await everybody()]
    const told = await api.as(admin).refused(invitePersonEndpoint, { params: { id: v7() }, body }, 400)
    expect(told.errors).toEqual([{ field: 'email', message: expect.stringMatching(words) }])
    expect([await api.db.outgoingMail.count(), await everybody()]).toEqual(before)
  })

  test('by two admins at once: one person, one link', async () => {
    const other = await aPerson('centreAdmin').at(centre).in(api.db)
    const body = newcomer()
    const send = (by: typeof admin) => api.as(by).send(invitePersonEndpoint, { params: { id: v7() }, body })
    const answers = await Promise.all([send(admin), send(other)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
    const people = await api.db.person.findMany({ where: { email: body.email } })
    expect(people).toHaveLength(1)
    expect(await api.db.link.count({ where: { subjectId: people[0]?.id ?? '' } })).toBe(1)
  })

  test('at another address: the link that went to the former one opens nothing', async () => {
    const { personId, token } = await invited()
    const email = `noor.${v7()}@example.org`
    const body = { revision: 1, name: 'Noor Baines-Hill', email }
    await api.as(admin).call(describePersonEndpoint, { params: { id: personId }, body })
    await api.signedOut.refused(viewInvitationEndpoint, {}, 410, through(token))
    expect(await api.signedOut.call(viewInvitationEndpoint, {}, through(await mailedToken(email)))).toMatchObject({
      email,
    })
  })
})

describe('a link that was copied', () => {
  test('proves no address: the first link by e-mail takes the password away, and whoever was signed in with it', async () => {
    const { email, token } = await anInvitation(api.db, centre, { channel: 'COPY' })
    expect((await accept(token)).status).toBe(200)
    const { as } = await signIn(email)
    await as.call(selfEndpoint, {})
    // The person to whom the address belongs.
    await api.signedOut.raw({ method: 'POST', path: '/api/auth/sign-in/magic-link', body: { email } })
    const link = new URL(/https?:\S+/.exec(api.mails.at(-1)?.text ?? '')?.[0] ?? 'none:')
    const magic = new URLSearchParams(link.hash.slice(1)).get('token') ?? ''
    const path = `/api/auth/magic-link/verify?${new URLSearchParams({ token: magic })}`
    expect((await api.signedOut.raw({ method: 'GET', path })).headers.getSetCookie()).not.toEqual([])
    expect((await signIn(email)).status).toBe(401)
    await as.refused(selfEndpoint, {}, 401)
  })

  test('is known to the server by its digest alone', async () => {
    const { personId } = await invited()
    const token = newToken()
    const input = { params: { id: personId }, body: { mail: false, digest: digestOf(token) } }
    await api.as(admin).call(inviteAgainEndpoint, input)
    expect(await api.signedOut.call(viewInvitationEndpoint, {}, through(token))).toMatchObject({ name: 'Noor Baines' })
    expect((await api.as(admin).call(viewPersonEndpoint, { params: { id: personId } })).invitation?.copied).toBe(true)
    // Nobody lets a token that is known open something else.
    const other = await invited()
    await api.as(admin).refused(inviteAgainEndpoint, { ...input, params: { id: other.personId } }, 409)
  })
})

describe('without a mail server', () => {
  test('in the demo, a mail that an admin can read proves no address', async () => {
    const demo = await aCentre().thatIsTheDemo().in(api.db)
    const boss = await aPerson('centreAdmin').at(demo).in(api.db)
    const body = newcomer({ centreId: demo.id })
    await without.as(boss).call(invitePersonEndpoint, { params: { id: v7() }, body })
    const token = await mailedToken(body.email)
    await without.signedOut.call(acceptNewEndpoint, { body: { name: 'Noor Baines', password } }, through(token))
    expect(await api.db.authUser.findUniqueOrThrow({ where: { email: body.email } })).toMatchObject({
      emailVerified: false,
    })
  })

  test('anywhere else none is written, and none is promised: a link is copied', async () => {
    const body = newcomer()
    const { personId } = await without.as(admin).call(invitePersonEndpoint, { params: { id: v7() }, body })
    expect(await mailsTo(body.email)).toEqual([])
    const params = { id: personId }
    const told = await without
      .as(admin)
      .refused(inviteAgainEndpoint, { params, body: { mail: true, digest: null } }, 409)
    expect(told).toMatchObject({ because: 'NO_MAIL', detail: 'Make a link to copy, and hand it over.' })
    const copied = newToken()
    await without.as(admin).call(inviteAgainEndpoint, { params, body: { mail: false, digest: digestOf(copied) } })
    expect((await accept(copied)).status).toBe(200)
    expect(await api.db.authUser.findUniqueOrThrow({ where: { email: body.email } })).toMatchObject({
      emailVerified: false,
    })
  })
})

describe('with an account already', () => {
  test('of that address: signed out, it is told to whoever has the link, and a new one is refused', async () => {
    const known = await aPerson('assessor').in(api.db)
    const { token } = await invited({ email: known.email })
    expect(await api.signedOut.call(viewInvitationEndpoint, {}, through(token))).toMatchObject({ hasAccount: true })
    const told = await api.signedOut.refused(acceptNewEndpoint, { body: { name: 'X', password } }, 409, through(token))
    expect(told.because).toBe('HAS_ACCOUNT')
    // It is not used up by that.
    await api.as(known).call(acceptSignedInEndpoint, { body: {} }, through(token))
    const { places } = await api.as(known).call(selfEndpoint, {})
    expect(new Set(places.map(({ centreId }) => centreId))).toEqual(new Set([known.centreId, centre.id]))
  })

  test('of another address: whoever is signed in may take it', async () => {
    const somebody = await aPerson('candidate').in(api.db)
    const { personId, token } = await invited()
    await api.as(somebody).call(acceptSignedInEndpoint, { body: {} }, through(token))
    expect(await api.db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      userId: somebody.userId,
    })
  })

  test('and a place in that centre: it says so, and the invitation stays', async () => {
    const { token } = await invited()
    const told = await api.as(admin).refused(acceptSignedInEndpoint, { body: {} }, 409, through(token))
    expect(told.because).toBe('HERE_ALREADY')
    expect((await accept(token)).status).toBe(200)
  })

  test('signed out, nothing is accepted', async () => {
    const { token } = await invited()
    await api.signedOut.refused(acceptSignedInEndpoint, { body: {} }, 401, through(token))
  })

  test('meant for another account than the one that is signed in: nothing is accepted', async () => {
    const somebody = await aPerson('candidate').in(api.db)
    const { token } = await invited()
    const headers = { ...through(token).headers, 'signed-in-as': admin.userId }
    const told = await api.as(somebody).refused(acceptSignedInEndpoint, { body: {} }, 401, { headers })
    expect(told.type).toBe('/problems/somebody-else')
  })
})

describe('at the same moment', () => {
  test('two who accept with one link: one is in, the other is told that it was used', async () => {
    const { personId, email, token } = await invited()
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410])
    expect(await api.db.authUser.count({ where: { email } })).toBe(1)
    expect(await api.db.auditEvent.count({ where: { subjectId: personId, action: 'invitation.accept' } })).toBe(1)
  })

  test('two centres that invited one address: one account, and the other place waits for its sign-in', async () => {
    const email = `twice.${v7()}@example.org`
    const there = await aCentre('Southgate College').in(api.db)
    const links = [await anInvitation(api.db, centre, { email }), await anInvitation(api.db, there, { email })]
    const answers = await Promise.all(links.map(({ token }) => accept(token)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await api.db.authUser.count({ where: { email } })).toBe(1)
  })

  test('withdrawing while they accept waits, and is told that they are in', async () => {
    const { personId } = await invited()
    const somebody = await aPerson('candidate').in(api.db)
    let withdrawing = Promise.resolve(new Response())
    await api.db.$transaction(
      async (tx) => {
        await tx.person.update({ where: { id: personId }, data: { userId: somebody.userId } })
        await tx.link.updateMany({ where: { subjectId: personId }, data: { usedAt: api.clock.now() } })
        withdrawing = api.as(admin).send(withdrawInvitationEndpoint, { params: { id: personId }, body: {} })
        await vi.waitUntil(() => somebodyWaits(api.db), { timeout: 10_000 })
      },
      { timeout: 20_000 },
    )
    const answer = await withdrawing
    expect([answer.status, await answer.json()]).toMatchObject([409, { title: 'They are in already' }])
    const withdrawn = { action: 'person.withdrawInvitation', subjectId: personId }
    expect(await api.db.auditEvent.count({ where: withdrawn })).toBe(0)
  })

  test('accepting and being withdrawn: one of the two', async () => {
    const { personId, token } = await invited()
    const withdrawing = api.as(admin).send(withdrawInvitationEndpoint, { params: { id: personId }, body: {} })
    const [accepting] = await Promise.all([accept(token), withdrawing])
    const { userId } = await api.db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(userId !== null).toBe(accepting.status === 200)
    expect([200, 410]).toContain(accepting.status)
  })
})

test('the list tells who is in, invited and gone; and pages by name', async () => {
  const full = await aCentre('Westgate Learning').in(api.db)
  const boss = await aPerson('centreAdmin').named('A boss').at(full).in(api.db)
  await aPerson('dsl').named('B gone').at(full).deactivated().in(api.db)
  await anInvitation(api.db, full, { name: 'C invited' })
  await api.db.person.createMany({
    data: Array.from({ length: 120 }, (_, index) => ({
      ...{ id: v7(), centreId: full.id, name: `Z ${String(index).padStart(3, '0')}`, roles: ['candidate' as const] },
    })),
  })
  const as = api.as(boss)
  const first = await as.call(listPeopleEndpoint, { params: { id: full.id }, query: {} })
  expect(first.people.slice(0, 3).map(({ name, state, isSelf }) => [name, state, isSelf])).toEqual([
    ['A boss', 'ACTIVE', true],
    ['B gone', 'DEACTIVATED', false],
    ['C invited', 'INVITED', false],
  ])
  const after = first.next ?? ''
  const second = await as.call(listPeopleEndpoint, { params: { id: full.id }, query: { after } })
  expect([first.people.length, second.people.length, second.next]).toEqual([100, 23, null])
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(123)
  await as.refused(listPeopleEndpoint, { params: { id: full.id }, query: { after: admin.id } }, 404)
})
