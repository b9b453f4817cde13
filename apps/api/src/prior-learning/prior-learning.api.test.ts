import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import { decideClaimEndpoint, matrixEndpoint, paperEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import type { PriorLearningContent } from '@mentorfolio/domain/prior-learning/prior-learning'
import {
  decidePriorLearningEndpoint,
  priorLearningEndpoint,
  withdrawPriorLearningEndpoint,
  writePriorLearningEndpoint,
} from '@mentorfolio/domain/prior-learning/prior-learning.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { withWorkProduct } from '../testing/files.ts'
import { aUnitToJudge } from '../testing/judging.ts'
import { aCentre, aPerson } from '../testing/people.ts'
import { whatWasLearnt } from '../testing/prior-learning.ts'
import { aRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const two = [
  { criterion: 'S1-AC1', how: 'We worked with the law' },
  { criterion: 'S1-AC2', how: 'We drew the stages' },
]

const world = async () => {
  const centre = await aCentre().in(api.db)
  const assessor = await aPerson('assessor').named('Helen Ward').at(centre).in(api.db)
  const colleague = await aPerson('assessor').at(centre).in(api.db)
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  const ada = await aPerson('candidate').at(centre).assessedBy(assessor).registeredOn('S1').in(api.db)
  const robin = await aRelationship().of(ada).withSignedAgreement().in(api.db)
  const product = await withWorkProduct(api.db, robin)
  const unit = { id: ada.unitId }
  const recordId = v7()
  const params = { ...unit, recordId }
  const claim = (revision = 0, more: Partial<PriorLearningContent> = {}) => ({
    params,
    body: { revision, reason: null, learning: whatWasLearnt(product.id, { criteria: two, ...more }) },
  })
  const decision = (accepted: boolean[], more: { revision?: number; recordVersion?: number } = {}) => ({
    params: { ...params, decisionId: v7() },
    body: {
      ...{ revision: 0, recordVersion: 1, authentic: true, current: true, ...more },
      criteria: two.map(({ criterion }, at) => ({
        criterion,
        accepted: accepted[at] ?? false,
        reason: 'As the file says',
      })),
    },
  })
  const claimed = async () => {
    const { criteria } = await api.as(ada).call(matrixEndpoint, { params: unit })
    return criteria.filter(({ state }) => state === 'CLAIMED').map(({ id }) => id)
  }
  return { ada, assessor, colleague, admin, product, unit, params, claim, decision, claimed }
}

test('what is accepted of prior learning is evidence for that criterion; before that, and for the rest, it is none', async () => {
  const { ada, assessor, unit, params, claim, decision, claimed } = await world()
  await api.as(ada).call(writePriorLearningEndpoint, claim())
  expect(await claimed()).toEqual([])
  const { claims } = await api.as(assessor).call(decidePriorLearningEndpoint, decision([true, false]))
  expect(claims).toMatchObject([{ standing: 'PARTLY', decisions: [{ version: 1, byName: 'Helen Ward' }] }])
  expect(await claimed()).toEqual(['S1-AC1'])

  const put = {
    params: { ...unit, claimId: v7() },
    body: {
      ...{ criterion: 'S1-AC2', record: 'PRIOR_LEARNING' as const, recordId: params.recordId, claimed: true },
      ...{ reason: 'It shows this too', passages: [], saw: 0 },
    },
  }
  const { errors } = await api.as(ada).refused(decideClaimEndpoint, put, 400)
  expect(errors?.map(({ field }) => field)).toEqual(['recordId'])
  const { records } = await api.as(ada).call(paperEndpoint, { params: unit, query: {} })
  const onPaper = records.find(({ item }) => item.record === 'PRIOR_LEARNING')
  expect(onPaper?.parts.map(({ label }) => label)).toContain('Why it still holds')
})

test('the next version is decided anew, and what was withdrawn serves nothing', async () => {
  const { ada, assessor, params, claim, decision, claimed } = await world()
  await api.as(ada).call(writePriorLearningEndpoint, claim())
  await api.as(assessor).call(decidePriorLearningEndpoint, decision([true, true]))
  const { claims } = await api.as(ada).call(writePriorLearningEndpoint, claim(1, { what: 'Three terms' }))
  expect(claims).toMatchObject([{ standing: 'WAITS', versions: [{ version: 1 }, { version: 2 }] }])
  expect(await claimed()).toEqual([])
  const before = await api
    .as(assessor)
    .refused(decidePriorLearningEndpoint, decision([true, true], { revision: 1 }), 409)
  expect(before.type, 'nobody accepts words that they did not see').toBe('/problems/stale-revision')
  await api.as(assessor).call(decidePriorLearningEndpoint, decision([true, true], { revision: 1, recordVersion: 2 }))
  expect(await claimed()).toEqual(['S1-AC1', 'S1-AC2'])
  const withdrawal = { params, body: { revision: 2, reason: 'It was another course' } }
  await api.as(ada).call(withdrawPriorLearningEndpoint, withdrawal)
  expect(await claimed()).toEqual([])
  const row = await api.db.priorLearningDecision.findFirstOrThrow()
  await expect(api.db.priorLearningDecision.delete({ where: { id: row.id } })).rejects.toThrow()
})

test('it is the candidate’s to claim and the unit’s assessor’s to accept, and nobody decides their own', async () => {
  const { ada, assessor, colleague, admin, unit, claim, decision } = await world()
  await api.as(assessor).refused(writePriorLearningEndpoint, claim(), 403)
  await api.as(ada).call(writePriorLearningEndpoint, claim())
  await api.as(ada).refused(decidePriorLearningEndpoint, decision([true, true]), 403)
  await api.as(admin).refused(decidePriorLearningEndpoint, decision([true, true]), 403)
  await api.as(colleague).refused(decidePriorLearningEndpoint, decision([true, true]), 404)
  const { claims, products } = await api.as(admin).call(priorLearningEndpoint, { params: unit })
  expect([claims[0]?.content, products[0]?.title]).toEqual([null, null])
})

test('a criterion of another unit, a file of nobody, a day to come, and a criterion left out are refused', async () => {
  const { ada, assessor, claim, decision } = await world()
  const amiss = claim(0, { criteria: [{ criterion: 'S4-AC1', how: 'Much' }], products: [v7()], until: '2027-01-01' })
  const { errors } = await api.as(ada).refused(writePriorLearningEndpoint, amiss, 400)
  expect(errors?.map(({ field }) => field)).toEqual([
    'learning.criteria.0.criterion',
    'learning.products.0',
    'learning.until',
  ])
  await api.as(ada).call(writePriorLearningEndpoint, claim())
  const { params, body } = decision([true])
  const short = { params, body: { ...body, criteria: body.criteria.slice(0, 1) } }
  const told = await api.as(assessor).refused(decidePriorLearningEndpoint, short, 400)
  expect(told.errors?.map(({ field }) => field)).toEqual(['criteria'])
})

test('submitted with the unit it is held, and adds no minute to the hours', async () => {
  const { candidate, assessor, robin, unit, pack } = await aUnitToJudge(api)
  const product = await withWorkProduct(api.db, robin)
  const criterion = pack.criteria[0]?.id ?? ''
  const params = { id: unit.id, recordId: v7() }
  const before = await api.as(candidate).call(matrixEndpoint, { params: { id: unit.id } })
  const learning = whatWasLearnt(product.id, { criteria: [{ criterion, how: 'Each week' }] })
  const claim = { params, body: { revision: 0, reason: null, learning } }
  await api.as(candidate).call(writePriorLearningEndpoint, claim)
  const decided = {
    params: { ...params, decisionId: v7() },
    body: {
      ...{ revision: 0, recordVersion: 1, authentic: true, current: true },
      criteria: [{ criterion, accepted: true, reason: 'As the certificate says' }],
    },
  }
  await api.as(assessor).call(decidePriorLearningEndpoint, decided)
  await unit.submitted()
  const review = await unit.review()
  expect(review.records.map(({ record }) => record)).toContain('PRIOR_LEARNING')
  expect(review.criteria[0]?.claims.map(({ record }) => record)).toContain('PRIOR_LEARNING')
  expect(review.hours.countedMinutes).toBe(before.hours.countedMinutes)
  const again = { params: { ...decided.params, decisionId: v7() }, body: { ...decided.body, revision: 1 } }
  const told = await api.as(assessor).refused(decidePriorLearningEndpoint, again, 409)
  expect(told.title).toBe('This is part of a submission')
})

test('a claim waits in the caseload in each version until it is decided about, or withdrawn', async () => {
  const { candidate, assessor, robin, unit, pack } = await aUnitToJudge(api)
  const product = await withWorkProduct(api.db, robin)
  const criterion = pack.criteria[0]?.id ?? ''
  const params = { id: unit.id, recordId: v7() }
  const learning = whatWasLearnt(product.id, { criteria: [{ criterion, how: 'Each week' }] })
  const claim = (revision: number) =>
    api.as(candidate).call(writePriorLearningEndpoint, { params, body: { revision, reason: null, learning } })
  const decide = (revision: number, recordVersion: number) =>
    api.as(assessor).call(decidePriorLearningEndpoint, {
      params: { ...params, decisionId: v7() },
      body: {
        ...{ revision, recordVersion, authentic: true, current: true },
        criteria: [{ criterion, accepted: true, reason: 'As the certificate says' }],
      },
    })
  const waits = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    const line = items.find((each) => each.unit.id === unit.id)
    return line?.waiting.find(({ what }) => what === 'PRIOR_LEARNING')?.href ?? null
  }
  const page = `/units/${unit.id}/prior-learning/${params.recordId}`
  await claim(0)
  expect(await waits()).toBe(page)
  await decide(0, 1)
  expect(await waits()).toBeNull()
  await claim(1)
  expect(await waits()).toBe(page)
  await api
    .as(candidate)
    .call(withdrawPriorLearningEndpoint, { params, body: { revision: 2, reason: 'Another course' } })
  expect(await waits()).toBeNull()
})

test('a claim that nobody decided about waits no more once the unit passed, and again when that comes into doubt', async () => {
  const { ada, assessor, unit, claim } = await world()
  await api.as(ada).call(writePriorLearningEndpoint, claim())
  const waits = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    return items.flatMap(({ waiting }) => waiting.map(({ what }) => what)).filter((what) => what === 'PRIOR_LEARNING')
  }
  expect(await waits()).toHaveLength(1)
  await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { state: 'PASSED' } })
  expect(await waits()).toEqual([])
  await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { state: 'NEEDS_REASSESSMENT' } })
  expect(await waits()).toHaveLength(1)
})
