import { acceptNewEndpoint } from '@mentorfolio/domain/people/invitation.endpoints'
import {
  changeRolesEndpoint,
  deactivatePersonEndpoint,
  reactivatePersonEndpoint,
} from '@mentorfolio/domain/people/people.endpoints'
import {
  acknowledgeConcernEndpoint,
  concernAdviceEndpoint,
  handleConcernEndpoint,
  listConcernsEndpoint,
  ownConcernsEndpoint,
  raiseConcernEndpoint,
} from '@mentorfolio/domain/safeguarding/safeguarding.endpoints'
import { v7 } from 'uuid'
import { afterEach, describe, expect, test } from 'vitest'
import { addToken, makeLink } from '../links/make-link.ts'
import { allEndpoints } from '../system/endpoints.ts'
import { aConcern, concernWords } from '../testing/concerns.ts'
import { fixtureOf, rightRequest } from '../testing/every-endpoint.ts'
import { everythingIn } from '../testing/everything.ts'
import { anInvitation } from '../testing/links.ts'
import { aCentre, aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { addressOf } from '../testing/requests.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'
import { twoCentres } from '../testing/two-centres.ts'

const api = await startApi()

/** A candidate with a mentee, two leads at the desk of their centre, and a guest's link. */
const world = async () => {
  const centre = await aCentre().in(api.db)
  const person = (role: 'dsl' | 'assessor') => aPerson(role).at(centre).in(api.db)
  const wren = await aPerson('candidate').named('Wren Dale').at(centre).in(api.db)
  const robin = await aRelationship().of(wren).withSignedAgreement().in(api.db)
  const { settingId } = await api.db.relationship.findUniqueOrThrow({ where: { id: robin.id } })
  const linkTo = async (more: { expiresAt?: string; usedAt?: string; revokedAt?: string } = {}) => {
    const now = api.clock.now()
    const id = await makeLink(
      api.db,
      {
        ...{ centreId: centre.id, purpose: 'SESSION', role: 'mentee', relationshipId: robin.id },
        ...{ expiresAt: '2026-12-01T00:00:00Z', ...more },
      },
      now,
    )
    return { 'link-token': await addToken(api.db, id, { channel: 'COPY', now }) }
  }
  return { centre, wren, settingId: settingId ?? '', lead: await person('dsl'), deputy: await person('dsl'), linkTo }
}

const raise = (by: TestPerson, settingId: string | null = null, key?: string) =>
  api.as(by).call(raiseConcernEndpoint, { body: aConcern(by.centreId, settingId) }, key ? { key } : {})

describe('whom to phone', () => {
  test('is told to a candidate by their own settings, and the centre’s own desk', async () => {
    const { wren, settingId } = await world()
    const advice = await api.as(wren).call(concernAdviceEndpoint, {})
    expect(advice.who).toBe('ACCOUNT')
    expect(advice.places.map(({ settings }) => settings.map(({ id }) => id))).toEqual([[settingId]])
    expect(advice.places[0]?.settings[0]).toMatchObject({ dsl: 'R. Osei', dslPhone: '01632 960001' })
  })
  test('is told to the centre’s staff as its own desk alone', async () => {
    const { lead } = await world()
    const advice = await api.as(lead).call(concernAdviceEndpoint, {})
    expect(advice.places.map(({ settings }) => settings)).toEqual([[]])
  })
  test.each<[sentence: string, link: Parameters<Awaited<ReturnType<typeof world>>['linkTo']>[0], who: string]>([
    ['a live link: of its setting', {}, 'GUEST'],
    ['a link that was used a minute ago: still of its setting', { usedAt: '2026-11-16T09:59:00Z' }, 'GUEST'],
    ['a link that has run out: what everybody is told', { expiresAt: '2026-11-15T00:00:00Z' }, 'NOBODY'],
    ['a link that was withdrawn: what everybody is told', { revokedAt: '2026-11-15T00:00:00Z' }, 'NOBODY'],
  ])('%s', async (_sentence, link, who) => {
    const { linkTo, settingId } = await world()
    const advice = await api.signedOut.call(concernAdviceEndpoint, {}, { headers: await linkTo(link) })
    expect(advice.who).toBe(who)
    expect(advice.places.flatMap(({ settings }) => settings.map(({ id }) => id))).toEqual(
      who === 'GUEST' ? [settingId] : [],
    )
  })
  test('a token that is none is no reason to withhold it', async () => {
    const advice = await api.signedOut.call(concernAdviceEndpoint, {}, { headers: { 'link-token': 'x' } })
    expect(advice).toEqual({ who: 'NOBODY', places: [] })
  })
})

describe('who reads a desk', () => {
  afterEach(() => api.clock.set(testsBeginAt))
  const deskOfLongAgo = async () => {
    const all = await world()
    const here = { id: { in: [all.lead.id, all.deputy.id] } }
    await api.db.person.updateMany({ where: here, data: { createdAt: new Date('2026-01-05T09:00:00Z') } })
    return all
  }
  const readers = async (by: TestPerson) => (await api.as(by).call(listConcernsEndpoint, {})).readers
  test('is seen by everybody at it: since when, by whom, the newest first, and as new for four weeks', async () => {
    const { centre, lead, deputy } = await deskOfLongAgo()
    await aPerson('dsl').at(centre).deactivated().in(api.db)
    await aPerson('dsl').in(api.db)
    const admin = await aPerson('centreAdmin').named('Imogen Vale').at(centre).in(api.db)
    const wim = await aPerson('assessor').named('Wim Okafor').at(centre).in(api.db)
    const roles = ['assessor' as const, 'dsl' as const]
    await api
      .as(admin)
      .call(changeRolesEndpoint, { params: { id: wim.id }, body: { revision: 1, roles, handOver: [] } })
    const seen = await readers(lead)
    expect(seen[0]).toMatchObject({ name: 'Wim Okafor', givenBy: 'Imogen Vale', isNew: true })
    expect(seen[0]?.since).toBe(testsBeginAt)
    expect(seen.slice(1).map(({ personId, givenBy, isNew }) => [personId, givenBy, isNew])).toEqual(
      [lead, deputy].map(({ id }) => [id, null, false]),
    )
    api.clock.pass({ minutes: 28 * 24 * 60 })
    expect((await readers(wim))[0]).toMatchObject({ name: 'Wim Okafor', isNew: false })
  })

  test('somebody who was invited is new from the day they accept; let in again, from then on', async () => {
    const { centre, lead } = await deskOfLongAgo()
    const admin = await aPerson('centreAdmin').at(centre).in(api.db)
    const { token, id } = await anInvitation(api.db, centre, { name: 'Wim Okafor', roles: ['dsl'] })
    expect((await readers(lead)).map(({ name }) => name)).not.toContain('Wim Okafor')
    api.clock.pass({ minutes: 60 })
    const body = { name: 'Wim Okafor', password: 'calm-warm-exact' }
    await api.signedOut.call(acceptNewEndpoint, { body }, { headers: { 'link-token': token } })
    expect((await readers(lead))[0]).toMatchObject({
      name: 'Wim Okafor',
      since: api.clock.now().toISOString().replace('.000', ''),
    })
    const of = (revision: number) => ({ params: { id }, body: { revision, handOver: [] } })
    await api.as(admin).call(deactivatePersonEndpoint, of(2))
    api.clock.pass({ minutes: 60 * 24 })
    await api.as(admin).call(reactivatePersonEndpoint, { params: { id }, body: { revision: 3 } })
    expect((await readers(lead))[0]).toMatchObject({
      ...{ name: 'Wim Okafor', since: '2026-11-17T11:00:00Z', givenBy: admin.name },
    })
  })
})

describe('keeping that somebody was told', () => {
  test('is granted to whoever is signed in, and to a guest; not to nobody', async () => {
    const { wren, settingId, linkTo, lead } = await world()
    await raise(wren, settingId)
    const body = aConcern(wren.centreId, settingId)
    await api.signedOut.call(raiseConcernEndpoint, { body }, { headers: await linkTo() })
    await api.signedOut.refused(raiseConcernEndpoint, { body }, 401)
    const { waiting } = await api.as(lead).call(listConcernsEndpoint, {})
    expect(waiting.map(({ raisedBy, guestRole }) => raisedBy ?? guestRole)).toEqual(['Wren Dale', 'mentee'])
    expect(waiting[0]).toMatchObject({ told: 'B. Corncrake, by phone', reference: 'Phalarope 7', overdue: false })
  })
  test('is denied for a setting or a centre that is not theirs', async () => {
    const [{ wren, linkTo }, elsewhere] = [await world(), await world()]
    const bodies = [aConcern(wren.centreId, elsewhere.settingId), aConcern(elsewhere.centre.id)]
    for (const body of bodies) {
      await api.as(wren).refused(raiseConcernEndpoint, { body }, 404)
      await api.signedOut.refused(raiseConcernEndpoint, { body }, 404, { headers: await linkTo() })
    }
  })
  test('waits for the call: a time to come is refused', async () => {
    const { wren } = await world()
    const body = { ...aConcern(wren.centreId), toldAt: '2026-11-16T12:00:00Z' }
    const told = await api.as(wren).refused(raiseConcernEndpoint, { body }, 400)
    expect(told.errors).toEqual([{ field: 'toldAt', message: expect.stringContaining('tell them first') }])
  })
  test('has a limit for one link, and the answer says to phone', async () => {
    const { wren, linkTo } = await world()
    const headers = await linkTo()
    const body = aConcern(wren.centreId)
    for (let count = 0; count < 5; count += 1) await api.signedOut.call(raiseConcernEndpoint, { body }, { headers })
    const told = await api.signedOut.refused(raiseConcernEndpoint, { body }, 429, { headers })
    expect(told.detail).toMatch(/^Phone instead/)
  })
  test('sent twice at once with one key is kept once', async () => {
    const { wren, lead } = await world()
    const key = v7()
    await Promise.all([raise(wren, null, key), raise(wren, null, key)])
    const { waiting } = await api.as(lead).call(listConcernsEndpoint, {})
    expect(waiting.length).toBe(1)
  })
})

describe('the desk', () => {
  const oneWaiting = async () => {
    const all = await world()
    await raise(all.wren, all.settingId)
    const { waiting } = await api.as(all.lead).call(listConcernsEndpoint, {})
    return { ...all, id: waiting[0]?.id ?? '' }
  }
  test('acknowledges and handles it; the raiser sees the first and not the second', async () => {
    const { wren, lead, deputy, id } = await oneWaiting()
    await api.as(lead).call(acknowledgeConcernEndpoint, { params: { id }, body: { revision: 1 } })
    const body = { revision: 2, reference: `${concernWords.handled} 3` }
    await api.as(deputy).call(handleConcernEndpoint, { params: { id }, body })
    const { waiting, handled } = await api.as(deputy).call(listConcernsEndpoint, {})
    expect(waiting).toEqual([])
    expect(handled).toMatchObject([
      { acknowledgedBy: lead.name, handledBy: deputy.name, handledReference: 'Spoonbill 3', revision: 3 },
    ])
    const own = await api.as(wren).call(ownConcernsEndpoint, {})
    expect(own.concerns).toMatchObject([{ id, acknowledgedAt: '2026-11-16T10:00:00Z' }])
    expect(JSON.stringify(own)).not.toContain(concernWords.handled)
  })
  test('of two at once the first stands, and both are told that it is done', async () => {
    const { lead, deputy, id } = await oneWaiting()
    const acknowledge = (by: TestPerson) =>
      api.as(by).send(acknowledgeConcernEndpoint, { params: { id }, body: { revision: 1 } })
    const answers = await Promise.all([acknowledge(lead), acknowledge(deputy)])
    for (const { status } of answers) expect([200, 409]).toContain(status)
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    expect((await api.db.concern.findUniqueOrThrow({ where: { id } })).revision).toBe(2)
  })
  test('is nobody’s part who raised it', async () => {
    const { wren, id } = await oneWaiting()
    await api.as(wren).refused(acknowledgeConcernEndpoint, { params: { id }, body: { revision: 1 } }, 403)
    await api.as(wren).refused(handleConcernEndpoint, { params: { id }, body: { revision: 1, reference: null } }, 403)
  })
  test('is asked again after two hours', async () => {
    const { lead, id } = await oneWaiting()
    await api.db.concern.update({ where: { id }, data: { raisedAt: '2026-11-16T07:59:00Z' } })
    expect((await api.as(lead).call(listConcernsEndpoint, {})).waiting).toMatchObject([{ id, overdue: true }])
  })
})

describe('everywhere else it is not there', () => {
  test('every read of everybody else answers the same before one is raised, acknowledged, handled, and after', async () => {
    const all = await twoCentres(api.db)
    const others = [...Object.values(all.around), ...all.strangers.map(([, person]) => person)].filter(
      ({ id }) => id !== all.dsl.id,
    )
    const reads = allEndpoints.filter((endpoint) => endpoint.method === 'GET' && fixtureOf(endpoint).for !== 'link')
    const read = async (person: TestPerson, endpoint: (typeof reads)[number]) => {
      const path = addressOf(endpoint, rightRequest(endpoint, all))
      const response = await api.as(person).raw({ method: 'GET', path })
      const body = (await response.text()).replace(/"requestId":"[^"]+"/, '')
      return `${person.name} ${path} ${response.status} ${body}`
    }
    const readAll = async () => {
      const answers: string[] = []
      for (const person of [...others, all.ada]) {
        // Whoever raised it sees it in the one place for that.
        const theirs = reads.filter((endpoint) => !(person === all.ada && endpoint === ownConcernsEndpoint))
        answers.push(...(await Promise.all(theirs.map((endpoint) => read(person, endpoint)))))
      }
      return answers
    }
    // What is opened is recorded, a paper copy say: the first reading leaves its trace, whatever else is there.
    await readAll()
    const before = await readAll()
    await raise(all.ada)
    const { waiting } = await api.as(all.dsl).call(listConcernsEndpoint, {})
    const id = waiting.at(-1)?.id ?? ''
    await api.as(all.dsl).call(acknowledgeConcernEndpoint, { params: { id }, body: { revision: 1 } })
    await api.as(all.dsl).call(handleConcernEndpoint, { params: { id }, body: { revision: 2, reference: 'Spoonbill' } })
    const after = await readAll()
    expect(after).toEqual(before)
    for (const word of [...Object.values(concernWords), id]) expect(after.join()).not.toContain(word)
  }, 120_000)

  test('it is written into its own table, its own chain and the kept answer, and nowhere else', async () => {
    const { wren, centre } = await world()
    await api.as(wren).call(ownConcernsEndpoint, {})
    const digests = async () =>
      new Map((await everythingIn(api.databaseUrl)).map(({ name, digest }) => [String(name), digest]))
    const before = await digests()
    await raise(wren)
    const after = await digests()
    const changed = [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name)
    expect(new Set(changed)).toEqual(new Set(['AuditChain', 'AuditEvent', 'AuditSalt', 'Concern', 'StoredAnswer']))
    const { id, sealed } = await api.db.concern.findFirstOrThrow({ where: { centreId: centre.id } })
    expect(sealed).not.toContain(concernWords.told)
    const events = await api.db.auditEvent.findMany({ where: { subjectId: id } })
    // Found by nobody who reads the history of a portfolio or of a centre.
    expect(events.map(({ chainId, centreId }) => [chainId, centreId])).toEqual([[id, id]])
    const stored = await api.db.storedAnswer.findMany({ where: { userId: wren.userId } })
    expect(stored.map(({ body, centreId }) => ({ body, centreId }))).toEqual([{ body: {}, centreId: null }])
  })

  test('no line of the log names it, or holds a word of it', async () => {
    const { wren } = await world()
    await raise(wren)
    const { id } = await api.db.concern.findFirstOrThrow({ where: { raisedByUserId: wren.userId } })
    const lines = api.log.join('')
    for (const word of [concernWords.told, concernWords.reference, id]) expect(lines).not.toContain(word)
  })
})
