import { withdrawSubmissionEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { judgeEndpoint, openSubmissionEndpoint, reviewEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const first = (review: ReviewView) => {
  const [criterion] = review.criteria
  if (!criterion) throw new Error('No criterion')
  return criterion
}

describe('opening', () => {
  test('begins once, and says the same again', async () => {
    const { unit, assessor, candidate } = await aUnitToJudge(api)
    await unit.submitted()
    const open = { params: unit.params, body: { revision: await unit.revision() } }
    const opened = await api.as(assessor).call(openSubmissionEndpoint, open)
    expect([opened.state, opened.openedAt !== null]).toEqual(['IN_ASSESSMENT', true])
    const again = await api.as(assessor).call(openSubmissionEndpoint, open)
    expect([again.state, again.revision]).toEqual(['IN_ASSESSMENT', opened.revision])
    const withdraw = { params: unit.params, body: { revision: opened.revision, reason: null } }
    const told = await api.as(candidate).refused(withdrawSubmissionEndpoint, withdraw, 409)
    expect(told.because).toBe('WRONG_STATE')
    const chain = { chainId: candidate.portfolioId, action: 'portfolioUnit.assess' }
    expect(await api.db.auditEvent.count({ where: chain })).toBe(1)
  })

  test('of what was withdrawn meanwhile is told in words', async () => {
    const { unit, assessor, candidate } = await aUnitToJudge(api)
    await unit.submitted()
    const seen = await unit.review()
    const withdraw = { params: unit.params, body: { revision: seen.revision, reason: null } }
    await api.as(candidate).call(withdrawSubmissionEndpoint, withdraw)
    const open = { params: unit.params, body: { revision: seen.revision } }
    const told = await api.as(assessor).refused(openSubmissionEndpoint, open, 409)
    expect(told.title).toBe('Your candidate withdrew this submission')
    expect(await api.db.openedSubmission.count({ where: { submissionId: unit.submissionId } })).toBe(0)
  })

  test('of what changed since it was read is refused with what is there', async () => {
    const { unit, assessor } = await aUnitToJudge(api)
    await unit.submitted()
    const open = { params: unit.params, body: { revision: (await unit.revision()) - 1 } }
    expect((await api.as(assessor).refused(openSubmissionEndpoint, open, 409)).type).toBe('/problems/stale-revision')
  })
})

describe('judging', () => {
  test('waits until it is opened', async () => {
    const { unit, assessor } = await aUnitToJudge(api)
    await unit.submitted()
    const told = await api.as(assessor).refused(judgeEndpoint, await unit.judgement('MET'), 409)
    expect(told.because).toBe('WRONG_STATE')
  })

  test('keeps each time as a version, with what it rests on and what was opened; nothing is overwritten', async () => {
    const { unit, assessor } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const criterion = first(await unit.review())
    const only = [criterion.id]
    const [claim] = criterion.claims
    const record = (await unit.review()).records.find(({ id }) => id === claim?.id)
    if (!record) throw new Error('Nothing is claimed')
    const opened = { record: record.record, id: record.id, version: record.version }
    const met = await unit.judgement('MET', { only })
    const judged = await api.as(assessor).call(judgeEndpoint, { ...met, body: { ...met.body, opened: [opened] } })
    expect(first(judged).judgement).toMatchObject({
      version: 1,
      outcome: 'MET',
      opened: [opened],
      byName: 'Helen Ward',
    })
    await unit.judged('NOT_YET_MET', { only, feedback: 'Show how you came back to the goal' })
    const backAgain = await unit.judged(null, { only })
    expect(first(backAgain).judgement).toMatchObject({ version: 3, outcome: null })
    const rows = await api.db.criterionDecision.findMany({
      where: { submissionId: unit.submissionId },
      orderBy: { version: 'asc' },
    })
    expect(rows.map(({ outcome, releasedAt }) => [outcome, releasedAt])).toEqual([
      ['MET', null],
      ['NOT_YET_MET', null],
      [null, null],
    ])
    expect(rows[0]?.evidence).toHaveLength(criterion.claims.length)
    await expect(
      api.db.criterionDecision.update({ where: { id: rows[0]?.id ?? '' }, data: { feedback: 'Other' } }),
    ).rejects.toThrow()
    await expect(api.db.criterionDecision.delete({ where: { id: rows[0]?.id ?? '' } })).rejects.toThrow()
  })

  test('takes the whole unit in one act, and its candidate reads nothing of it', async () => {
    const { unit, candidate, pack } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const judged = await unit.judged('NOT_YET_MET', { feedback: 'Peregrine' })
    expect(judged.criteria.map(({ judgement }) => judgement.version)).toEqual(pack.criteria.map(() => 1))
    for (const path of [
      `/api/units/${unit.id}/matrix`,
      `/api/units/${unit.id}/submissions/${unit.submissionId}`,
      '/api/home',
    ]) {
      const response = await api.as(candidate).raw({ method: 'GET', path })
      expect(await response.text(), path).not.toContain('Peregrine')
      expect(response.status, path).toBe(200)
    }
    await api.as(candidate).refused(reviewEndpoint, { params: unit.params, query: {} }, 403)
  })

  test('by two browsers at once: the second is told what the first said', async () => {
    const { unit, assessor } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const only = [first(await unit.review()).id]
    const [met, unmet] = [await unit.judgement('MET', { only }), await unit.judgement('NOT_YET_MET', { only })]
    const answers = await Promise.all([met, unmet].map((each) => api.as(assessor).send(judgeEndpoint, each)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    const told = (await refused?.json()) as { type: string; current: ReviewView }
    expect(told.type).toBe('/problems/stale-revision')
    expect(first(told.current).judgement.version).toBe(1)
  })

  test('sent twice under one id it is one judgement', async () => {
    const { unit, assessor } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const met = await unit.judgement('MET')
    await api.as(assessor).call(judgeEndpoint, met)
    const again = await api.as(assessor).call(judgeEndpoint, met)
    expect(again.criteria.every(({ judgement }) => judgement.version === 1)).toBe(true)
  })

  test.each([
    ['another outcome', { outcome: 'NOT_YET_MET' as const }],
    ['other words', { feedback: 'Other' }],
    ['another method', { methods: ['OBSERVATION' as const] }],
    ['another version seen', 1],
    ['fewer criteria', 0],
  ])('with %s under the same id is refused: it says nothing of what was kept', async (_, more) => {
    const { unit, assessor } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const met = await unit.judgement('MET')
    await api.as(assessor).call(judgeEndpoint, met)
    const criteria =
      more === 0 ? met.body.criteria.slice(0, 1) : met.body.criteria.map((each) => ({ ...each, version: 1 }))
    const other = typeof more === 'number' ? { criteria } : more
    const told = await api.as(assessor).refused(judgeEndpoint, { ...met, body: { ...met.body, ...other } }, 409)
    expect(told.type).toBe('/problems/id-taken')
  })

  test('with another record opened under the same id is refused', async () => {
    const { unit, assessor } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const met = await unit.judgement('MET')
    const { criteria, records } = await unit.review()
    const record = records.find(({ id }) => criteria[0]?.claims.some((claim) => claim.id === id))
    if (!record) throw new Error('A record claims it')
    const opened = [{ record: record.record, id: record.id, version: record.version }]
    await api.as(assessor).call(judgeEndpoint, { ...met, body: { ...met.body, opened } })
    await api.as(assessor).call(judgeEndpoint, { ...met, body: { ...met.body, opened } })
    const told = await api.as(assessor).refused(judgeEndpoint, met, 409)
    expect(told.type).toBe('/problems/id-taken')
  })

  test.each([
    ['a criterion of another unit', [{ id: 'S9-AC9', version: 0 }], 'criteria.0.id'],
    ['a criterion twice', 'TWICE', 'criteria.1.id'],
  ] as const)('%s is refused', async (_, given, field) => {
    const { unit, assessor, pack } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const id = pack.criteria[0]?.id ?? ''
    const twice = [0, 0].map((version) => ({ id, version }))
    const criteria = given === 'TWICE' ? twice : [...given]
    const judgement = await unit.judgement('MET')
    const body = { ...judgement.body, criteria }
    const { errors } = await api.as(assessor).refused(judgeEndpoint, { ...judgement, body }, 400)
    expect(errors?.map((each) => each.field)).toEqual([field])
  })

  test('after it was given to somebody else is refused: they are told who has it now', async () => {
    const { unit, assessor, colleague } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const met = await unit.judgement('MET')
    await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { assessorId: colleague.id } })
    expect((await api.as(assessor).refused(judgeEndpoint, met, 403)).title).toBe('Imran Cole has this unit now')
    const judged = await api.as(colleague).call(judgeEndpoint, met)
    expect(first(judged).judgement.byName).toBe('Imran Cole')
  })

  test('by somebody who is signed out since is refused', async () => {
    const { unit, assessor } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const met = await unit.judgement('MET')
    await api.db.authSession.deleteMany({ where: { userId: assessor.userId } })
    await api.signedOut.refused(judgeEndpoint, met, 401)
    expect(await api.db.criterionDecision.count({ where: { unitId: unit.id } })).toBe(0)
  })
})

describe('nobody judges', () => {
  const needOf = (review: ReviewView, action: string) => review.actions.find((each) => each.action === action)?.needs

  test('their own work, whoever gave it to them', async () => {
    const { unit, candidate } = await aUnitToJudge(api)
    await unit.submitted()
    await api.db.person.update({ where: { id: candidate.id }, data: { roles: ['candidate', 'assessor'] } })
    await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { assessorId: candidate.id } })
    const open = { params: unit.params, body: { revision: await unit.revision() } }
    expect((await api.as(candidate).refused(openSubmissionEndpoint, open, 409)).need).toBe('notTheCandidate')
    const review = await api.as(candidate).call(reviewEndpoint, { params: unit.params, query: {} })
    expect(needOf(review, 'portfolioUnit.assess')).toContain('notTheCandidate')
  })

  test('whom they supervise', async () => {
    const { unit, assessor, robin } = await aUnitToJudge(api)
    await unit.submitted()
    await api.db.setting.update({ where: { id: robin.settingId }, data: { supervisorEmail: assessor.email } })
    const open = { params: unit.params, body: { revision: await unit.revision() } }
    expect((await api.as(assessor).refused(openSubmissionEndpoint, open, 409)).need).toBe('notMentorNorSupervisor')
  })

  test('a portfolio that is not allocated to them, of their centre or another', async () => {
    const { unit, colleague } = await aUnitToJudge(api)
    await (await unit.submitted()).opened()
    const met = await unit.judgement('MET')
    for (const stranger of [colleague, await aPerson('assessor').in(api.db), await aPerson('iqa').in(api.db)])
      await api.as(stranger).refused(judgeEndpoint, { ...met, params: { ...met.params, judgementId: v7() } }, 404)
  })
})
