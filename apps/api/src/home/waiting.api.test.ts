import { remindGuestEndpoint } from '@mentorfolio/domain/guests/guests.endpoints'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import {
  confirmSessionEndpoint,
  handOverSessionEndpoint,
  sessionNotRightEndpoint,
} from '@mentorfolio/domain/sessions/confirmation.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { agreementLink, anUnsignedAgreement, permitted, withWords } from '../testing/agreements.ts'
import { aFeedbackLink, answered, aRequest } from '../testing/feedback.ts'
import { aSessionLink } from '../testing/links.ts'
import { aNeedsLink, withNeeds } from '../testing/mentoring.ts'
import { aPerson, type TestPerson } from '../testing/people.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aLoggedSession, timesShownOf } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
let ada: TestPerson

beforeEach(async () => {
  api.clock.set(testsBeginAt)
  ada = await aPerson('candidate').registeredOn('S2').in(api.db)
})

const waiting = async () => (await api.as(ada).call(homeEndpoint, {})).candidacies[0]?.waiting ?? []
const signed = async () => {
  const robin = await aRelationship().of(ada).withSignedAgreement().ofAnAdult().in(api.db)
  await permitted(api.db, robin)
  return robin
}
const unsigned = async ({ authorised = true } = {}) => {
  const robin = await aRelationship().of(ada).ofAMinor().in(api.db)
  await permitted(api.db, robin, { authorised: true })
  const agreementId = await withWords(api.db, robin)
  await api.db.agreement.update({ where: { id: agreementId }, data: { mentorSignedAt: '2026-11-11T09:00:00Z' } })
  if (!authorised)
    await api.db.relationship.update({ where: { id: robin.id }, data: { authorisedOn: null, authorisedAt: null } })
  return { robin, agreementId }
}

const rows: [who: string, given: () => Promise<unknown>, expected: object[]][] = [
  ['nobody, where nothing is asked', signed, []],
  [
    'nobody, where the mentee is played and no setting is asked',
    () => aRelationship().of(ada).simulated().in(api.db),
    [],
  ],
  [
    'a mentee who was asked to sign by nobody but their mentor',
    () => unsigned(),
    [{ kind: 'SIGNATURE', role: null, since: '2026-11-11T09:00:00Z', remind: null }],
  ],
  [
    'a mentee who has a link to sign, once',
    async () => {
      const { robin, agreementId } = await unsigned()
      await agreementLink(api.db, robin, { agreementId })
    },
    [{ kind: 'SIGNATURE', role: 'mentee', since: '2026-11-12T09:00:00Z', isOver: false, remind: null }],
  ],
  [
    'the setting, for somebody under 18',
    () => unsigned({ authorised: false }),
    [{ kind: 'AUTHORISATION', since: '2026-11-10T09:00:00Z' }, { kind: 'SIGNATURE' }],
  ],
  [
    'the assessor, for the paper that stands for a signature',
    async () => {
      const robin = await aRelationship().of(ada).ofAnAdult().in(api.db)
      await anUnsignedAgreement(api.db, robin)
      await permitted(api.db, robin)
    },
    [{ kind: 'PAPER', name: 'Robin' }],
  ],
  [
    'nobody, where the assessor did not accept the paper: it is said why',
    async () => {
      const robin = await aRelationship().of(ada).ofAnAdult().in(api.db)
      const { paperId } = await anUnsignedAgreement(api.db, robin)
      await permitted(api.db, robin)
      await api.db.link.updateMany({ where: { relationshipId: robin.id }, data: { revokedAt: testsBeginAt } })
      await api.db.paperCopy.update({ where: { id: paperId }, data: { declinedBecause: 'No date on it' } })
    },
    [{ kind: 'DECLINED', name: 'Robin', because: 'No date on it' }],
  ],
  [
    'the setting, for its permission',
    async () => {
      const robin = await signed()
      await api.db.setting.update({ where: { id: robin.settingId }, data: { permissionOn: null } })
    },
    [{ kind: 'PERMISSION' }],
  ],
  [
    'a mentee, for a yes to what they need, also when the link ran out',
    async () => {
      const robin = await signed()
      const subjectId = await withNeeds(api.db, robin)
      await aNeedsLink(api.db, robin, { expiresAt: '2026-11-16T00:00:00Z' })
      await api.db.link.updateMany({ where: { relationshipId: robin.id }, data: { subjectId } })
    },
    [{ kind: 'NEEDS', isOver: true, since: '2026-11-15T10:00:00Z' }],
  ],
  [
    'somebody who was asked for feedback, by whatever way, once',
    async () => {
      const robin = await signed()
      await aRequest(api.db, robin, { askedAt: '2026-11-14T09:00:00Z', tool: 'OPEN_LETTER' })
      await aFeedbackLink(api.db, robin, await aRequest(api.db, robin, { source: 'SUPERVISOR' }))
      const other = await aRequest(api.db, robin, { askedAt: '2026-11-13T09:00:00Z' })
      await answered(api.db, other)
      await aRequest(api.db, robin, { askedAt: '2026-11-13T09:00:00Z', withdrawnBecause: 'Not needed' })
    },
    [
      { kind: 'FEEDBACK', role: 'mentee', since: '2026-11-14T09:00:00Z', remind: null },
      { kind: 'FEEDBACK', role: 'supervisor', request: { whom: 'form tutor' } },
    ],
  ],
]

test.each(rows)('a candidate waits for %s', async (_, given, expected) => {
  await given()
  expect(await waiting()).toMatchObject(expected)
  expect(await waiting()).toHaveLength(expected.length)
})

test('while the centre has paused it somebody is still waited for, and nobody is nudged', async () => {
  const robin: TestRelationship = await signed()
  const session = await aLoggedSession().with(robin).in(api.db)
  await aSessionLink(api.db, robin, session)
  await api.db.relationship.update({ where: { id: robin.id }, data: { state: 'PAUSED' } })
  expect(await waiting()).toMatchObject([{ kind: 'SESSION', remind: null }])
})

test('a session’s mentee can be nudged as often as is left, and is waited for no more once they answered', async () => {
  const robin: TestRelationship = await signed()
  const session = await aLoggedSession().with(robin).in(api.db)
  const { id } = await aSessionLink(api.db, robin, session)
  const asked = { kind: 'SESSION', role: 'mentee', name: 'Robin', subject: { id: session.id, start: session.start } }
  expect(await waiting()).toMatchObject([{ ...asked, remind: { linkId: id, left: 2 } }])
  for (const left of [1, 0]) {
    const link = await api.as(ada).call(remindGuestEndpoint, { params: { id }, body: { digest: null } })
    expect(link.remindersLeft).toBe(left)
  }
  expect(await waiting()).toMatchObject([{ ...asked, remind: null }])
  const body = { relationshipId: robin.id, shown: timesShownOf(session), right: true, words: null }
  await api.as(ada).call(handOverSessionEndpoint, { params: { id: session.id }, body })
  expect(await waiting()).toEqual([])
})

test('a supervisor who was asked about a session is waited for until they answer, whatever its mentee said', async () => {
  const robin: TestRelationship = await signed()
  const session = await aLoggedSession().with(robin).in(api.db)
  const { token } = await aSessionLink(api.db, robin, session, { role: 'supervisor' })
  const shown = timesShownOf(session)
  const body = { relationshipId: robin.id, shown, right: true, words: null }
  await api.as(ada).call(handOverSessionEndpoint, { params: { id: session.id }, body })
  expect(await waiting()).toMatchObject([{ kind: 'SESSION', role: 'supervisor' }])
  await api.signedOut.call(confirmSessionEndpoint, { body: { shown } }, { headers: { 'link-token': token } })
  expect(await waiting()).toEqual([])
})

test('what a mentee said is not right is the next step, until it is asked again or the times are changed', async () => {
  const robin: TestRelationship = await signed()
  const session = await aLoggedSession().with(robin).in(api.db)
  const next = async () => (await api.as(ada).call(homeEndpoint, {})).candidacies[0]?.next
  const { token } = await aSessionLink(api.db, robin, session)
  const body = { shown: timesShownOf(session), words: 'We stopped at half past four' }
  expect((await next())?.kind).not.toBe('HEAR_NOT_RIGHT')
  api.clock.set('2026-11-16T11:00:00Z')
  await api.signedOut.call(sessionNotRightEndpoint, { body }, { headers: { 'link-token': token } })
  expect(await next()).toMatchObject({ kind: 'HEAR_NOT_RIGHT', session: { id: session.id } })
  const start = new Date(Date.parse(session.start) + 300_000)
  await api.db.mentoringSession.update({ where: { id: session.id }, data: { start } })
  expect((await next())?.kind, 'the times are changed').not.toBe('HEAR_NOT_RIGHT')
  await api.db.mentoringSession.update({ where: { id: session.id }, data: { start: session.start } })
  expect((await next())?.kind).toBe('HEAR_NOT_RIGHT')
  const whileItIs = async (state: 'PAUSED' | 'TRANSFERRED' | 'ACTIVE') => {
    await api.db.relationship.update({ where: { id: robin.id }, data: { state } })
    return (await next())?.mayAsk
  }
  expect(await whileItIs('PAUSED'), 'nobody is asked while it is paused').toBe(false)
  expect(await whileItIs('TRANSFERRED'), 'nor once it was handed over').toBe(false)
  expect(await whileItIs('ACTIVE')).toBe(true)
  const again = await aSessionLink(api.db, robin, session)
  await api.db.link.updateMany({ where: { id: again.id }, data: { createdAt: '2026-11-16T12:00:00Z' } })
  expect((await next())?.kind, 'asked again').not.toBe('HEAR_NOT_RIGHT')
})

test('nobody waits for others’ guests', async () => {
  const robin = await signed()
  await aSessionLink(api.db, robin, await aLoggedSession().with(robin).in(api.db))
  const bo = await aPerson('candidate').at({ id: ada.centreId, name: 'Theirs' }).registeredOn('S2').in(api.db)
  expect((await api.as(bo).call(homeEndpoint, {})).candidacies[0]?.waiting).toEqual([])
})

test('an assessor’s home lists the paper copies that wait for them, until they are judged', async () => {
  const assessor = await aPerson('assessor').at({ id: ada.centreId, name: 'Theirs' }).in(api.db)
  const other = await aPerson('assessor').at({ id: ada.centreId, name: 'Theirs' }).in(api.db)
  const iqa = await aPerson('leadIqa').at({ id: ada.centreId, name: 'Theirs' }).in(api.db)
  await api.db.portfolioUnit.updateMany({ where: { id: ada.unitId }, data: { assessorId: assessor.id } })
  const robin = await aRelationship().of(ada).ofAnAdult().in(api.db)
  const { paperId } = await anUnsignedAgreement(api.db, robin)
  const papers = async (who: TestPerson) => (await api.as(who).call(homeEndpoint, {})).papers
  expect(await papers(assessor)).toMatchObject([{ relationshipId: robin.id, name: 'Robin', candidateName: ada.name }])
  for (const who of [other, iqa, ada]) expect(await papers(who)).toEqual([])
  await api.db.paperCopy.update({ where: { id: paperId }, data: { declinedBecause: 'No date on it' } })
  expect(await papers(assessor)).toEqual([])
  const home = await api.as(ada).call(homeEndpoint, {})
  expect(home.candidacies[0]?.next).toMatchObject({ kind: 'AGREE', relationship: { id: robin.id } })
})

test('what came in is told for a week, with the request that it answers; not what was written on the mentor’s own device', async () => {
  const robin = await signed()
  const tutor = await aRequest(api.db, robin, { source: 'SUPERVISOR', askedAt: '2026-11-10T09:00:00Z' })
  await answered(api.db, tutor, { at: '2026-11-11T12:00:30Z' })
  const letter = await aRequest(api.db, robin, { tool: 'OPEN_LETTER', askedAt: '2026-11-10T09:00:00Z' })
  await answered(api.db, letter, { at: '2026-11-13T12:00:00Z' })
  const here = await aRequest(api.db, robin)
  await answered(api.db, here, { at: '2026-11-13T12:00:00Z', handOver: true })
  const cameIn = async () => (await api.as(ada).call(homeEndpoint, {})).candidacies[0]?.cameIn
  const told = [
    {
      request: { id: letter.id, whom: null },
      relationshipId: robin.id,
      name: 'Robin',
      role: 'mentee',
      at: '2026-11-13T12:00:00Z',
    },
    {
      request: { id: tutor.id, whom: 'form tutor' },
      relationshipId: robin.id,
      name: 'Robin',
      role: 'supervisor',
      at: '2026-11-11T12:00:00Z',
    },
  ]
  expect(await cameIn()).toEqual(told)
  api.clock.set('2026-11-18T12:01:00Z')
  expect(await cameIn()).toEqual(told.slice(0, 1))
  api.clock.set('2026-11-20T12:01:00Z')
  expect(await cameIn()).toEqual([])
})
