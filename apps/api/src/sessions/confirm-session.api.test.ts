import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import {
  confirmSessionEndpoint,
  guestSessionEndpoint,
  handOverSessionEndpoint,
  sessionNotRightEndpoint,
} from '@mentorfolio/domain/sessions/confirmation.endpoints'
import {
  correctLogEndpoint,
  ledgerEndpoint,
  listSessionsEndpoint,
  viewSessionEndpoint,
} from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aSessionLink } from '../testing/links.ts'
import { aPerson } from '../testing/people.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aCorrection, aLoggedSession, lastThursday, type TestSession, timesShownOf } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
let robin: TestRelationship
let session: TestSession
let token: string

beforeEach(async () => {
  api.clock.set(testsBeginAt)
  robin = await aRelationship().withSignedAgreement().in(api.db)
  session = await aLoggedSession().with(robin).in(api.db)
  token = (await aSessionLink(api.db, robin, session)).token
})

const ada = () => api.as(robin.candidate)
const params = () => ({ id: session.id })
const byLink = () => ({ headers: { 'link-token': token } })
const look = () => ada().call(viewSessionEndpoint, { params: params() })
const read = () => api.signedOut.call(guestSessionEndpoint, {}, byLink())

type Change = NonNullable<Parameters<typeof aCorrection>[1]>
const correct = async (change: Change) => {
  const { revision } = await look()
  await ada().call(correctLogEndpoint, {
    params: params(),
    body: aCorrection(robin, { ...lastThursday, ...change, revision }),
  })
}
const came = (how: { attended?: boolean; until?: string }): Change => ({
  attendance: [{ relationshipId: robin.id, attended: true, ...how }],
})

describe('nobody confirms what they have not read', () => {
  const twoHours = { start: '2026-11-12T15:00:00Z', end: '2026-11-12T17:00:00Z' }
  const halfTime = '2026-11-12T15:30:00Z'
  const changes: [what: string, change: () => Change, shown: object][] = [
    ['the times', () => twoHours, twoHours],
    ['when they left', () => came({ until: halfTime }), { end: halfTime }],
    ['the clock where it was', () => ({ zone: 'Europe/Paris' }), { zone: 'Europe/Paris' }],
  ]

  test.each(changes)(
    '%s corrected since: by link 409, and the link stays for what is there now',
    async (_, change, now) => {
      const shown = await read()
      expect(shown).toEqual(timesShownOf(session))
      await correct(change())
      const told = await api.signedOut.refused(confirmSessionEndpoint, { body: { shown } }, 409, byLink())
      expect(told.need).toBe('latestVersion')
      expect(await look()).toMatchObject({ said: null, confirmations: [] })
      const again = await read()
      expect(again).toEqual({ ...shown, ...now })
      await api.signedOut.call(confirmSessionEndpoint, { body: { shown: again } }, byLink())
      expect(await look()).toMatchObject({
        said: 'CONFIRMED',
        confirmations: [{ right: true, stands: true, shown: again }],
      })
    },
  )

  test.each(changes)('%s corrected since: on the mentor’s device 409, too', async (_, change) => {
    const shown = timesShownOf(session)
    await correct(change())
    const body = { relationshipId: robin.id, shown, right: true, words: null }
    const told = await ada().refused(handOverSessionEndpoint, { params: params(), body }, 409)
    expect(told.need).toBe('latestVersion')
    expect((await look()).confirmations).toEqual([])
  })

  test.each(changes)('%s corrected after a yes: the yes is kept, and stands for this no more', async (_, change) => {
    const shown = await read()
    await api.signedOut.call(confirmSessionEndpoint, { body: { shown } }, byLink())
    expect((await look()).said).toBe('CONFIRMED')
    await correct(change())
    expect(await look()).toMatchObject({ said: null, confirmations: [{ right: true, stands: false, shown }] })
  })

  test('a correction of words alone leaves the yes as it is', async () => {
    await api.signedOut.call(confirmSessionEndpoint, { body: { shown: await read() } }, byLink())
    await correct({})
    expect((await look()).said).toBe('CONFIRMED')
  })

  test('‘That’s not right’ is taken of whatever was read', async () => {
    const shown = await read()
    await correct(twoHours)
    await api.signedOut.call(sessionNotRightEndpoint, { body: { shown, words: null } }, byLink())
    expect(await look()).toMatchObject({ said: 'QUESTIONED', confirmations: [{ right: false, shown }] })
  })

  test('who is written down as not having come is asked nothing, and may still say that this is not right', async () => {
    const shown = await read()
    await correct(came({ attended: false }))
    expect((await api.signedOut.refused(guestSessionEndpoint, {}, 410, byLink())).because).toBe('REVOKED')
    await api.signedOut.refused(confirmSessionEndpoint, { body: { shown } }, 409, byLink())
    await api.signedOut.call(sessionNotRightEndpoint, { body: { shown, words: 'I was there' } }, byLink())
    expect((await look()).said).toBe('QUESTIONED')
  })
})

describe('each says their own', () => {
  const shown = () => timesShownOf(session)
  const asSupervisor = async () => {
    const link = await aSessionLink(api.db, robin, session, { role: 'supervisor' })
    return { headers: { 'link-token': link.token } }
  }
  const notRight = () =>
    api.signedOut.call(sessionNotRightEndpoint, { body: { shown: shown(), words: 'We met for an hour' } }, byLink())
  const yes = async (by: { headers: Record<string, string> }) =>
    api.signedOut.call(confirmSessionEndpoint, { body: { shown: shown() } }, by)

  test('a supervisor’s yes leaves what the mentee said is not right, in the mentee’s name', async () => {
    await notRight()
    api.clock.set('2026-11-16T10:20:00Z')
    await yes(await asSupervisor())
    const { said, confirmations } = await look()
    expect(said).toBe('QUESTIONED')
    expect(confirmations).toMatchObject([
      { role: 'mentee', right: false, words: 'We met for an hour' },
      { role: 'supervisor', right: true, words: null },
    ])
  })

  test('the mentee’s own yes ends it', async () => {
    await notRight()
    api.clock.set('2026-11-16T10:20:00Z')
    const again = await aSessionLink(api.db, robin, session)
    await yes({ headers: { 'link-token': again.token } })
    const { said, confirmations } = await look()
    expect(said).toBe('CONFIRMED')
    expect(confirmations).toMatchObject([{ role: 'mentee', right: true, words: 'We met for an hour' }])
  })

  test('a supervisor’s yes is enough where the mentee said nothing', async () => {
    await yes(await asSupervisor())
    expect((await look()).said).toBe('CONFIRMED')
  })
})

describe('the latest answer stands, by link or on the mentor’s device', () => {
  const onDevice = (right: boolean, writtenAt: string, sentAt: string) => {
    api.clock.set(sentAt)
    const headers = { 'device-id': v7(), 'device-written-at': writtenAt, 'device-sent-at': sentAt }
    const body = {
      relationshipId: robin.id,
      shown: timesShownOf(session),
      right,
      words: right ? null : 'It was longer',
    }
    return ada().call(handOverSessionEndpoint, { params: params(), body }, { headers })
  }
  const yesByLink = async (at: string) => {
    api.clock.set(at)
    await api.signedOut.call(confirmSessionEndpoint, { body: { shown: timesShownOf(session) } }, byLink())
  }

  test.each([
    ['within the minute of a yes, and heard after it', '2026-11-16T10:05:54Z', 'QUESTIONED'],
    ['a minute before a yes, and heard after it', '2026-11-16T10:04:54Z', 'CONFIRMED'],
    ['a minute after a yes', '2026-11-16T10:06:10Z', 'QUESTIONED'],
  ] as const)('not right %s', async (_, writtenAt, said) => {
    await yesByLink('2026-11-16T10:05:40Z')
    await onDevice(false, writtenAt, '2026-11-16T10:07:00Z')
    expect(await look()).toMatchObject({ said, confirmations: [{ words: 'It was longer' }] })
  })

  test('a yes by link after ‘not right’ within the same minute', async () => {
    await onDevice(false, '2026-11-16T10:05:10Z', '2026-11-16T10:05:20Z')
    await yesByLink('2026-11-16T10:05:40Z')
    expect((await look()).said).toBe('CONFIRMED')
  })
})

describe('what mentees say is told wherever the session stands', () => {
  test.each([
    ['confirmed', true, 'CONFIRMED', []],
    ['questioned', false, 'QUESTIONED', ['QUESTIONED']],
  ])(
    '%s: on its page, in both lists and in the ledger, for the assessor too; and its hour counts',
    async (_, right, said, flags) => {
      const [unitId = ''] = robin.candidate.unitIds
      const assessor = await aPerson('assessor').at({ id: robin.centreId, name: 'Their centre' }).in(api.db)
      await api.db.portfolioUnit.update({ where: { id: unitId }, data: { assessorId: assessor.id } })
      const body = { relationshipId: robin.id, shown: timesShownOf(session), right, words: null }
      await ada().call(handOverSessionEndpoint, { params: params(), body })
      for (const as of [ada(), api.as(assessor)]) {
        expect(await as.call(viewSessionEndpoint, { params: params() })).toMatchObject({ said })
        const { sessions } = await as.call(ledgerEndpoint, { params: { id: unitId } })
        expect(sessions).toMatchObject([{ id: session.id, said, flags, minutes: 60, reasons: [] }])
        const list = { params: { id: robin.candidate.registrationId }, query: { limit: 10 } }
        expect((await as.call(listSessionsEndpoint, list)).sessions).toMatchObject([{ said }])
        const about = await as.call(relationshipEndpoint, { params: { id: robin.id } })
        expect(about.sessions).toMatchObject([{ said, worth: { flags, minutes: 60 } }])
      }
    },
  )
})
