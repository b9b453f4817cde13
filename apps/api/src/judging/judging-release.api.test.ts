import { matrixEndpoint, submissionEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { judgeEndpoint, releaseEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

/** A unit that is in assessment. */
const inAssessment = async () => {
  const world = await aUnitToJudge(api)
  await (await world.unit.submitted()).opened()
  return world
}

/** A unit of which everything is met, and every session accepted. */
const toPass = async () => {
  const world = await inAssessment()
  await world.unit.judged('MET')
  await world.unit.accepted()
  return world
}

const locked = (portfolioId: string) => api.db.mentoringSession.count({ where: { portfolioId, status: 'LOCKED' } })

describe('a pass', () => {
  test('is released in one act: its candidate reads it, its records stay held, the chain has its digest', async () => {
    const { unit, candidate, pack } = await toPass()
    const held = await locked(candidate.portfolioId)
    const passed = await unit.passed()
    expect([passed.state, passed.decisions[0]?.outcome, passed.queue.of]).toEqual(['PASSED', 'PASS', 0])
    expect(passed.decisions[0]).toMatchObject({ acceptedMinutes: 380, byName: 'Helen Ward', countersignature: null })
    expect(await locked(candidate.portfolioId)).toBe(held)
    const told = await api.as(candidate).call(submissionEndpoint, { params: unit.params })
    expect(told.decision).toMatchObject({ outcome: 'PASS', overall: 'Well shown throughout' })
    expect(told.decision?.criteria.map(({ outcome }) => outcome)).toEqual(pack.criteria.map(() => 'MET'))
    const matrix = await api.as(candidate).call(matrixEndpoint, { params: { id: unit.id } })
    expect(matrix.criteria.every(({ state }) => state === 'ACCEPTED')).toBe(true)
    const row = await api.db.assessmentDecision.findFirstOrThrow({ where: { submissionId: unit.submissionId } })
    const [event] = await api.db.auditEvent.findMany({ where: { subjectId: row.id } })
    expect([event?.action, event?.fields]).toEqual(['portfolioUnit.pass', ['digest', 'outcome', 'countersignerId']])
    await expect(
      api.db.assessmentDecision.update({ where: { id: row.id }, data: { overall: 'Other' } }),
    ).rejects.toThrow()
    await expect(api.db.assessmentDecision.delete({ where: { id: row.id } })).rejects.toThrow()
    const [judgement] = await api.db.criterionDecision.findMany({ where: { decisionId: row.id } })
    await expect(
      api.db.criterionDecision.update({ where: { id: judgement?.id ?? '' }, data: { decisionId: null } }),
    ).rejects.toThrow()
  })

  test('is refused at 359 accepted minutes, and goes through at 360', async () => {
    const { unit, assessor, sessions } = await toPass()
    const [, , , last] = sessions
    const end = (minutes: number) => new Date(Date.parse(last?.start ?? '') + minutes * 60_000)
    // The others make 285 minutes.
    await api.db.mentoringSession.update({ where: { id: last?.id ?? '' }, data: { end: end(74) } })
    const review = await unit.review()
    expect(review.hours.acceptedMinutes).toBe(359)
    expect(review.actions.find(({ action }) => action === 'portfolioUnit.pass')?.needs).toEqual(['minutesAccepted'])
    const told = await api.as(assessor).refused(releaseEndpoint, await unit.passing(), 409)
    expect(told.need).toBe('minutesAccepted')
    expect(await unit.state()).toBe('IN_ASSESSMENT')
    await api.db.mentoringSession.update({ where: { id: last?.id ?? '' }, data: { end: end(75) } })
    expect((await unit.passed()).state).toBe('PASSED')
  })

  test.each([
    ['one criterion is undecided', null, 'everyCriterionJudged'],
    ['one criterion is not yet met', 'NOT_YET_MET', 'everyCriterionMet'],
  ] as const)('is refused where %s', async (_, outcome, need) => {
    const { unit, assessor, pack } = await toPass()
    await unit.judged(outcome, { only: [pack.criteria[0]?.id ?? ''], feedback: 'Not there yet' })
    expect((await api.as(assessor).refused(releaseEndpoint, await unit.passing(), 409)).need).toBe(need)
    expect(await api.db.assessmentDecision.count({ where: { submissionId: unit.submissionId } })).toBe(0)
  })

  test('is released once, however often it is sent, and once of two that are sent at the same moment', async () => {
    const { unit, assessor } = await toPass()
    const [one, other] = [await unit.passing(), await unit.passing()]
    const key = v7()
    const answers = await Promise.all([
      api.as(assessor).send(releaseEndpoint, one, { key }),
      api.as(assessor).send(releaseEndpoint, one, { key }),
      api.as(assessor).send(releaseEndpoint, other),
    ])
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 409).length).toBeGreaterThan(0)
    expect(await api.db.assessmentDecision.count({ where: { submissionId: unit.submissionId } })).toBe(1)
    const [released] = await api.db.assessmentDecision.findMany({ where: { submissionId: unit.submissionId } })
    const mine = released?.id === one.params.decisionId ? one : other
    // The answer was lost on its way, and so was its key.
    expect((await api.as(assessor).call(releaseEndpoint, mine)).state).toBe('PASSED')
    // Anything else under its id is another decision.
    const others = [{ overall: 'Other words' }, { countersignerId: v7() }, { revision: mine.body.revision + 1 }]
    for (const more of others) {
      const told = await api.as(assessor).refused(releaseEndpoint, { ...mine, body: { ...mine.body, ...more } }, 409)
      expect(told.type).toBe('/problems/id-taken')
    }
  })

  test('that more is needed, sent again with another day, or another thing to do, is another decision', async () => {
    const { unit, assessor } = await toPass()
    await unit.judged('NOT_YET_MET', { feedback: 'Say how you knew' })
    const refer = await unit.referring()
    await api.as(assessor).call(releaseEndpoint, refer)
    await api.as(assessor).call(releaseEndpoint, refer)
    for (const more of [{ dueOn: '2026-12-19' }, { actions: [{ criterion: null, words: 'Other' }] }]) {
      const told = await api.as(assessor).refused(releaseEndpoint, { ...refer, body: { ...refer.body, ...more } }, 409)
      expect(told.type).toBe('/problems/id-taken')
    }
  })

  test('is refused where a colleague has the unit by now, and where it was read before it changed', async () => {
    const { unit, assessor, colleague } = await toPass()
    const before = await unit.passing()
    // Judged anew in another tab: nobody has looked at that yet.
    await unit.judged('MET', { feedback: 'Other words, of another tab' })
    const told = await api.as(assessor).refused(releaseEndpoint, before, 409)
    expect(told.type).toMatch(/stale-revision$/)
    const pass = await unit.passing()
    await api.db.portfolioUnit.update({ where: { id: unit.id }, data: { assessorId: colleague.id } })
    expect((await api.as(assessor).refused(releaseEndpoint, pass, 403)).because).toBe('GIVEN_ON')
    expect(await unit.state()).toBe('IN_ASSESSMENT')
  })
})

describe('more needed', () => {
  test('is refused without a word beside what is not yet met', async () => {
    const { unit, assessor } = await inAssessment()
    await unit.judged('NOT_YET_MET')
    const told = await api.as(assessor).refused(releaseEndpoint, await unit.referring(), 409)
    expect(told.need).toBe('unmetCriteriaExplained')
  })

  test('lets go of the records, tells what is to be done and by when, and can be submitted and passed then', async () => {
    const { unit, candidate, robin, pack } = await inAssessment()
    const [one] = pack.criteria
    await unit.judged('MET')
    await unit.judged('NOT_YET_MET', { only: [one?.id ?? ''], feedback: 'Say how you came back to it' })
    const referred = await unit.referred()
    expect(referred.state).toBe('REFERRED')
    expect(await locked(candidate.portfolioId)).toBe(0)
    const before = unit.submissionId
    const told = await api.as(candidate).call(submissionEndpoint, { params: unit.params })
    expect(told).toMatchObject({ live: false, decision: { outcome: 'REFER', dueOn: '2026-12-18' } })
    expect(told.submissions[0]?.decided).toMatchObject({ outcome: 'REFER', dueOn: '2026-12-18' })
    const matrix = await api.as(candidate).call(matrixEndpoint, { params: { id: unit.id } })
    expect(matrix.criteria[0]?.decision).toMatchObject({
      outcome: 'NOT_YET_MET',
      feedback: 'Say how you came back to it',
    })
    // What was held is their writer's again.
    await api.db.goalVersion.create({
      data: {
        ...{ goalId: robin.goalId, version: 2, centreId: candidate.centreId, byPersonId: candidate.id },
        ...{ content: (await api.db.goalVersion.findFirstOrThrow({ where: { goalId: robin.goalId } })).content ?? {} },
        ...{ receivedAt: testsBeginAt, effectiveAt: testsBeginAt },
      },
    })

    await (await unit.submitted()).opened()
    const again = await unit.review()
    expect([again.submission.attempt, again.state]).toEqual([2, 'IN_ASSESSMENT'])
    expect(again.criteria[0]?.before).toMatchObject({ outcome: 'NOT_YET_MET', attempt: 1, byName: 'Helen Ward' })
    expect(again.criteria.every(({ judgement }) => judgement.version === 0)).toBe(true)
    // What rests on the goal is to be looked at again; the others could stand as they were judged.
    const onTheGoal = ({ claims }: (typeof again.criteria)[number]) => claims.some(({ id }) => id === robin.goalId)
    expect(again.criteria.some(onTheGoal)).toBe(true)
    expect(again.criteria.map(({ before }) => before?.changed)).toEqual(again.criteria.map(onTheGoal))
    expect(again.records.find(({ id }) => id === robin.goalId)?.change).toBe('CHANGED')
    expect(again.records.filter(({ id }) => id !== robin.goalId).every(({ change }) => change === 'SAME')).toBe(true)
    await unit.judged('MET')
    await unit.accepted()
    const passed = await unit.passed()
    expect(passed.decisions.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [2, 'PASS'],
      [1, 'REFER'],
    ])
    // What was decided stays as it was said.
    const first = await api.as(candidate).call(submissionEndpoint, { params: { id: unit.id, submissionId: before } })
    expect(first.decision?.outcome).toBe('REFER')
  })

  test.each([
    ['a day that is over', { dueOn: '2026-11-01' }, 'dueOn'],
    ['a criterion of another unit', { actions: [{ criterion: 'S9-AC9', words: 'Do it' }] }, 'actions.0.criterion'],
    ['nothing to do', { actions: [] }, 'actions'],
    ['a second assessor where nobody asks for one', { countersignerId: v7() }, 'countersignerId'],
  ])('%s is refused', async (_, given, field) => {
    const { unit, assessor } = await inAssessment()
    await unit.judged('NOT_YET_MET', { feedback: 'Not there yet' })
    const refer = await unit.referring()
    const body = { ...refer.body, ...given }
    const { errors } = await api.as(assessor).refused(releaseEndpoint, { ...refer, body }, 400)
    expect(errors?.map((each) => each.field)).toEqual([field])
  })

  test('what is decided is judged no more', async () => {
    const { unit, assessor } = await inAssessment()
    await unit.judged('NOT_YET_MET', { feedback: 'Not there yet' })
    await unit.referred()
    const judgement = await unit.judgement('MET')
    const told = await api.as(assessor).refused(judgeEndpoint, judgement, 409)
    expect(told.title).toBe('This submission is decided')
  })
})
