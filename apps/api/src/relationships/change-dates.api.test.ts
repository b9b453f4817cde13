import { changeDatesEndpoint, relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { expect, test } from 'vitest'
import { aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
const first = { reviewDueOn: '2027-01-15', endsOn: '2027-03-19', reason: 'Agreed at the start' }
const later = { reviewDueOn: '2027-01-29', endsOn: null, reason: 'The placement is longer' }

test('dates move with a reason, and what they were stays for whoever reads the record', async () => {
  const { id, candidate, portfolioId } = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(candidate)
  await as.call(changeDatesEndpoint, { params: { id }, body: { revision: 1, ...first } })
  const after = await as.call(changeDatesEndpoint, { params: { id }, body: { revision: 2, ...later } })
  expect(after).toMatchObject({
    ...{ reviewDueOn: '2027-01-29', endsOn: null, revision: 3 },
    datesBefore: [
      { reviewDueOn: '2027-01-15', endsOn: '2027-03-19', reason: 'The placement is longer' },
      { reviewDueOn: null, endsOn: null, reason: 'Agreed at the start' },
    ],
  })
  const events = await api.db.auditEvent.findMany({
    where: { chainId: portfolioId, action: 'relationship.changeDates' },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(({ revision, fields }) => [revision, fields])).toEqual([
    [2, ['reviewDueOn', 'endsOn', 'reason']],
    [3, ['reviewDueOn', 'endsOn', 'reason']],
  ])
  const admin = await aPerson('centreAdmin').at({ id: candidate.centreId, name: 'Theirs' }).in(api.db)
  const seen = await api.as(admin).call(relationshipEndpoint, { params: { id } })
  expect(seen.datesBefore.map(({ reason }) => reason)).toEqual([null, null])
})

test('who saw other dates is shown those there are', async () => {
  const { id, candidate } = await aRelationship().withSignedAgreement().in(api.db)
  const as = api.as(candidate)
  await as.call(changeDatesEndpoint, { params: { id }, body: { revision: 1, ...first } })
  const told = await as.refused(changeDatesEndpoint, { params: { id }, body: { revision: 1, ...later } }, 409)
  expect(told.current).toMatchObject({ id, revision: 2, reviewDueOn: '2027-01-15' })
})

test.each([
  ['a review after the ending', { reviewDueOn: '2027-04-01' }, 'reviewDueOn'],
  ['a review that is over', { reviewDueOn: '2019-05-05' }, 'reviewDueOn'],
  ['an ending that is over', { reviewDueOn: null, endsOn: '2019-05-05' }, 'endsOn'],
  ['no reason', { reason: '' }, 'reason'],
  ['a day that is none', { endsOn: '2027-02-30' }, 'endsOn'],
])('%s is told in its field', async (_, wrong, field) => {
  const { id, candidate } = await aRelationship().withSignedAgreement().in(api.db)
  const body = { revision: 1, ...first, ...wrong }
  const told = await api.as(candidate).refused(changeDatesEndpoint, { params: { id }, body }, 400)
  expect(told.errors?.map((error) => error.field)).toEqual([field])
})

test('a day that has passed meanwhile stands while the other one moves', async () => {
  const { id, candidate } = await aRelationship().withSignedAgreement().in(api.db)
  await api.db.relationship.update({ where: { id }, data: { reviewDueOn: new Date('2026-11-02') } })
  const body = { revision: 1, ...first, reviewDueOn: '2026-11-02' }
  await api.as(candidate).call(changeDatesEndpoint, { params: { id }, body })
})

test('a relationship that is over keeps its dates', async () => {
  const { id, candidate } = await aRelationship().withSignedAgreement().endedOn('2026-11-10T10:00:00Z').in(api.db)
  await api.as(candidate).refused(changeDatesEndpoint, { params: { id }, body: { revision: 1, ...first } }, 409)
})
