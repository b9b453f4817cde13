import {
  writeAgencyContactEndpoint,
  writeEmployerContactEndpoint,
} from '@mentorfolio/domain/contacts/contacts.endpoints'
import { viewBesideEndpoint, withdrawBesideEndpoint } from '@mentorfolio/domain/records/records.endpoints'
import { writeReferralEndpoint } from '@mentorfolio/domain/referrals/referrals.endpoints'
import { writeSupervisionEndpoint } from '@mentorfolio/domain/supervision/supervision.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { anAgencyContact, anEmployerContact, aReferral, aSupervision, withBeside } from '../testing/beside.ts'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aLoggedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const aMentee = () => aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)
const made = { revision: 0, reason: null }

test('a referral is recorded with its session, and what came of it is its next version', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const session = await aLoggedSession().with(robin).in(api.db)
  const params = { id: robin.id, recordId: v7() }
  const referral = aReferral({ sessionIds: [session.id] })
  const first = await as.call(writeReferralEndpoint, { params, body: { ...made, referral } })
  expect(first).toMatchObject({
    ...{ name: 'Robin', sessions: [{ id: session.id }] },
    records: [{ id: params.recordId, kind: 'REFERRAL', revision: 1, happenedOn: '2026-11-12', content: referral }],
  })
  const known = { ...referral, outcome: 'A place on the course' }
  const body = { revision: 1, reason: 'The answer came', referral: known }
  const { records } = await as.call(writeReferralEndpoint, { params, body })
  expect(records[0]).toMatchObject({
    ...{ revision: 2, content: known, withdrawn: null },
    versions: [{ content: referral }, { content: known, reason: 'The answer came' }],
  })
  expect(await api.db.recordReference.findMany({ where: { recordId: params.recordId } })).toMatchObject([
    { kind: 'SESSION', toId: session.id },
  ])
  const events = await api.db.auditEvent.findMany({ where: { subjectId: params.recordId }, orderBy: { seq: 'asc' } })
  expect(events.map(({ chainId, action, revision }) => [chainId, action, revision])).toEqual([
    [robin.portfolioId, 'referral.record', 1],
    [robin.portfolioId, 'referral.record', 2],
  ])
})

test('contacts and supervision stand beside it, each under its kind', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const params = () => ({ id: robin.id, recordId: v7() })
  await as.call(writeAgencyContactEndpoint, { params: params(), body: { ...made, contact: anAgencyContact() } })
  await as.call(writeEmployerContactEndpoint, { params: params(), body: { ...made, contact: anEmployerContact() } })
  const supervision = aSupervision({ on: '2026-11-16' })
  await as.call(writeSupervisionEndpoint, { params: params(), body: { ...made, supervision } })
  const { records } = await as.call(viewBesideEndpoint, { params: { id: robin.id } })
  expect(records.map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual([
    ['AGENCY_CONTACT', '2026-11-12'],
    ['EMPLOYER_CONTACT', '2026-11-12'],
    ['SUPERVISION_RECORD', '2026-11-16'],
  ])
})

test('sent again it is the same record; with other words, or elsewhere, it is refused', async () => {
  const robin = await aMentee()
  const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const stranger = await aMentee()
  const recordId = v7()
  const as = api.as(robin.candidate)
  const params = { id: robin.id, recordId }
  const body = { ...made, referral: aReferral() }
  const once = await as.call(writeReferralEndpoint, { params, body })
  expect(await as.call(writeReferralEndpoint, { params, body })).toEqual(once)
  const other = { ...made, referral: aReferral({ need: 'Another' }) }
  expect((await as.refused(writeReferralEndpoint, { params, body: other }, 409)).current).toMatchObject({
    records: [{ revision: 1 }],
  })
  await as.refused(writeReferralEndpoint, { params: { id: sam.id, recordId }, body }, 409)
  const contact = { ...made, contact: anAgencyContact() }
  await as.refused(writeAgencyContactEndpoint, { params, body: contact }, 409)
  await api.as(stranger.candidate).refused(writeReferralEndpoint, { params: { id: stranger.id, recordId }, body }, 404)
})

test('a record is withdrawn with a reason, stays readable, and has no next version', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const recordId = await withBeside(api.db, robin, 'SUPERVISION_RECORD', { content: {} })
  const params = { id: robin.id, recordId }
  const body = { revision: 1, reason: 'It was about somebody else' }
  const { records } = await as.call(withdrawBesideEndpoint, { params, body })
  expect(records).toMatchObject([{ withdrawn: { because: body.reason }, content: { minutes: 60 } }])
  await as.call(withdrawBesideEndpoint, { params, body })
  const again = { revision: 2, reason: null, supervision: aSupervision() }
  await as.refused(writeSupervisionEndpoint, { params, body: again }, 409)
  await as.refused(withdrawBesideEndpoint, { params, body: { revision: 1, reason: 'Another' } }, 409)
  await as.refused(withdrawBesideEndpoint, { params, body: { revision: 2, reason: '' } }, 400)
})

test('what is on another page, or of another mentee, is not withdrawn from here', async () => {
  const robin = await aMentee()
  const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const as = api.as(robin.candidate)
  const recordId = await withBeside(api.db, sam, 'REFERRAL', { content: {} })
  const body = { revision: 1, reason: 'Not right' }
  await as.refused(withdrawBesideEndpoint, { params: { id: robin.id, recordId }, body }, 404)
  const own = await withBeside(api.db, robin, 'REFERRAL', { content: {} })
  await api.db.mentoringRecord.update({ where: { id: own }, data: { kind: 'ADAPTATION' } })
  await as.refused(withdrawBesideEndpoint, { params: { id: robin.id, recordId: own }, body }, 404)
})

test('the session of another mentee is no session of this record', async () => {
  const robin = await aMentee()
  const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const theirs = await aLoggedSession().with(sam).in(api.db)
  const body = { ...made, referral: aReferral({ sessionIds: [theirs.id] }) }
  const params = { id: robin.id, recordId: v7() }
  const told = await api.as(robin.candidate).refused(writeReferralEndpoint, { params, body }, 400)
  expect(told.errors).toEqual([{ field: 'referral.sessionIds', message: 'Choose a session from the list' }])
})

test('a session that was withdrawn is referred to no more; what stood there before may stand', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const [session, other] = [
    await aLoggedSession().with(robin).in(api.db),
    await aLoggedSession().with(robin).in(api.db),
  ]
  const params = { id: robin.id, recordId: v7() }
  await as.call(writeReferralEndpoint, {
    params,
    body: { ...made, referral: aReferral({ sessionIds: [session.id] }) },
  })
  await api.db.mentoringSession.updateMany({
    where: { id: { in: [session.id, other.id] } },
    data: { status: 'VOIDED' },
  })
  const write = (sessionIds: string[]) => ({
    params,
    body: { revision: 1, reason: null, referral: aReferral({ need: 'A course on Fridays', sessionIds }) },
  })
  const told = await as.refused(writeReferralEndpoint, write([session.id, other.id]), 400)
  expect(told.errors).toEqual([
    { field: 'referral.sessionIds', message: 'This session was withdrawn. Choose another, or leave it out.' },
  ])
  const { records } = await as.call(writeReferralEndpoint, write([session.id]))
  expect(records[0]).toMatchObject({ revision: 2, content: { sessionIds: [session.id] } })
  expect(await api.db.recordReference.count({ where: { recordId: params.recordId, toId: session.id } })).toBe(1)
})

test.each([
  ['a day that is still to come', { on: '2026-11-17' }, ['referral.on']],
  [
    'no day, no reason and no need',
    { on: '', reason: '', need: '' },
    ['referral.on', 'referral.reason', 'referral.need'],
  ],
  ['a safeguarding ground for not asking', { agreed: 'SAFEGUARDING' }, ['referral.agreed']],
  ['something shared on no ground', { basis: 'NOTHING_SHARED' }, ['referral.basis']],
  ['a ground, and nothing shared', { shared: null }, ['referral.shared']],
])('%s is told in its field', async (_, wrong, fields) => {
  const robin = await aMentee()
  const params = { id: robin.id, recordId: v7() }
  const referral = JSON.parse(JSON.stringify({ ...aReferral(), ...wrong }))
  const told = await api
    .as(robin.candidate)
    .refused(writeReferralEndpoint, { params, body: { ...made, referral } }, 400)
  expect(told.errors?.map(({ field }) => field)).toEqual(fields)
})

test('a relationship that is over can still be told of: it took place', async () => {
  const robin = await aRelationship().withSignedAgreement().endedOn('2026-11-14T10:00:00Z').in(api.db)
  const params = { id: robin.id, recordId: v7() }
  await api.as(robin.candidate).call(writeSupervisionEndpoint, {
    params,
    body: { ...made, supervision: aSupervision() },
  })
})

test('an admin sees that there are records and when, not a word; others of the centre see none', async () => {
  const robin = await aMentee()
  const centre = { id: robin.centreId, name: 'Theirs' }
  await withBeside(api.db, robin, 'REFERRAL', { content: {}, reason: 'Why' })
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  const seen = await api.as(admin).call(viewBesideEndpoint, { params: { id: robin.id } })
  expect(seen.records).toMatchObject([
    { kind: 'REFERRAL', happenedOn: '2026-11-12', content: null, versions: [{ content: null, reason: null }] },
  ])
  expect(seen.inGoals).toEqual([])
  const params = { id: robin.id, recordId: v7() }
  await api.as(admin).refused(writeReferralEndpoint, { params, body: { ...made, referral: aReferral() } }, 403)
  for (const role of ['candidate', 'assessor', 'iqa', 'dsl', 'eqa'] as const) {
    const colleague = await aPerson(role).at(centre).in(api.db)
    await api.as(colleague).refused(viewBesideEndpoint, { params: { id: robin.id } }, 404)
  }
})
