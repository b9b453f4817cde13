import { createHash, randomBytes } from 'node:crypto'
import {
  guestEndpoint,
  listGuestLinksEndpoint,
  mailGuestLinkEndpoint,
  makeGuestLinkEndpoint,
  remindGuestEndpoint,
  revokeGuestLinkEndpoint,
} from '@mentorfolio/domain/guests/guests.endpoints'
import {
  confirmSessionEndpoint,
  handOverSessionEndpoint,
  sessionNotRightEndpoint,
} from '@mentorfolio/domain/sessions/confirmation.endpoints'
import { viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { closureWords, withClosure, withMove, withRecord } from '../testing/endings.ts'
import { aRequest } from '../testing/feedback.ts'
import { withNeeds } from '../testing/mentoring.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aLoggedSession, type TestSession, timesShownOf } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
const without = await startApi({ databaseUrl: api.databaseUrl, clock: api.clock, config: { smtpUrl: undefined } })
let robin: TestRelationship
let session: TestSession

beforeEach(async () => {
  api.clock.set(testsBeginAt)
  robin = await aRelationship().withSignedAgreement().in(api.db)
  session = await aLoggedSession().with(robin).in(api.db)
})

const aToken = () => randomBytes(32).toString('base64url')
const digestOf = (token: string) => createHash('sha256').update(`link:${token}`).digest('hex')
const ada = () => api.as(robin.candidate)
const holding = (token: string) => ({ headers: { 'link-token': token } })

/** What a mentee of the session reads before they answer. */
const shown = () => timesShownOf(session)
const asking = (token: string | null, email: string | null = null) => ({
  params: { id: v7() },
  body: {
    ...({ purpose: 'SESSION', subjectId: session.id, relationshipId: robin.id, role: 'mentee' } as const),
    ...{ digest: token === null ? null : digestOf(token), email },
  },
})
const made = async () => {
  const token = aToken()
  return { token, link: await ada().call(makeGuestLinkEndpoint, asking(token)) }
}

test('a copied link opens, and opening it is noted and changes nothing else', async () => {
  const { token, link } = await made()
  expect(link).toMatchObject({ state: 'OPEN', openedAt: null, mailed: false, remindersLeft: 2 })
  const shown = await api.signedOut.call(guestEndpoint, {}, holding(token))
  expect(shown).toMatchObject({ purpose: 'SESSION', role: 'mentee' })
  const { links } = await ada().call(listGuestLinksEndpoint, { params: { id: robin.id } })
  expect(links).toMatchObject([
    { state: 'OPEN', openedAt: testsBeginAt.replace('Z', '.000Z'), usedAt: null, awaited: true },
  ])
})

test('nobody is waited for any more once they answered, by the link or on the mentor’s device', async () => {
  const awaited = async () =>
    (await ada().call(listGuestLinksEndpoint, { params: { id: robin.id } })).links.map((link) => link.awaited)
  const { token } = await made()
  expect(await awaited()).toEqual([true])
  api.clock.set('2026-11-16T11:00:00Z')
  const said = { relationshipId: robin.id, shown: shown(), right: true, words: null }
  await ada().call(handOverSessionEndpoint, { params: { id: session.id }, body: said })
  expect(await awaited()).toEqual([false])
  await api.signedOut.call(confirmSessionEndpoint, { body: { shown: shown() } }, holding(token))
  expect(await awaited()).toEqual([false])
})

test('a slip is put right by the same link, within the hour: the later answer stands, and the first is in the chain', async () => {
  const { token } = await made()
  await api.signedOut.call(confirmSessionEndpoint, { body: { shown: shown() } }, holding(token))
  api.clock.set('2026-11-16T10:59:00Z')
  const notRight = { body: { shown: shown(), words: 'We stopped at half past four.' } }
  await api.signedOut.call(sessionNotRightEndpoint, notRight, holding(token))
  const { confirmations } = await ada().call(viewSessionEndpoint, { params: { id: session.id } })
  expect(confirmations).toMatchObject([{ right: false, words: 'We stopped at half past four.' }])
  const events = await api.db.auditEvent.findMany({ where: { subjectId: session.id, linkId: { not: null } } })
  expect(events.map(({ action }) => action).toSorted()).toEqual(['session.confirm', 'session.question'])
  api.clock.set('2026-11-16T11:00:00Z')
  const told = await api.signedOut.refused(confirmSessionEndpoint, { body: { shown: shown() } }, 410, holding(token))
  expect(told.because).toBe('USED')
})

test('a session is confirmed once, by whoever holds the link, and its minutes stay', async () => {
  const { token } = await made()
  const before = await ada().call(viewSessionEndpoint, { params: { id: session.id } })
  await api.signedOut.call(confirmSessionEndpoint, { body: { shown: shown() } }, holding(token))
  api.clock.set('2026-11-16T12:00:00Z')
  const told = await api.signedOut.refused(confirmSessionEndpoint, { body: { shown: shown() } }, 410, holding(token))
  expect(told.because).toBe('USED')
  const after = await ada().call(viewSessionEndpoint, { params: { id: session.id } })
  expect(after).toMatchObject({ units: before.units, revision: before.revision })
  expect(after.confirmations).toMatchObject([{ right: true, role: 'mentee', handOver: false }])
})

test('the same key gets its answer again after the link is used up', async () => {
  const { token } = await made()
  const extras = { ...holding(token), key: v7() }
  const first = await api.signedOut.call(confirmSessionEndpoint, { body: { shown: shown() } }, extras)
  expect(await api.signedOut.call(confirmSessionEndpoint, { body: { shown: shown() } }, extras)).toEqual(first)
})

test('‘That’s not right’ is a flag with words, or without, and takes no minutes', async () => {
  const { token } = await made()
  const before = await ada().call(viewSessionEndpoint, { params: { id: session.id } })
  await api.signedOut.call(
    sessionNotRightEndpoint,
    { body: { shown: shown(), words: 'It was shorter' } },
    holding(token),
  )
  const after = await ada().call(viewSessionEndpoint, { params: { id: session.id } })
  expect(after.units).toEqual(before.units.map((unit) => ({ ...unit, flags: ['QUESTIONED'] })))
  expect(after.confirmations).toMatchObject([{ right: false, words: 'It was shorter' }])
})

test.each([
  ['expired', async () => void api.clock.pass({ days: 14 }), 'EXPIRED'],
  [
    'turned off',
    async (id: string) => void (await ada().call(revokeGuestLinkEndpoint, { params: { id }, body: {} })),
    'REVOKED',
  ],
  ['replaced by a newer one', async () => void (await made()), 'REVOKED'],
])('a link that is %s opens nothing', async (_, ended, because) => {
  const { token, link } = await made()
  await ended(link.id)
  for (const told of [
    await api.signedOut.refused(guestEndpoint, {}, 410, holding(token)),
    await api.signedOut.refused(confirmSessionEndpoint, { body: { shown: shown() } }, 410, holding(token)),
  ])
    expect(told.because).toBe(because)
  expect(await api.db.sessionConfirmation.count({ where: { sessionId: session.id } })).toBe(0)
})

test.each([
  ['somebody under 18', true, 2],
  ['somebody whose age is not known', null, 2],
  ['an adult', false, 5],
])('%s is reminded so often, and no more', async (_, under18, times) => {
  await api.db.relationship.update({ where: { id: robin.id }, data: { under18 } })
  const { link } = await made()
  const params = { id: link.id }
  for (let left = times - 1; left >= 0; left -= 1) {
    const token = aToken()
    const body = { digest: digestOf(token) }
    expect((await ada().call(remindGuestEndpoint, { params, body })).remindersLeft).toBe(left)
    await api.signedOut.call(guestEndpoint, {}, holding(token))
  }
  const told = await ada().refused(remindGuestEndpoint, { params, body: { digest: digestOf(aToken()) } }, 409)
  expect(told.need).toBe('remindersLeft')
})

test('a withdrawn session is asked about by nobody', async () => {
  await api.db.mentoringSession.update({ where: { id: session.id }, data: { status: 'VOIDED' } })
  const told = await ada().refused(makeGuestLinkEndpoint, asking(aToken()), 409)
  expect(told.because).toBe('WRONG_STATE')
})

describe('nobody is asked for a mentee who is played:', () => {
  const fieldsOf = ({ errors }: { errors?: { field: string }[] | undefined }) => errors?.map(({ field }) => field)

  test('of a session with somebody real that was simulated', async () => {
    const played = await aLoggedSession().with(robin).simulated().in(api.db)
    const link = asking(aToken())
    const aboutIt = { ...link, body: { ...link.body, subjectId: played.id } }
    expect(fieldsOf(await ada().refused(makeGuestLinkEndpoint, aboutIt, 400))).toEqual(['subjectId'])
    const answer = { relationshipId: robin.id, right: true, shown: timesShownOf(played), words: null }
    const onDevice = { params: { id: played.id }, body: answer }
    expect(fieldsOf(await ada().refused(handOverSessionEndpoint, onDevice, 400))).toEqual(['relationshipId'])
  })

  test.each(['SESSION', 'AGREEMENT', 'NEEDS', 'CLOSURE'] as const)(
    '%s of a simulated relationship',
    async (purpose) => {
      const fern = await aRelationship().simulated().in(api.db)
      const played = await aLoggedSession().with(fern).simulated().in(api.db)
      for (const role of ['mentee', 'supervisor'] as const) {
        const link = asking(aToken())
        const body = { ...link.body, purpose, role, relationshipId: fern.id, subjectId: played.id }
        const told = await api.as(fern.candidate).refused(makeGuestLinkEndpoint, { ...link, body }, 400)
        expect(fieldsOf(told), role).toEqual(['subjectId'])
      }
    },
  )
})

test('where no mail is sent a guest is sent none, and none is written that somebody else could read', async () => {
  const candidate = without.as(robin.candidate)
  const before = await api.db.outgoingMail.count()
  // One that was mailed while there was a mail server.
  const { id } = await ada().call(makeGuestLinkEndpoint, asking(null, 'wren@example.org'))
  for (const told of [
    await candidate.refused(makeGuestLinkEndpoint, asking(null, 'wren@example.org'), 409),
    await candidate.refused(mailGuestLinkEndpoint, { params: { id }, body: { email: 'wren@example.org' } }, 409),
    await candidate.refused(remindGuestEndpoint, { params: { id }, body: { digest: null } }, 409),
  ])
    expect(told).toMatchObject({
      ...{ because: 'NO_MAIL', title: 'This installation sends no e-mail' },
      detail: 'Copy the link, or show the code.',
    })
  expect(await api.db.outgoingMail.count()).toBe(before + 1)
  const token = aToken()
  await candidate.call(remindGuestEndpoint, { params: { id }, body: { digest: digestOf(token) } })
  await without.signedOut.call(guestEndpoint, {}, holding(token))
})

test('a mail is sealed, and says who asks and for what alone', async () => {
  const { mailed } = await ada().call(makeGuestLinkEndpoint, asking(null, 'wren@example.org'))
  expect(mailed).toBe(true)
  const [row] = await api.db.outgoingMail.findMany({ orderBy: { createdAt: 'desc' }, take: 1 })
  expect(row?.sealed).not.toContain('wren')
  const mail = JSON.stringify(api.context.sealer.open(`mail:${row?.id}`, row?.sealed ?? ''))
  expect(mail).toMatch(/\/guest#[\w-]{43}/)
  expect(mail).not.toContain(robin.id)
})

test('reminders are counted over every link for one thing: a new link brings none back', async () => {
  const to = 'robin@example.org'
  const mail = () => asking(null, to)
  expect((await ada().call(makeGuestLinkEndpoint, mail())).remindersLeft).toBe(2)
  expect((await ada().call(makeGuestLinkEndpoint, mail())).remindersLeft).toBe(1)
  expect((await ada().call(makeGuestLinkEndpoint, mail())).remindersLeft).toBe(0)
  const told = await ada().refused(makeGuestLinkEndpoint, mail(), 409)
  expect(told).toMatchObject({ need: 'remindersLeft', detail: expect.stringMatching(/as often as may be.* give it/) })
  // Shown to whoever is there: no mail reaches anybody.
  expect((await made()).link.remindersLeft).toBe(0)
  // And a link that was shown in between is no way round it.
  await ada().refused(makeGuestLinkEndpoint, mail(), 409)
  expect(await api.db.outgoingMail.count({ where: { centreId: robin.centreId } })).toBe(3)
})

test('asked by mail at once, again and again: no more mails than are left, and one link that opens', async () => {
  await Promise.all(
    Array.from({ length: 6 }, () => ada().send(makeGuestLinkEndpoint, asking(null, 'robin@example.org'))),
  )
  // The first, and two reminders.
  expect(await api.db.outgoingMail.count({ where: { centreId: robin.centreId } })).toBe(3)
  const { links } = await ada().call(listGuestLinksEndpoint, { params: { id: robin.id } })
  expect(links.filter(({ state }) => state === 'OPEN')).toHaveLength(1)
})

test('of two answers the later stands, whichever arrives last, and no words are lost', async () => {
  const told = async () => (await ada().call(viewSessionEndpoint, { params: { id: session.id } })).confirmations
  const { token } = await made()
  await api.signedOut.call(
    sessionNotRightEndpoint,
    { body: { shown: shown(), words: 'It was shorter' } },
    holding(token),
  )
  // Said on the mentor's device an hour before, and sent only now.
  api.clock.set('2026-11-16T11:00:00Z')
  const headers = {
    ...{ 'device-id': v7(), 'device-written-at': '2026-11-16T09:00:00.000Z' },
    'device-sent-at': '2026-11-16T11:00:00.000Z',
  }
  const body = { relationshipId: robin.id, shown: shown(), right: true, words: null }
  await ada().call(handOverSessionEndpoint, { params: { id: session.id }, body }, { headers })
  expect(await told()).toMatchObject([{ right: false, words: 'It was shorter', handOver: false }])
  await ada().call(handOverSessionEndpoint, { params: { id: session.id }, body })
  expect(await told()).toMatchObject([{ right: true, words: 'It was shorter', handOver: true }])
})

test('an answer within the minute of asking is the answer', async () => {
  api.clock.set('2026-11-16T10:00:40Z')
  await made()
  const headers = {
    ...{ 'device-id': v7(), 'device-written-at': '2026-11-16T10:00:41.000Z' },
    'device-sent-at': '2026-11-16T10:00:42.000Z',
  }
  const body = { relationshipId: robin.id, shown: shown(), right: true, words: null }
  await ada().call(handOverSessionEndpoint, { params: { id: session.id }, body }, { headers })
  const { links } = await ada().call(listGuestLinksEndpoint, { params: { id: robin.id } })
  expect(links).toMatchObject([{ awaited: false }])
})

describe('while the centre has paused it, or once it is handed over', () => {
  const everything = async () => {
    const { link } = await made()
    const needs = await withNeeds(api.db, robin)
    const closing = await withClosure(api.db, robin)
    const request = await aRequest(api.db, robin)
    return {
      link,
      asked: [
        { purpose: 'SESSION', subjectId: session.id },
        { purpose: 'NEEDS', subjectId: needs },
        { purpose: 'CLOSURE', subjectId: closing },
        { purpose: 'FEEDBACK', subjectId: request.id },
      ] as const,
    }
  }
  const is = (state: 'PAUSED' | 'TRANSFERRED') =>
    api.db.relationship.update({ where: { id: robin.id }, data: { state } })

  test.each(['PAUSED', 'TRANSFERRED'] as const)(
    'nobody is asked, mailed or reminded through the product: %s',
    async (state) => {
      const { link, asked } = await everything()
      await is(state)
      const mails = await api.db.outgoingMail.count()
      const params = { id: link.id }
      for (const subject of asked)
        for (const to of [asking(aToken()), asking(null, 'wren@example.org')]) {
          const told = await ada().refused(makeGuestLinkEndpoint, { ...to, body: { ...to.body, ...subject } }, 409)
          expect(told.because, subject.purpose).toBe('WRONG_STATE')
        }
      for (const told of [
        await ada().refused(remindGuestEndpoint, { params, body: { digest: null } }, 409),
        await ada().refused(remindGuestEndpoint, { params, body: { digest: digestOf(aToken()) } }, 409),
        await ada().refused(mailGuestLinkEndpoint, { params, body: { email: 'wren@example.org' } }, 409),
      ])
        expect(told.because).toBe('WRONG_STATE')
      expect(await api.db.outgoingMail.count()).toBe(mails)
      const listed = await ada().call(listGuestLinksEndpoint, { params: { id: robin.id } })
      expect(listed.mayAsk, 'and no page offers it').toBe(false)
    },
  )

  test('what the mentor kept can still be turned off, and the mentee can still say what is not right', async () => {
    const { token, link } = await made()
    await is('PAUSED')
    const body = { shown: shown(), words: 'It was shorter' }
    await api.signedOut.call(sessionNotRightEndpoint, { body }, holding(token))
    expect(await api.db.sessionConfirmation.count({ where: { sessionId: session.id } })).toBe(1)
    await ada().call(revokeGuestLinkEndpoint, { params: { id: link.id }, body: {} })
  })
})

test('a reminder goes out for what could be answered now, and for nothing else', async () => {
  const { id } = await ada().call(makeGuestLinkEndpoint, asking(null, 'wren@example.org'))
  await api.db.mentoringSession.update({ where: { id: session.id }, data: { status: 'VOIDED' } })
  const mails = await api.db.outgoingMail.count()
  for (const told of [
    await ada().refused(remindGuestEndpoint, { params: { id }, body: { digest: null } }, 409),
    await ada().refused(mailGuestLinkEndpoint, { params: { id }, body: { email: 'wren@example.org' } }, 409),
  ])
    expect(told.because).toBe('WRONG_STATE')
  expect(await api.db.outgoingMail.count()).toBe(mails)
})

test('of closings the one that is written now is asked about, never one from before a reopening', async () => {
  const written = (at: string) => withRecord(api.db, robin, { kind: 'CLOSURE', content: closureWords(), at })
  const before = await written('2026-11-14T10:00:00Z')
  await withMove(api.db, robin, {
    ...{ action: 'relationship.reopen', from: 'CLOSED', to: 'AWAITING_SIGNATURES', at: '2026-11-15T12:00:00Z' },
  })
  const now = await written('2026-11-16T09:00:00Z')
  await api.db.relationship.update({ where: { id: robin.id }, data: { state: 'CLOSING' } })
  const about = (subjectId: string) => {
    const { params, body } = asking(aToken())
    return { params, body: { ...body, purpose: 'CLOSURE' as const, subjectId } }
  }
  await ada().refused(makeGuestLinkEndpoint, about(before), 404)
  await ada().call(makeGuestLinkEndpoint, about(now))
})

test('whoever’s registrations have all ended asks nobody for anything', async () => {
  const { link } = await made()
  const of = { personId: robin.candidate.id }
  await api.db.registration.updateMany({ where: of, data: { state: 'ON_BREAK' } })
  await ada().call(remindGuestEndpoint, { params: { id: link.id }, body: { digest: digestOf(aToken()) } })
  await api.db.registration.updateMany({ where: of, data: { state: 'WITHDRAWN' } })
  for (const told of [
    await ada().refused(makeGuestLinkEndpoint, asking(null, 'wren@example.org'), 409),
    await ada().refused(remindGuestEndpoint, { params: { id: link.id }, body: { digest: digestOf(aToken()) } }, 409),
  ])
    expect(told.need).toBe('registered')
})
