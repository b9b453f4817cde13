import {
  answerAssessmentPlanEndpoint,
  assessmentPlanEndpoint,
  markActivityEndpoint,
  writeAssessmentPlanEndpoint,
} from '@mentorfolio/domain/assessment-plans/assessment-plans.endpoints'
import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { aPerson } from '../testing/people.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const made = await aUnitToJudge(api)
  const { unit, candidate, assessor } = made
  const params = { id: unit.id }
  const watching = {
    ...{ id: v7(), what: 'A session is watched', method: 'OBSERVATION' as const, criteria: ['S2-MP1', 'S2-MP2'] },
    ...{ by: '2026-11-20', where: null, prepare: 'Robin is asked first' },
  }
  const talking = {
    ...{ id: v7(), what: 'We talk about closing', method: 'PROFESSIONAL_DISCUSSION' as const, criteria: ['S2-MP3'] },
    ...{ by: '2026-11-16', where: 'By phone', prepare: null },
  }
  const plan = (version = 0, activities = [watching, talking], reason: string | null = version ? 'Moved' : null) => ({
    params,
    body: { version, activities, note: null, reason },
  })
  const answer = (version: number, agrees: boolean, words: string | null = null) => ({
    params,
    body: { version, agrees, words },
  })
  const mark = (
    activityId: string,
    more: { version?: number; done?: boolean; on?: string | null; words?: string | null } = {},
  ) => ({
    params: { ...params, activityId },
    body: { version: 0, done: true, on: '2026-11-13', words: null, ...more },
  })
  const view = (by = candidate) => api.as(by).call(assessmentPlanEndpoint, { params })
  const waiting = async () =>
    (await api.as(assessor).call(caseloadEndpoint, { query: {} })).items
      .flatMap((line) => line.waiting)
      .filter(({ what }) => what === 'PLANNED' || what === 'PLAN_ANSWERS')
      .map(({ what, count }) => `${count} ${what}`)
  return { ...made, watching, talking, plan, answer, mark, view, waiting }
}

test('a plan is written, answered, written anew and answered again; nothing of it is overwritten', async () => {
  const { unit, candidate, assessor, watching, talking, plan, answer, view, waiting } = await world()
  expect((await view()).plan).toBeNull()
  await api.as(assessor).call(writeAssessmentPlanEndpoint, plan())
  // Sent twice it is one.
  await api.as(assessor).call(writeAssessmentPlanEndpoint, plan())
  await api.as(assessor).refused(writeAssessmentPlanEndpoint, plan(0, [watching]), 409)
  const first = await view()
  expect(first.plan).toMatchObject({ version: 1, answer: null })
  // By their days.
  expect(first.plan?.activities.map(({ id, standing }) => [id, standing])).toEqual([
    [talking.id, 'DUE'],
    [watching.id, 'DUE'],
  ])
  expect(first.notPlanned).toEqual(
    first.criteria.map(({ id }) => id).filter((id) => !['S2-MP1', 'S2-MP2', 'S2-MP3'].includes(id)),
  )
  await api.as(candidate).refused(answerAssessmentPlanEndpoint, answer(1, false), 400)
  await api.as(candidate).call(answerAssessmentPlanEndpoint, answer(1, false, 'I am away that week'))
  await api.as(candidate).call(answerAssessmentPlanEndpoint, answer(1, false, 'I am away that week'))
  await api.as(candidate).refused(answerAssessmentPlanEndpoint, answer(1, true), 409)
  expect(await waiting()).toEqual(['1 PLAN_ANSWERS'])
  await api.as(assessor).refused(writeAssessmentPlanEndpoint, plan(1, [watching], null), 400)
  await api.as(assessor).call(writeAssessmentPlanEndpoint, plan(1, [{ ...watching, by: '2026-12-01' }]))
  expect(await waiting()).toEqual([])
  // What was read is not what stands now.
  await api.as(candidate).refused(answerAssessmentPlanEndpoint, answer(1, true), 409)
  await api.as(candidate).call(answerAssessmentPlanEndpoint, answer(2, true))
  expect(await view(assessor)).toMatchObject({
    plan: { version: 2, answer: { agrees: true }, activities: [{ standing: 'PLANNED' }] },
    before: [{ version: 1, answer: { agrees: false, words: 'I am away that week' } }],
  })
  await expect(
    api.db.assessmentPlan.updateMany({ where: { unitId: unit.id }, data: { note: 'Other' } }),
  ).rejects.toThrow()
})

test('what is planned waits from the day after its own, until it is done; taken back, it waits again', async () => {
  const { assessor, watching, talking, plan, mark, view, waiting } = await world()
  await api.as(assessor).call(writeAssessmentPlanEndpoint, plan())
  expect(await waiting()).toEqual([])
  api.clock.set('2026-11-16T22:00:00Z')
  expect(await waiting()).toEqual([])
  api.clock.set('2026-11-17T00:30:00Z')
  expect(await waiting()).toEqual(['1 PLANNED'])
  expect((await api.as(assessor).call(caseloadEndpoint, { query: { waits: 'yes' } })).items).toHaveLength(1)
  await api.as(assessor).refused(markActivityEndpoint, mark(talking.id, { done: false, words: 'No' }), 409)
  await api.as(assessor).refused(markActivityEndpoint, mark(talking.id, { on: '2026-11-18' }), 400)
  await api.as(assessor).call(markActivityEndpoint, mark(talking.id))
  await api.as(assessor).call(markActivityEndpoint, mark(talking.id))
  await api.as(assessor).refused(markActivityEndpoint, mark(talking.id, { words: 'Other' }), 409)
  expect(await waiting()).toEqual([])
  // What is done stays done in the next version, whose day may have been.
  await api.as(assessor).call(writeAssessmentPlanEndpoint, plan(1, [talking, watching]))
  expect((await view(assessor)).plan?.activities).toMatchObject([
    { standing: 'DONE', mark: { on: '2026-11-13' } },
    { standing: 'DUE', mark: null },
  ])
  await api
    .as(assessor)
    .call(markActivityEndpoint, mark(talking.id, { version: 1, done: false, on: null, words: 'It was another unit' }))
  expect(await waiting()).toEqual(['1 PLANNED'])
  await api.as(assessor).call(writeAssessmentPlanEndpoint, plan(2, [watching]))
  expect(await waiting()).toEqual([])
  await api.as(assessor).refused(markActivityEndpoint, mark(talking.id, { version: 2 }), 404)
})

test('a passed unit waits for nothing that was planned', async () => {
  const { unit, assessor, plan, waiting } = await world()
  await api.as(assessor).call(writeAssessmentPlanEndpoint, plan())
  api.clock.set('2026-11-22T12:00:00Z')
  expect(await waiting()).toEqual(['2 PLANNED'])
  await unit.submitted()
  await unit.opened()
  await unit.judged('MET')
  await unit.accepted()
  await unit.passed()
  expect(await waiting()).toEqual([])
})

test('a criterion of another unit, a day that has been, nothing at all and one activity twice are refused', async () => {
  const { assessor, watching, plan } = await world()
  const refused = async (...activities: (typeof watching)[]) =>
    (await api.as(assessor).refused(writeAssessmentPlanEndpoint, plan(0, activities), 400)).errors?.map(
      ({ field }) => field,
    )
  expect(await refused({ ...watching, criteria: ['S4-MP1'] })).toEqual(['activities.0.criteria'])
  expect(await refused({ ...watching, by: '2026-11-12' })).toEqual(['activities.0.by'])
  expect(await refused()).toEqual(['activities'])
  expect(await refused(watching, watching)).toEqual(['activities'])
})

test('its candidate writes and marks nothing, its assessor answers nothing, another assessor finds nothing; an IQA reads it', async () => {
  const { candidate, assessor, colleague, centre, watching, plan, answer, mark, view } = await world()
  await api.as(candidate).refused(writeAssessmentPlanEndpoint, plan(), 403)
  await api.as(colleague).refused(writeAssessmentPlanEndpoint, plan(), 404)
  await api.as(assessor).call(writeAssessmentPlanEndpoint, plan())
  await api.as(candidate).refused(markActivityEndpoint, mark(watching.id), 403)
  await api.as(assessor).refused(answerAssessmentPlanEndpoint, answer(1, true), 403)
  await api.as(colleague).refused(assessmentPlanEndpoint, { params: plan().params }, 404)
  const leadIqa = await aPerson('leadIqa').at(centre).in(api.db)
  expect((await view(leadIqa)).plan?.version).toBe(1)
  const admin = await aPerson('centreAdmin').at(centre).in(api.db)
  await api.as(admin).refused(assessmentPlanEndpoint, { params: plan().params }, 403)
})
