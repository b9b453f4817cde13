import * as endpoints from '@mentorfolio/domain/agreements/agreements.endpoints'
import type { Clause } from '@mentorfolio/domain/agreements/clauses'
import { defaultTemplate } from '@mentorfolio/domain/agreements/default-template'
import { rendered } from '@mentorfolio/domain/agreements/tokens'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { agreementLink, agreementWords, aPhoto, aWriting, permitted, withWords } from '../testing/agreements.ts'
import { everythingIn } from '../testing/everything.ts'
import { aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const at = (relationship: TestRelationship) => ({ params: { id: relationship.id } })
const view = (relationship: TestRelationship) =>
  api.as(relationship.candidate).call(endpoints.agreementEndpoint, at(relationship))
const signAsMentor = (relationship: TestRelationship, version = 1) =>
  api.as(relationship.candidate).call(endpoints.signAgreementEndpoint, {
    ...at(relationship),
    body: { version, name: 'Ada Quill' },
  })
const eventsOf = (relationship: TestRelationship) =>
  api.db.auditEvent.findMany({ where: { chainId: relationship.portfolioId }, orderBy: { seq: 'asc' } })
const actionsOf = async (relationship: TestRelationship) => (await eventsOf(relationship)).map(({ action }) => action)
const statusOf = async (sent: Promise<Response>) => (await sent).status

/** Offered, and permitted by the setting. */
const offered = async (words?: Clause[]) => {
  const relationship = await aRelationship().in(api.db)
  await permitted(api.db, relationship)
  const agreementId = await withWords(api.db, relationship, words ? { clauses: words } : {})
  return { relationship, agreementId }
}
/** Signed by both, and in force. */
const inForce = async () => {
  const { relationship, agreementId } = await offered()
  await signAsMentor(relationship)
  const link = await agreementLink(api.db, relationship, { agreementId })
  await api.signedOut.call(
    endpoints.guestSignAgreementEndpoint,
    { body: { version: 1, name: 'Robin', helped: false } },
    { headers: link.headers },
  )
  return { relationship, agreementId }
}
const revise = (relationship: TestRelationship, more: object = {}) =>
  api.as(relationship.candidate).call(endpoints.reviseAgreementEndpoint, {
    ...at(relationship),
    body: {
      ...{ revision: 1, mentor: 'Ada', reason: 'Robin has a new timetable' },
      clauses: agreementWords({ kind: 'ENDING', title: 'How it ends', text: 'We stop at Easter.' }),
      ...more,
    },
  })

describe('writing', () => {
  test('begins with the centre’s words, prefilled with what is known', async () => {
    const robin = await aRelationship().in(api.db)
    await api.db.agreement.deleteMany({ where: { relationshipId: robin.id } })
    const agreement = await view(robin)
    expect(agreement).toMatchObject({ versions: [], beginWith: defaultTemplate, state: 'DRAFT' })
    expect(agreement.facts).toMatchObject({ setting: 'Brookfield Primary', 'named person': 'R. Osei' })
  })

  test('keeps blanks open, says which, and does not send before they are answered', async () => {
    const robin = await aRelationship().in(api.db)
    await permitted(api.db, robin)
    await api.db.agreement.deleteMany({ where: { relationshipId: robin.id } })
    const as = api.as(robin.candidate)
    const body = { revision: 0, mentor: 'Ada', clauses: defaultTemplate }
    const written = await as.call(endpoints.writeAgreementEndpoint, { ...at(robin), body })
    expect(written.missing.map(({ kind }) => kind)).toEqual(['FREQUENCY', 'FREQUENCY', 'OUTCOME'])
    const refused = await as.refused(endpoints.sendAgreementEndpoint, { ...at(robin), body: { revision: 1 } }, 409)
    expect(refused).toMatchObject({ type: '/problems/unmet-need', need: 'minimumClauses' })
    await as.call(endpoints.writeAgreementEndpoint, { ...at(robin), body: { ...aWriting(), revision: 1 } })
    const sent = await as.call(endpoints.sendAgreementEndpoint, { ...at(robin), body: { revision: 2 } })
    expect(sent).toMatchObject({
      state: 'AWAITING_SIGNATURES',
      missing: [],
      versions: [{ offeredAt: expect.any(String) }],
    })
  })

  test('waits for the setting’s permission before it is sent, unless it is practice', async () => {
    const robin = await aRelationship().in(api.db)
    await withWords(api.db, robin, { offeredAt: null })
    await api.db.relationship.update({ where: { id: robin.id }, data: { setting: { update: { permissionOn: null } } } })
    const as = api.as(robin.candidate)
    const send = { ...at(robin), body: { revision: 1 } }
    expect(await as.refused(endpoints.sendAgreementEndpoint, send, 409)).toMatchObject({ need: 'settingPermission' })
    await api.db.relationship.update({ where: { id: robin.id }, data: { simulated: true } })
    expect((await as.call(endpoints.sendAgreementEndpoint, send)).state).toBe('AWAITING_SIGNATURES')
  })

  test('writes into the words who must be told: a setting that changes later changes no signed word', async () => {
    const robin = await aRelationship().in(api.db)
    await permitted(api.db, robin)
    await api.db.agreement.deleteMany({ where: { relationshipId: robin.id } })
    const as = api.as(robin.candidate)
    await as.call(endpoints.writeAgreementEndpoint, { ...at(robin), body: aWriting() })
    await as.call(endpoints.sendAgreementEndpoint, { ...at(robin), body: { revision: 1 } })
    await api.db.relationship.update({
      where: { id: robin.id },
      data: { setting: { update: { dsl: 'Somebody New' } } },
    })
    const [version] = (await view(robin)).versions
    const words = version?.clauses?.map(({ text }) => rendered(text, { as: 'MENTEE' })).join('\n')
    expect(words).toContain('must tell R. Osei')
    expect(words).not.toContain('Somebody New')
  })

  test('a page that was open too long is told what is there now', async () => {
    const robin = await aRelationship().in(api.db)
    await api.db.agreement.deleteMany({ where: { relationshipId: robin.id } })
    const as = api.as(robin.candidate)
    await as.call(endpoints.writeAgreementEndpoint, { ...at(robin), body: aWriting() })
    const told = await as.refused(endpoints.writeAgreementEndpoint, { ...at(robin), body: aWriting() }, 409)
    expect(told).toMatchObject({ type: '/problems/stale-revision', current: { versions: [{ revision: 1 }] } })
  })

  test('two first writings at once make one version', async () => {
    const robin = await aRelationship().in(api.db)
    await api.db.agreement.deleteMany({ where: { relationshipId: robin.id } })
    const as = api.as(robin.candidate)
    const write = () => statusOf(as.send(endpoints.writeAgreementEndpoint, { ...at(robin), body: aWriting() }))
    expect((await Promise.all([write(), write()])).toSorted()).toEqual([200, 409])
    expect((await view(robin)).versions).toHaveLength(1)
  })

  test('once it was sent a change is a new version', async () => {
    const { relationship } = await offered()
    const as = api.as(relationship.candidate)
    const told = await as.refused(
      endpoints.writeAgreementEndpoint,
      { ...at(relationship), body: { ...aWriting(), revision: 1 } },
      409,
    )
    expect(told.because).toBe('WRONG_STATE')
  })
})

describe('signing', () => {
  test('both sign one version, and it is in force from the last signature', async () => {
    const { relationship, agreementId } = await offered()
    const mentor = await signAsMentor(relationship)
    expect(mentor).toMatchObject({ state: 'AWAITING_SIGNATURES', inForce: null })
    api.clock.pass({ hours: 2 })
    const link = await agreementLink(api.db, relationship, { agreementId })
    const signed = await api.signedOut.call(
      endpoints.guestSignAgreementEndpoint,
      { body: { version: 1, name: 'Rob', helped: true } },
      { headers: link.headers },
    )
    expect(signed).toEqual({ version: 1, signedAt: '2026-11-16T12:00:00.000Z', inForce: true })
    expect(await view(relationship)).toMatchObject({
      state: 'ACTIVE',
      inForce: 1,
      versions: [
        {
          signatures: [
            { party: 'MENTOR', method: 'ACCOUNT', name: 'Ada Quill', helped: false },
            { party: 'MENTEE', method: 'LINK', name: 'Rob', helped: true },
          ],
        },
      ],
    })
    const periods = await api.db.inForcePeriod.findMany({ where: { relationshipId: relationship.id } })
    expect(periods).toMatchObject([{ start: new Date('2026-11-16T12:00:00Z'), end: null }])
    expect(await actionsOf(relationship)).toEqual(['agreement.sign', 'agreement.sign', 'relationship.begin'])
  })

  test('both sign the very same words', async () => {
    await inForce()
    const digests = await api.db.agreementSignature.findMany({ select: { textDigest: true, agreementId: true } })
    const byVersion = Map.groupBy(digests, ({ agreementId }) => agreementId)
    for (const of of byVersion.values()) expect(new Set(of.map(({ textDigest }) => textDigest)).size).toBe(1)
  })

  const typed = { version: 1, name: 'Wilhelmina Hart', helped: false }
  const ways: [how: string, sign: (relationship: TestRelationship, agreementId: string) => Promise<unknown>][] = [
    [
      'by link',
      async (relationship, agreementId) => {
        const { headers } = await agreementLink(api.db, relationship, { agreementId })
        return api.signedOut.call(endpoints.guestSignAgreementEndpoint, { body: typed }, { headers })
      },
    ],
    [
      'handed over',
      (relationship) =>
        api.as(relationship.candidate).call(endpoints.handOverAgreementEndpoint, { ...at(relationship), body: typed }),
    ],
    [
      'as the mentor',
      (relationship) =>
        api.as(relationship.candidate).call(endpoints.signAgreementEndpoint, {
          ...at(relationship),
          body: { version: 1, name: typed.name },
        }),
    ],
  ]
  test.each(ways)('a name that was typed %s stands nowhere but sealed, whatever is written later', async (_, sign) => {
    const { relationship, agreementId } = await offered()
    await sign(relationship, agreementId)
    await revise(relationship)
    await signAsMentor(relationship, 2)
    await api
      .as(relationship.candidate)
      .refused(endpoints.writeAgreementEndpoint, { ...at(relationship), body: aWriting() }, 409)
    const kept = JSON.stringify(
      [
        await api.db.agreementSignature.findMany(),
        await api.db.auditEvent.findMany(),
        await api.db.storedAnswer.findMany(),
        await api.db.agreement.findMany(),
      ],
      (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value),
    )
    expect(kept).not.toContain('Wilhelmina')
    expect(api.log.join('')).not.toContain('Wilhelmina')
    expect(JSON.stringify(await view(relationship)), 'and whoever may know reads it').toContain('Wilhelmina Hart')
  })

  test.each([
    ['ACTIVE', 'candidate'],
    ['AWAITING_SIGNATURES', 'nobody'],
  ] as const)(
    'a mentee under 18 without the setting’s authorisation: %s once %s has recorded it',
    async (state, who) => {
      const robin = await aRelationship().in(api.db)
      await permitted(api.db, robin, { authorised: false })
      await api.db.relationship.update({ where: { id: robin.id }, data: { authorisedOn: null, authorisedAt: null } })
      const agreementId = await withWords(api.db, robin)
      await signAsMentor(robin)
      const link = await agreementLink(api.db, robin, { agreementId })
      await api.signedOut.call(
        endpoints.guestSignAgreementEndpoint,
        { body: { version: 1, name: 'Robin', helped: false } },
        { headers: link.headers },
      )
      expect(await view(robin)).toMatchObject({ state: 'AWAITING_SIGNATURES', inForce: null })
      api.clock.pass({ hours: 3 })
      const body = { by: 'T. Novak', role: 'Head of year', on: '2026-11-01' }
      if (who === 'candidate')
        await api.as(robin.candidate).call(endpoints.authoriseUnder18Endpoint, { ...at(robin), body })
      expect((await view(robin)).state).toBe(state)
      const periods = await api.db.inForcePeriod.findMany({ where: { relationshipId: robin.id } })
      // Not from the day that it names: nothing is dated back.
      expect(periods.map(({ start }) => start.toISOString())).toEqual(
        who === 'candidate' ? ['2026-11-16T13:00:00.000Z'] : [],
      )
    },
  )

  test('an authorisation of tomorrow is refused in words', async () => {
    const robin = await aRelationship().in(api.db)
    const body = { by: 'T. Novak', role: 'Head of year', on: '2026-11-17' }
    const told = await api.as(robin.candidate).refused(endpoints.authoriseUnder18Endpoint, { ...at(robin), body }, 400)
    expect(told.errors).toMatchObject([{ field: 'on', message: expect.stringContaining('cannot be after today') }])
  })

  test('with somebody of 18 or more nothing else is waited for', async () => {
    const robin = await aRelationship().in(api.db)
    await permitted(api.db, robin, { authorised: false })
    await api.db.relationship.update({ where: { id: robin.id }, data: { under18: false, authorisedOn: null } })
    const agreementId = await withWords(api.db, robin)
    await signAsMentor(robin)
    const { headers } = await agreementLink(api.db, robin, { agreementId })
    const body = { version: 1, name: 'Robin', helped: false }
    expect(await api.signedOut.call(endpoints.guestSignAgreementEndpoint, { body }, { headers })).toMatchObject({
      inForce: true,
    })
  })

  test('practice begins with the mentor’s signature, and nothing is in force', async () => {
    const robin = await aRelationship().in(api.db)
    await api.db.relationship.update({ where: { id: robin.id }, data: { simulated: true } })
    await withWords(api.db, robin)
    expect(await signAsMentor(robin)).toMatchObject({ state: 'ACTIVE', inForce: 1 })
    const { actions } = await view(robin)
    expect(actions.map(({ action }) => action)).not.toContain('agreement.handOver')
    expect(await api.db.inForcePeriod.count({ where: { relationshipId: robin.id } })).toBe(0)
  })

  test.each(['mentee', 'supervisor'] as const)(
    'while the centre has paused it its page says so to a %s, and signs nothing; what should be different is kept',
    async (role) => {
      const { relationship, agreementId } = await offered()
      const { headers } = await agreementLink(api.db, relationship, { agreementId, role })
      expect(await api.signedOut.call(endpoints.guestAgreementEndpoint, {}, { headers })).toMatchObject({
        paused: false,
      })
      await api.db.relationship.update({ where: { id: relationship.id }, data: { state: 'PAUSED' } })
      expect(await api.signedOut.call(endpoints.guestAgreementEndpoint, {}, { headers })).toMatchObject({
        paused: true,
      })
      const signed = { body: { version: 1, name: 'Leonora', helped: false } }
      await api.signedOut.refused(endpoints.guestSignAgreementEndpoint, signed, 409, { headers })
      if (role === 'supervisor') return
      const input = { body: { version: 1, words: 'Not in the office please' } }
      await api.signedOut.call(endpoints.askForChangeEndpoint, input, { headers })
      expect((await view(relationship)).versions[0]?.changeAsked?.words).toBe('Not in the office please')
    },
  )

  test('a supervisor confirms in the mentee’s place, and reads the made-up name', async () => {
    const { relationship, agreementId } = await offered()
    const { headers } = await agreementLink(api.db, relationship, { agreementId, role: 'supervisor' })
    const read = await api.signedOut.call(endpoints.guestAgreementEndpoint, {}, { headers })
    expect(read.as).toBe('supervisor')
    expect(read.clauses.map(({ text }) => text).join('\n')).toContain('Robin can stop at any time')
    const body = { version: 1, name: 'T. Novak', helped: false }
    await api.signedOut.call(endpoints.guestSignAgreementEndpoint, { body }, { headers })
    expect((await view(relationship)).versions[0]?.signatures).toMatchObject([
      { party: 'MENTEE', method: 'SUPERVISOR' },
    ])
    expect(await actionsOf(relationship)).toEqual(['agreement.signForMentee'])
  })

  test('handed over at three without a network and received at six, it is in force from three', async () => {
    const { relationship } = await offered()
    await signAsMentor(relationship)
    api.clock.set('2026-11-16T18:00:00Z')
    const headers = {
      ...{ 'device-id': v7(), 'device-written-at': '2026-11-16T15:00:20Z', 'device-sent-at': '2026-11-16T18:00:00Z' },
    }
    const body = { version: 1, name: 'Robin', helped: false }
    const as = api.as(relationship.candidate)
    const signed = await as.call(endpoints.handOverAgreementEndpoint, { ...at(relationship), body }, { headers })
    expect(signed).toMatchObject({ state: 'ACTIVE', versions: [{ menteeSignedAt: '2026-11-16T15:00:00.000Z' }] })
    const periods = await api.db.inForcePeriod.findMany({ where: { relationshipId: relationship.id } })
    expect(periods.map(({ start }) => start.toISOString())).toEqual(['2026-11-16T15:00:00.000Z'])
    expect(signed.versions[0]?.signatures).toMatchObject([
      { method: 'ACCOUNT' },
      { method: 'HAND_OVER', receivedAt: '2026-11-16T18:00:00.000Z' },
    ])
  })

  test('a hand-over of a week ago is not believed: it is in force from its receipt', async () => {
    const { relationship } = await offered()
    await signAsMentor(relationship)
    api.clock.set('2026-11-23T18:00:00Z')
    const headers = {
      ...{ 'device-id': v7(), 'device-written-at': '2026-11-16T15:00:20Z', 'device-sent-at': '2026-11-23T18:00:00Z' },
    }
    const body = { version: 1, name: 'Robin', helped: false }
    const as = api.as(relationship.candidate)
    await as.call(endpoints.handOverAgreementEndpoint, { ...at(relationship), body }, { headers })
    const periods = await api.db.inForcePeriod.findMany({ where: { relationshipId: relationship.id } })
    expect(periods.map(({ start }) => start.toISOString())).toEqual(['2026-11-23T18:00:00.000Z'])
  })
})

describe('what is not signed', () => {
  const signing = { version: 1, name: 'Ada Quill' }
  test('twice: the same key gets its answer, another is told', async () => {
    const { relationship } = await offered()
    const as = api.as(relationship.candidate)
    const extras = { key: v7() }
    const first = await as.call(endpoints.signAgreementEndpoint, { ...at(relationship), body: signing }, extras)
    const before = await everythingIn(api.databaseUrl)
    expect(await as.call(endpoints.signAgreementEndpoint, { ...at(relationship), body: signing }, extras)).toEqual(
      first,
    )
    const told = await as.refused(endpoints.signAgreementEndpoint, { ...at(relationship), body: signing }, 409)
    expect(told.need).toBe('notSignedYet')
    expect(await everythingIn(api.databaseUrl)).toEqual(before)
  })

  test('by a link that was used: the same key gets its answer, another is told that it is used', async () => {
    const { relationship, agreementId } = await offered()
    const { headers } = await agreementLink(api.db, relationship, { agreementId })
    const input = { body: { version: 1, name: 'Robin', helped: false } }
    const key = v7()
    const first = await api.signedOut.call(endpoints.guestSignAgreementEndpoint, input, { headers, key })
    expect(await api.signedOut.call(endpoints.guestSignAgreementEndpoint, input, { headers, key })).toEqual(first)
    const told = await api.signedOut.refused(endpoints.guestSignAgreementEndpoint, input, 410, { headers })
    expect(told.because).toBe('USED')
  })

  test('an old version', async () => {
    const { relationship, agreementId } = await inForce()
    await revise(relationship)
    const as = api.as(relationship.candidate)
    expect(
      await as.refused(endpoints.signAgreementEndpoint, { ...at(relationship), body: signing }, 409),
    ).toMatchObject({
      need: 'latestVersion',
    })
    const { headers } = await agreementLink(api.db, relationship, { agreementId })
    expect(await api.signedOut.call(endpoints.guestAgreementEndpoint, {}, { headers })).toMatchObject({
      superseded: true,
    })
    for (const version of [1, 2]) {
      const body = { version, name: 'Robin', helped: false }
      const told = await api.signedOut.refused(endpoints.guestSignAgreementEndpoint, { body }, 409, { headers })
      expect(told.need).toBe('latestVersion')
    }
  })

  test('by two at once: one of them', async () => {
    const { relationship, agreementId } = await offered()
    const links = await Promise.all([1, 2, 3].map(() => agreementLink(api.db, relationship, { agreementId })))
    const body = { version: 1, name: 'Robin', helped: false }
    const statuses = await Promise.all(
      links.map(({ headers }) =>
        statusOf(api.signedOut.send(endpoints.guestSignAgreementEndpoint, { body }, { headers })),
      ),
    )
    expect(statuses.toSorted()).toEqual([200, 409, 409])
    expect(await api.db.agreementSignature.count({ where: { agreementId } })).toBe(1)
  })

  test('the last two signatures at once begin it once', async () => {
    const { relationship, agreementId } = await offered()
    const { headers } = await agreementLink(api.db, relationship, { agreementId })
    await Promise.all([
      signAsMentor(relationship),
      api.signedOut.call(
        endpoints.guestSignAgreementEndpoint,
        { body: { version: 1, name: 'Robin', helped: false } },
        { headers },
      ),
    ])
    expect(await view(relationship)).toMatchObject({ state: 'ACTIVE', inForce: 1 })
    expect((await actionsOf(relationship)).filter((action) => action === 'relationship.begin')).toHaveLength(1)
  })

  test('an older version, while a new one is being offered: either it came first, or it is refused', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { relationship, agreementId } = await offered()
      const { headers } = await agreementLink(api.db, relationship, { agreementId })
      const body = { version: 1, name: 'Robin', helped: false }
      const [, signed] = await Promise.all([
        revise(relationship),
        statusOf(api.signedOut.send(endpoints.guestSignAgreementEndpoint, { body }, { headers })),
      ])
      const { versions } = await view(relationship)
      expect(versions.map(({ version }) => version)).toEqual([2, 1])
      expect(versions[0]?.menteeSignedAt).toBeNull()
      expect(versions[1]?.menteeSignedAt === null).toBe(signed === 409)
    }
  })

  test('with a link for something else, or no token', async () => {
    const { relationship, agreementId } = await offered()
    const { headers, id } = await agreementLink(api.db, relationship, { agreementId })
    await api.db.link.update({ where: { id }, data: { purpose: 'NEEDS' } })
    await api.signedOut.refused(endpoints.guestAgreementEndpoint, {}, 404, { headers })
    await api.signedOut.refused(endpoints.guestAgreementEndpoint, {}, 404)
    await api.db.link.update({ where: { id }, data: { purpose: 'AGREEMENT', role: 'witness' } })
    await api.signedOut.refused(endpoints.guestAgreementEndpoint, {}, 404, { headers })
  })
})

describe('asking for a change', () => {
  test('is kept with the version and shown to the candidate; the link is used', async () => {
    const { relationship, agreementId } = await offered()
    const { headers } = await agreementLink(api.db, relationship, { agreementId })
    const input = { body: { version: 1, words: 'Not in the office please' } }
    await api.signedOut.call(endpoints.askForChangeEndpoint, input, { headers })
    expect((await view(relationship)).versions[0]?.changeAsked?.words).toBe('Not in the office please')
    expect((await api.signedOut.refused(endpoints.askForChangeEndpoint, input, 410, { headers })).because).toBe('USED')
    const events = await eventsOf(relationship)
    expect(events.at(-1)).toMatchObject({ action: 'agreement.askForChange', userId: null, linkId: expect.any(String) })
    expect(JSON.stringify(events)).not.toContain('office')
  })

  test('on the mentor’s device is kept from when it was asked, and asked by link before stays above it', async () => {
    const { relationship, agreementId } = await offered()
    const { headers } = await agreementLink(api.db, relationship, { agreementId })
    const byLink = { body: { version: 1, words: 'Not in the office please' } }
    await api.signedOut.call(endpoints.askForChangeEndpoint, byLink, { headers })
    api.clock.set('2026-11-16T18:00:00Z')
    const device = {
      ...{ 'device-id': v7(), 'device-written-at': '2026-11-16T15:00:20Z', 'device-sent-at': '2026-11-16T18:00:00Z' },
    }
    const as = api.as(relationship.candidate)
    const input = { ...at(relationship), body: { version: 1, words: 'Nor on Mondays' } }
    const told = await as.call(endpoints.handOverChangeEndpoint, input, { headers: device })
    expect(told.versions[0]).toMatchObject({
      changeAsked: { at: '2026-11-16T15:00:00.000Z', words: 'Not in the office please\n\nNor on Mondays' },
      menteeSignedAt: null,
    })
    const events = await eventsOf(relationship)
    expect(events.at(-1)).toMatchObject({ action: 'agreement.handOverChange', linkId: null, subjectId: agreementId })
    expect(JSON.stringify(events)).not.toContain('Mondays')
    const other = { ...input, body: { ...input.body, version: 2 } }
    expect((await as.refused(endpoints.handOverChangeEndpoint, other, 409)).need).toBe('latestVersion')
  })

  test('comes before signing, not after; and is the mentee’s to do', async () => {
    const { relationship, agreementId } = await inForce()
    const input = { body: { version: 1, words: 'Not in the office please' } }
    const mentee = await agreementLink(api.db, relationship, { agreementId })
    const told = await api.signedOut.refused(endpoints.askForChangeEndpoint, input, 409, { headers: mentee.headers })
    expect(told.need).toBe('notSignedYet')
    const supervisor = await agreementLink(api.db, relationship, { agreementId, role: 'supervisor' })
    await api.signedOut.refused(endpoints.askForChangeEndpoint, input, 403, { headers: supervisor.headers })
    const onDevice = { ...at(relationship), body: input.body }
    const late = await api.as(relationship.candidate).refused(endpoints.handOverChangeEndpoint, onDevice, 409)
    expect(late.need).toBe('notSignedYet')
  })
})

describe('a new version', () => {
  test('is told beside the one that a change was asked of, though nothing was in force', async () => {
    const { relationship, agreementId } = await offered()
    const { headers } = await agreementLink(api.db, relationship, { agreementId })
    const body = { version: 1, words: 'Not in the office please' }
    await api.signedOut.call(endpoints.askForChangeEndpoint, { body }, { headers })
    const revised = await revise(relationship)
    const next = await agreementLink(api.db, relationship, { agreementId: revised.versions[0]?.id ?? '' })
    const read = await api.signedOut.call(endpoints.guestAgreementEndpoint, {}, { headers: next.headers })
    expect(read.changed?.reason).toBe('Robin has a new timetable')
    expect(read.changed?.clauses).toContainEqual(
      expect.objectContaining({ title: 'How it ends', before: expect.any(String), after: 'We stop at Easter.' }),
    )
  })

  test('leaves the one that both signed in force until both have signed it', async () => {
    const { relationship } = await inForce()
    api.clock.pass({ days: 1 })
    const revised = await revise(relationship)
    expect(revised).toMatchObject({ state: 'ACTIVE', inForce: 1 })
    expect(await signAsMentor(relationship, 2)).toMatchObject({ inForce: 1 })
    const { headers } = await agreementLink(api.db, relationship, { agreementId: revised.versions[0]?.id ?? '' })
    const read = await api.signedOut.call(endpoints.guestAgreementEndpoint, {}, { headers })
    expect(read).toMatchObject({ version: 2, changed: { reason: 'Robin has a new timetable' } })
    expect(read.changed?.clauses).toContainEqual(
      expect.objectContaining({ title: 'How it ends', after: 'We stop at Easter.' }),
    )
    await api.signedOut.call(
      endpoints.guestSignAgreementEndpoint,
      { body: { version: 2, name: 'Robin', helped: false } },
      { headers },
    )
    expect(await view(relationship)).toMatchObject({ state: 'ACTIVE', inForce: 2 })
    expect(await api.db.inForcePeriod.count({ where: { relationshipId: relationship.id } })).toBe(1)
  })

  test('says why, has every clause and no open question', async () => {
    const { relationship } = await inForce()
    const as = api.as(relationship.candidate)
    const body = { revision: 1, mentor: 'Ada', reason: '', clauses: agreementWords() }
    const unexplained = await as.refused(endpoints.reviseAgreementEndpoint, { ...at(relationship), body }, 400)
    expect(unexplained.errors).toMatchObject([
      { field: 'reason', message: 'Say why it changes: your mentee reads this' },
    ])
    for (const clauses of [defaultTemplate, agreementWords().slice(1)]) {
      const told = await as.refused(
        endpoints.reviseAgreementEndpoint,
        { ...at(relationship), body: { ...body, reason: 'New', clauses } },
        409,
      )
      expect(told.need).toBe('minimumClauses')
    }
  })

  test('two at once make one', async () => {
    const { relationship } = await inForce()
    const as = api.as(relationship.candidate)
    const body = { revision: 1, mentor: 'Ada', reason: 'New', clauses: agreementWords() }
    const send = () => statusOf(as.send(endpoints.reviseAgreementEndpoint, { ...at(relationship), body }))
    expect((await Promise.all([send(), send(), send()])).toSorted()).toEqual([200, 409, 409])
  })

  test('does not wait for a signature under the one before: a page that saw its words may go on', async () => {
    const { relationship } = await offered()
    await signAsMentor(relationship)
    expect((await revise(relationship)).versions).toHaveLength(2)
  })
})

describe('mentee and assessor read one agreement', () => {
  const two = '[[Robin can stop at any time.|You must come to all ten meetings, and tell nobody what we do.]]'
  const clauses = agreementWords({ kind: 'ENDING', title: 'How it ends', text: two })
  const place = clauses.findIndex(({ kind }) => kind === 'ENDING')
  const told = {
    errors: [{ field: `clauses.${place}.text`, message: expect.stringContaining('the same for everybody') }],
  }

  test('words that say something else to the mentee are refused where they stand, and nothing is saved', async () => {
    const robin = await aRelationship().in(api.db)
    await api.db.agreement.deleteMany({ where: { relationshipId: robin.id } })
    const input = { ...at(robin), body: { ...aWriting(), clauses } }
    const problem = await api.as(robin.candidate).refused(endpoints.writeAgreementEndpoint, input, 400)
    expect(problem).toMatchObject(told)
    expect(await api.db.agreement.count({ where: { relationshipId: robin.id } })).toBe(0)
  })

  test('a new version of such words is refused too', async () => {
    const { relationship } = await inForce()
    const body = { revision: 1, mentor: 'Ada', reason: 'Why not', clauses }
    const input = { ...at(relationship), body }
    expect(await api.as(relationship.candidate).refused(endpoints.reviseAgreementEndpoint, input, 400)).toMatchObject(
      told,
    )
  })

  test('such words that were saved before are not sent; those that were sent stay readable', async () => {
    const robin = await aRelationship().in(api.db)
    await permitted(api.db, robin)
    await withWords(api.db, robin, { clauses, offeredAt: null })
    await api.db.relationship.update({ where: { id: robin.id }, data: { state: 'DRAFT' } })
    const send = { ...at(robin), body: { revision: 1 } }
    const problem = await api.as(robin.candidate).refused(endpoints.sendAgreementEndpoint, send, 409)
    expect(problem.title).toBe('Your mentee would read something else than everybody else')
    const { relationship } = await offered(clauses)
    expect((await view(relationship)).versions[0]?.clauses?.[place]?.text).toBe(two)
  })

  test('the centre’s own two readings stay where its template has them', async () => {
    const robin = await aRelationship().in(api.db)
    await api.db.agreement.deleteMany({ where: { relationshipId: robin.id } })
    const { centreId } = robin
    const admin = await aPerson('centreAdmin')
      .at(await api.db.centre.findUniqueOrThrow({ where: { id: centreId } }))
      .in(api.db)
    await api.as(admin).call(endpoints.publishTemplateEndpoint, {
      ...{ params: { id: centreId }, body: { revision: 0, clauses } },
    })
    const input = { ...at(robin), body: { ...aWriting(), clauses } }
    await api.as(robin.candidate).call(endpoints.writeAgreementEndpoint, input)
  })
})

describe('a paper copy', () => {
  const withAssessor = async () => {
    const assessor = await aPerson('assessor').in(api.db)
    const centre = await api.db.centre.findUniqueOrThrow({ where: { id: assessor.centreId } })
    const candidate = await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
    const relationship = await aRelationship().of(candidate).in(api.db)
    await permitted(api.db, relationship)
    const agreementId = await withWords(api.db, relationship)
    await signAsMentor(relationship)
    return { relationship, agreementId, assessor, candidate, centre }
  }
  const attach = (relationship: TestRelationship, more: object = {}) => ({
    ...at(relationship),
    body: { version: 1, signedOn: '2026-11-12', file: aPhoto().toString('base64'), ...more },
  })
  /** Adds a copy, and says which one it is. */
  const attached = async (relationship: TestRelationship, more: object = {}) => {
    const as = api.as(relationship.candidate)
    const { versions } = await as.call(endpoints.attachPaperEndpoint, attach(relationship, more))
    return versions[0]?.paper?.id ?? ''
  }
  const look = async (person: TestPerson, id: string) => {
    const opened = await api.as(person).send(endpoints.openPaperEndpoint, { params: { id } })
    expect(opened.status).toBe(200)
    await opened.arrayBuffer()
  }
  const judged = (relationship: TestRelationship, paperId: string) => ({
    ...at(relationship),
    body: { version: 1, paperId },
  })

  test('waits for the assessor, and then counts from the day on it', async () => {
    const { relationship, assessor, candidate } = await withAssessor()
    const params = { id: await attached(relationship) }
    expect(await view(relationship)).toMatchObject({
      state: 'AWAITING_SIGNATURES',
      versions: [{ paper: { signedOn: '2026-11-12', mayOpen: true } }],
    })
    const opened = await api.as(assessor).send(endpoints.openPaperEndpoint, { params })
    expect(opened.status).toBe(200)
    expect(opened.headers.get('content-type')).toBe('image/jpeg')
    expect(opened.headers.get('content-disposition')).toBe('attachment; filename="agreement-version-1.jpg"')
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff')
    expect(opened.headers.get('cache-control')).toBe('no-store')
    expect(opened.headers.get('content-security-policy')).toContain('sandbox')
    expect(Buffer.from(await opened.arrayBuffer()).includes('GPS')).toBe(false)
    const accepted = await api.as(assessor).call(endpoints.acceptPaperEndpoint, judged(relationship, params.id))
    expect(accepted).toMatchObject({
      ...{ state: 'ACTIVE', inForce: 1 },
      versions: [{ menteeSignedAt: '2026-11-12T00:00:00.000Z', paper: { acceptedAt: '2026-11-16T10:00:00.000Z' } }],
    })
    // Accepted, it is no longer the assessor's to open; the candidate holds the key.
    expect(await api.as(assessor).refused(endpoints.openPaperEndpoint, { params }, 409)).toMatchObject({
      need: 'paperWaits',
    })
    expect(await statusOf(api.as(candidate).send(endpoints.openPaperEndpoint, { params }))).toBe(200)
  })

  test('leaves an event whoever opens it, and none where it was not opened', async () => {
    const { relationship, assessor, candidate, centre } = await withAssessor()
    const params = { id: await attached(relationship) }
    const admin = await aPerson('centreAdmin').at(centre).in(api.db)
    for (const person of [assessor, candidate, admin])
      await (await api.as(person).send(endpoints.openPaperEndpoint, { params })).arrayBuffer()
    const openings = (await eventsOf(relationship)).filter(({ action }) => action === 'agreement.openPaper')
    expect(openings.map(({ userId }) => userId)).toEqual([assessor.userId, candidate.userId])
  })

  test('that took the place of the one looked at is neither accepted nor declined unseen', async () => {
    const { relationship, assessor } = await withAssessor()
    const as = api.as(assessor)
    const seen = await attached(relationship)
    const swapped = await attached(relationship, { signedOn: '2026-11-10' })
    const told = await as.refused(endpoints.acceptPaperEndpoint, judged(relationship, seen), 409)
    expect(told).toMatchObject({
      title: 'Another paper copy has taken its place',
      detail: expect.stringContaining('look at the copy that is there now'),
    })
    const declined = judged(relationship, seen)
    const reason = 'No date on it'
    await as.refused(endpoints.declinePaperEndpoint, { ...declined, body: { ...declined.body, reason } }, 409)
    await as.refused(endpoints.openPaperEndpoint, { params: { id: seen } }, 404)
    expect(await view(relationship)).toMatchObject({
      versions: [{ menteeSignedAt: null, paper: { acceptedAt: null, declinedBecause: null } }],
    })
    await look(assessor, swapped)
    const accepted = await as.call(endpoints.acceptPaperEndpoint, judged(relationship, swapped))
    expect(accepted.versions[0]?.menteeSignedAt).toBe('2026-11-10T00:00:00.000Z')
  })

  test('is accepted by nobody who has not opened this very copy', async () => {
    const { relationship, assessor, candidate } = await withAssessor()
    const as = api.as(assessor)
    const opened = async () => (await as.call(endpoints.agreementEndpoint, at(relationship))).versions[0]?.paper?.opened
    const first = await attached(relationship)
    await look(candidate, first)
    expect((await as.refused(endpoints.acceptPaperEndpoint, judged(relationship, first), 409)).title).toBe(
      'Open the copy first',
    )
    expect(await opened()).toBe(false)
    await look(assessor, first)
    expect(await opened()).toBe(true)
    const second = await attached(relationship)
    await as.refused(endpoints.acceptPaperEndpoint, judged(relationship, second), 409)
    await look(assessor, second)
    await as.call(endpoints.acceptPaperEndpoint, judged(relationship, second))
  })

  test('of before that bears a date before its words were offered is not accepted', async () => {
    const { relationship, assessor, agreementId } = await withAssessor()
    const paperId = await attached(relationship)
    await look(assessor, paperId)
    await api.db.paperCopy.update({ where: { agreementId }, data: { signedOn: new Date('2019-01-01') } })
    const told = await api.as(assessor).refused(endpoints.acceptPaperEndpoint, judged(relationship, paperId), 409)
    expect(told.title).toBe('The date on this copy is before the agreement was offered')
    expect((await view(relationship)).versions[0]?.menteeSignedAt).toBe(null)
  })

  test('that holds two pictures comes out as one, without its place', async () => {
    const { relationship, assessor } = await withAssessor()
    const file = Buffer.concat([aPhoto(), aPhoto()]).toString('base64')
    const id = await attached(relationship, { file })
    const opened = await api.as(assessor).send(endpoints.openPaperEndpoint, { params: { id } })
    expect(Buffer.from(await opened.arrayBuffer()).includes('GPS')).toBe(false)
  })

  test('is opened by nobody else, and stands sealed', async () => {
    const { relationship, agreementId, centre } = await withAssessor()
    const params = { id: await attached(relationship) }
    const strangers = [
      ...(await Promise.all(
        (['iqa', 'eqa', 'dsl', 'assessor'] as const).map((role) => aPerson(role).at(centre).in(api.db)),
      )),
      await aPerson('candidate').at(centre).in(api.db),
      await aPerson('centreAdmin').in(api.db),
    ]
    for (const person of strangers) await api.as(person).refused(endpoints.openPaperEndpoint, { params }, 404)
    for (const role of ['leadIqa', 'centreAdmin'] as const) {
      const reader = await aPerson(role).at(centre).in(api.db)
      await api.as(reader).refused(endpoints.openPaperEndpoint, { params }, 403)
      const { versions } = await api.as(reader).call(endpoints.agreementEndpoint, at(relationship))
      expect(versions[0]?.paper).toMatchObject({ mayOpen: false })
    }
    const { sealed } = await api.db.paperCopy.findUniqueOrThrow({ where: { agreementId } })
    expect(Buffer.from(sealed).includes('JFIF')).toBe(false)
  })

  test('is declined with a reason, and another may take its place', async () => {
    const { relationship, assessor } = await withAssessor()
    const first = judged(relationship, await attached(relationship))
    const reason = 'The date cannot be read'
    const as = api.as(assessor)
    const input = { ...first, body: { ...first.body, reason } }
    const declined = await as.call(endpoints.declinePaperEndpoint, input)
    expect(declined.versions[0]?.paper?.declinedBecause).toBe(reason)
    expect((await as.refused(endpoints.acceptPaperEndpoint, first, 409)).need).toBe('paperWaits')
    const next = await attached(relationship)
    await look(assessor, next)
    await as.call(endpoints.acceptPaperEndpoint, judged(relationship, next))
  })

  test('is accepted by the assessor alone, and once', async () => {
    const { relationship, assessor, candidate } = await withAssessor()
    const accept = judged(relationship, await attached(relationship))
    await api.as(candidate).refused(endpoints.acceptPaperEndpoint, accept, 403)
    await look(assessor, accept.body.paperId)
    const both = await Promise.all(
      [1, 2].map(() => statusOf(api.as(assessor).send(endpoints.acceptPaperEndpoint, accept))),
    )
    expect(both.toSorted()).toEqual([200, 409])
  })

  test('where the mentee has signed meanwhile, it is not needed any more', async () => {
    const { relationship, agreementId, assessor } = await withAssessor()
    const paperId = await attached(relationship)
    await look(assessor, paperId)
    const { headers } = await agreementLink(api.db, relationship, { agreementId })
    await api.signedOut.call(
      endpoints.guestSignAgreementEndpoint,
      { body: { version: 1, name: 'Robin', helped: false } },
      { headers },
    )
    const told = await api.as(assessor).refused(endpoints.acceptPaperEndpoint, judged(relationship, paperId), 409)
    expect(told.need).toBe('notSignedYet')
  })

  test.each<[since: string, meanwhile: (of: Awaited<ReturnType<typeof withAssessor>>) => Promise<unknown>]>([
    [
      'the mentee has signed by link',
      async ({ relationship, agreementId }) =>
        api.signedOut.call(
          endpoints.guestSignAgreementEndpoint,
          { body: { version: 1, name: 'Robin', helped: false } },
          { headers: (await agreementLink(api.db, relationship, { agreementId })).headers },
        ),
    ],
    ['there is a newer version', ({ relationship }) => revise(relationship)],
    [
      'the relationship has ended',
      ({ relationship }) =>
        api.db.relationship.update({ where: { id: relationship.id }, data: { state: 'ENDED_EARLY' } }),
    ],
  ])('is not the assessor’s to open once %s', async (_, meanwhile) => {
    const made = await withAssessor()
    const { relationship, assessor, candidate } = made
    const params = { id: await attached(relationship) }
    await meanwhile(made)
    const told = await api.as(assessor).refused(endpoints.openPaperEndpoint, { params }, 409)
    expect(told.need).toBe('paperWaits')
    const { versions } = await api.as(assessor).call(endpoints.agreementEndpoint, at(relationship))
    expect(versions.find(({ version }) => version === 1)?.paper).toMatchObject({ mayOpen: false })
    expect(await statusOf(api.as(candidate).send(endpoints.openPaperEndpoint, { params }))).toBe(200)
  })

  test.each<[sentence: string, more: object, field: string, told: RegExp]>([
    ['a page', { file: Buffer.from('<html>').toString('base64') }, 'file', /JPEG or PNG\) or a PDF/],
    ['half a photo', { file: aPhoto().subarray(0, 40).toString('base64') }, 'file', /not whole/],
    ['nothing', { file: '' }, 'file', /Choose a photo/],
    ['what is no base64', { file: '***' }, 'file', /Choose a photo/],
    ['more than 5 MB', { file: Buffer.alloc(5 * 1024 * 1024 + 3).toString('base64') }, 'file', /5 MB or less/],
    [
      'a date before the words were offered',
      { signedOn: '2026-11-09' },
      'signedOn',
      /cannot be before the day on which/,
    ],
    ['a date that lies ahead', { signedOn: '2026-11-17' }, 'signedOn', /cannot be after today/],
    ['a date that does not exist', { signedOn: '2026-02-30' }, 'signedOn', /Enter a date that exists/],
  ])('%s is refused in words', async (_, more, field, told) => {
    const { relationship, candidate } = await withAssessor()
    const problem = await api.as(candidate).refused(endpoints.attachPaperEndpoint, attach(relationship, more), 400)
    expect(problem.errors).toMatchObject([{ field, message: expect.stringMatching(told) }])
    expect(await api.db.paperCopy.count({ where: { agreement: { relationshipId: relationship.id } } })).toBe(0)
  })

  test('of 5 MB arrives; what is far larger is refused before it is read', async () => {
    const { relationship, candidate } = await withAssessor()
    const large = aPhoto(...Array.from({ length: 79 }, () => Buffer.alloc(65_000, 7)))
    await api
      .as(candidate)
      .call(endpoints.attachPaperEndpoint, attach(relationship, { file: large.toString('base64') }))
    const path = `/api/relationships/${relationship.id}/agreement/paper`
    const body = { version: 1, signedOn: '2026-11-12', file: 'x'.repeat(9_000_000) }
    expect(await statusOf(api.as(candidate).raw({ method: 'PUT', path, body }))).toBe(413)
  })
})

describe('who sees what', () => {
  test('an admin sees that it was signed, and not a word of it; an assessor every word; neither a typed name', async () => {
    const assessor = await aPerson('assessor').in(api.db)
    const centre = await api.db.centre.findUniqueOrThrow({ where: { id: assessor.centreId } })
    const candidate = await aPerson('candidate').at(centre).assessedBy(assessor).in(api.db)
    const admin = await aPerson('centreAdmin').at(centre).in(api.db)
    const relationship = await aRelationship().of(candidate).in(api.db)
    await permitted(api.db, relationship)
    await withWords(api.db, relationship)
    await signAsMentor(relationship)
    const toAdmin = await api.as(admin).call(endpoints.agreementEndpoint, at(relationship))
    expect(toAdmin).toMatchObject({
      versions: [{ clauses: null, signatures: [{ party: 'MENTOR', name: null }] }],
      ...{ beginWith: null, facts: null, missing: [] },
      authorisation: { by: 'T. Novak' },
    })
    const toAssessor = await api.as(assessor).call(endpoints.agreementEndpoint, at(relationship))
    expect(toAssessor).toMatchObject({
      versions: [{ clauses: expect.any(Array), signatures: [{ name: null }] }],
      authorisation: { by: null, role: null, on: '2026-09-28' },
    })
    const body = { by: 'T. Novak', role: 'Head of year', on: '2026-11-01' }
    await api.as(admin).call(endpoints.authoriseUnder18Endpoint, { ...at(relationship), body })
    await api.as(assessor).refused(endpoints.authoriseUnder18Endpoint, { ...at(relationship), body }, 403)
  })
})

describe('the centre’s template', () => {
  const theirs = (text: string): Clause[] => agreementWords({ kind: 'ROLES', title: 'Roles', text })
  const admins = async () => {
    const admin = await aPerson('centreAdmin').named('Mina Orchard').in(api.db)
    return { admin, of: { params: { id: admin.centreId } } }
  }

  test('is ours until the centre publishes its own; what has begun keeps its words', async () => {
    const { admin, of } = await admins()
    const as = api.as(admin)
    expect(await as.call(endpoints.templateEndpoint, of)).toMatchObject({
      version: 0,
      clauses: defaultTemplate,
      mayWrite: true,
    })
    const first = await as.call(endpoints.publishTemplateEndpoint, {
      ...of,
      body: { revision: 0, clauses: theirs('One') },
    })
    expect(first).toMatchObject({ version: 1, publishedBy: 'Mina Orchard', earlier: [] })
    const centre = await api.db.centre.findUniqueOrThrow({ where: { id: admin.centreId } })
    const candidate = await aPerson('candidate').at(centre).in(api.db)
    const robin = await aRelationship().of(candidate).in(api.db)
    await api.db.agreement.deleteMany({ where: { relationshipId: robin.id } })
    const { beginWith } = await view(robin)
    expect(beginWith).toEqual(theirs('One'))
    await api.as(candidate).call(endpoints.writeAgreementEndpoint, {
      ...at(robin),
      body: { revision: 0, mentor: 'Ada', clauses: beginWith ?? [] },
    })
    const second = await as.call(endpoints.publishTemplateEndpoint, {
      ...of,
      body: { revision: 1, clauses: theirs('Two') },
    })
    expect(second).toMatchObject({ version: 2, earlier: [{ version: 1, clauses: theirs('One') }] })
    expect((await view(robin)).versions[0]?.clauses).toEqual(
      theirs('One').map((clause) => ({ ...clause, text: expect.any(String), title: expect.any(String) })),
    )
    expect((await view(robin)).versions[0]?.clauses?.find(({ kind }) => kind === 'ROLES')?.text).toBe('One')
  })

  test('two at once make one version; the other is told what is there now', async () => {
    const { admin, of } = await admins()
    const publish = (text: string) =>
      statusOf(
        api.as(admin).send(endpoints.publishTemplateEndpoint, { ...of, body: { revision: 0, clauses: theirs(text) } }),
      )
    expect((await Promise.all([publish('One'), publish('Two')])).toSorted()).toEqual([200, 409])
  })

  test('is read by candidates, written by admins, and not there for anybody else', async () => {
    const { admin, of } = await admins()
    const centre = await api.db.centre.findUniqueOrThrow({ where: { id: admin.centreId } })
    const candidate = api.as(await aPerson('candidate').at(centre).in(api.db))
    expect(await candidate.call(endpoints.templateEndpoint, of)).toMatchObject({ mayWrite: false })
    const body = { revision: 0, clauses: theirs('One') }
    await candidate.refused(endpoints.publishTemplateEndpoint, { ...of, body }, 403)
    await api.as(await aPerson('assessor').at(centre).in(api.db)).refused(endpoints.templateEndpoint, of, 403)
    const stranger = api.as(await aPerson('centreAdmin').in(api.db))
    await stranger.refused(endpoints.templateEndpoint, of, 404)
    await stranger.refused(endpoints.publishTemplateEndpoint, { ...of, body }, 404)
  })
})

test('a digest in the chain is of the words that were signed', async () => {
  const { relationship, agreementId } = await offered()
  await signAsMentor(relationship)
  const { clauses } = await api.db.agreement.findUniqueOrThrow({ where: { id: agreementId } })
  const [event] = await eventsOf(relationship)
  const { salt } = await api.db.auditSalt.findUniqueOrThrow({ where: { subjectId: agreementId } })
  const { canonical, sha256 } = await import('../audit/chain.ts')
  const digests = z.record(z.string(), z.string()).parse(event?.digests)
  expect(digests['textDigest']).toBe(sha256(`${salt}:textDigest:${canonical(sha256(canonical(clauses)))}`))
})
