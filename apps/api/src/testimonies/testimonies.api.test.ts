import { reviewTestimonyEndpoint, testimoniesEndpoint } from '@mentorfolio/domain/testimonies/testimonies.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { withClaims } from '../testing/evidence.ts'
import { answered, aRequest, testimonyAnswers } from '../testing/feedback.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'
import { aLook } from '../testing/testimonies.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const centre = await aCentre().in(api.db)
  const assessor = await aPerson('assessor').named('Helen Ward').at(centre).in(api.db)
  const colleague = await aPerson('assessor').at(centre).in(api.db)
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  const ada = await aPerson('candidate').at(centre).assessedBy(assessor).registeredOn('S4').in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const seen = await aRequest(api.db, robin, { source: 'WITNESS', tool: 'WITNESS_TESTIMONY', whom: 'librarian' })
  await answered(api.db, seen, {
    ...{ answers: testimonyAnswers('Leant in, and waited'), name: 'Dora Finch' },
    ...{ capacity: 'Librarian', contact: 'dora@example.org' },
  })
  await withClaims(api.db, { candidate: ada }, [
    { criterion: 'S4-AC6', record: 'WITNESS_TESTIMONY', recordId: seen.id, claimed: true },
  ])
  const params = { id: ada.unitId }
  const look = (change: Parameters<typeof aLook>[0] = {}) => ({
    params: { ...params, testimonyId: seen.id, reviewId: v7() },
    body: aLook({ supports: [{ criterion: 'S4-AC6', words: 'How she leant in' }], ...change }),
  })
  return { ada, assessor, colleague, admin, robin, seen, params, look }
}

test('an assessor looks at a testimony; its candidate reads the outcome and the reason, and no more', async () => {
  const { ada, assessor, admin, params, look } = await world()
  const first = await api.as(assessor).call(testimoniesEndpoint, { params })
  expect(first.testimonies).toMatchObject([
    { signedBy: 'Dora Finch', capacity: 'Librarian', contact: 'dora@example.org', claimed: ['S4-AC6'], reviews: [] },
  ])
  expect(first.criteria.filter(({ alone }) => alone).map(({ id }) => id)).toEqual(['S4-AC6'])

  const written = look({ outcome: 'PARTLY', reason: 'The rest is hearsay' })
  await api.as(assessor).call(reviewTestimonyEndpoint, written)
  await api.as(assessor).call(reviewTestimonyEndpoint, written)
  const { testimonies, actions } = await api.as(ada).call(testimoniesEndpoint, { params })
  expect(testimonies[0]?.reviews).toEqual([
    {
      ...{ version: 1, outcome: 'PARTLY', reason: 'The rest is hearsay', byName: 'Helen Ward', looked: null },
      ...{ supports: [{ criterion: 'S4-AC6', words: 'How she leant in' }], at: new Date(testsBeginAt).toISOString() },
    },
  ])
  expect(actions).toMatchObject([{ action: 'witnessTestimony.review', because: 'WRONG_ROLE' }])
  const read = await api.as(assessor).call(testimoniesEndpoint, { params })
  expect(read.testimonies[0]?.reviews[0]?.looked).toMatchObject({ contactHow: 'By phone, at the college' })
  const facts = await api.as(admin).call(testimoniesEndpoint, { params })
  expect(facts.testimonies[0]?.reviews).toMatchObject([{ reason: null, looked: null, supports: [{ words: null }] }])
})

test('each look is kept, and how the witness was reached is sealed', async () => {
  const { assessor, look } = await world()
  const as = api.as(assessor)
  await as.call(reviewTestimonyEndpoint, look())
  expect((await as.refused(reviewTestimonyEndpoint, look(), 409)).type).toBe('/problems/stale-revision')
  const not = { outcome: 'NOT_RELIED_ON' as const, supports: [], reason: 'She says that she was not there' }
  const { testimonies } = await as.call(reviewTestimonyEndpoint, look({ revision: 1, ...not }))
  expect(testimonies[0]?.reviews.map(({ version, outcome }) => [version, outcome])).toEqual([
    [2, 'NOT_RELIED_ON'],
    [1, 'RELIED_ON'],
  ])
  const rows = await api.db.testimonyReview.findMany()
  expect(JSON.stringify(rows)).not.toContain('By phone')
  const [row] = rows
  await expect(api.db.testimonyReview.updateMany({ data: { version: 9 } })).rejects.toThrow()
  await expect(api.db.testimonyReview.delete({ where: { id: row?.id ?? '' } })).rejects.toThrow()
})

test('nobody else looks at it: not the candidate, nor another assessor, nor an admin', async () => {
  const { ada, colleague, admin, look } = await world()
  await api.as(ada).refused(reviewTestimonyEndpoint, look(), 403)
  await api.as(admin).refused(reviewTestimonyEndpoint, look(), 403)
  await api.as(colleague).refused(reviewTestimonyEndpoint, look(), 404)
})

test('what is no testimony, no criterion, or a day to come is refused', async () => {
  const { assessor, robin, look } = await world()
  const as = api.as(assessor)
  const other = await aRequest(api.db, robin, {})
  await answered(api.db, other)
  const { params, body } = look()
  await as.refused(reviewTestimonyEndpoint, { params: { ...params, testimonyId: other.id }, body }, 404)
  const amiss = look({ contactedOn: '2027-01-01', supports: [{ criterion: 'S1-AC1', words: 'Much' }] })
  const { errors } = await as.refused(reviewTestimonyEndpoint, amiss, 400)
  expect(errors?.map(({ field }) => field)).toEqual(['supports.0.criterion', 'contactedOn'])
})
