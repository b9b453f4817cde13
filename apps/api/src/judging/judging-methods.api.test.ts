import { judgeEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { withObservation } from '../testing/methods.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const made = await aUnitToJudge(api)
  const { unit, assessor, pack } = made
  const [criterion, other] = pack.criteria.map(({ id }) => id)
  if (!criterion || !other) throw new Error('No criteria')
  const of = { assessor, unitId: unit.id, criterion }
  await (await unit.submitted()).opened()
  return { ...made, criterion, other, of }
}

test('what was observed and signed is offered for the criteria that it speaks of, and for no other', async () => {
  const { unit, criterion, of } = await world()
  await withObservation(api.db, of)
  const { id } = await withObservation(api.db, of, { signed: true })
  await withObservation(api.db, of, {
    ...{ signed: true, checklist: [{ criterion, says: 'NOT_APPLICABLE', words: null }] },
  })
  const offered = (await unit.review()).criteria.map((each) => [each.id, each.byOtherMethods])
  expect(offered.filter(([, its]) => its?.length !== 0)).toEqual([
    [criterion, [{ record: 'OBSERVATION', id, version: 1, on: '2026-11-12', mine: true }]],
  ])
})

test('a judgement keeps the record and version that it rests on, where it was judged by that method', async () => {
  const { unit, assessor, colleague, criterion, other, of } = await world()
  const { id } = await withObservation(api.db, of, { signed: true })
  const theirs = await withObservation(api.db, { ...of, assessor: colleague }, { signed: true })
  const { params, body } = await unit.judgement('MET', { only: [criterion, other] })
  await api.as(assessor).call(judgeEndpoint, { params, body: { ...body, methods: ['RECORDS', 'OBSERVATION'] } })
  const kept = async (name: string) => {
    const row = await api.db.criterionDecision.findFirstOrThrow({
      where: { unitId: unit.id, criterion: name },
      orderBy: { version: 'desc' },
    })
    return (row.evidence as { record: string }[]).filter(({ record }) => record === 'OBSERVATION')
  }
  expect(await kept(criterion)).toEqual([
    { record: 'OBSERVATION', id, version: 1, opened: true },
    { record: 'OBSERVATION', id: theirs.id, version: 1, opened: false },
  ])
  expect(await kept(other)).toEqual([])
  await unit.judged('MET', { only: [criterion] })
  expect(await kept(criterion)).toEqual([])
})

test('what was withdrawn is offered no more', async () => {
  const { unit, of } = await world()
  const { id } = await withObservation(api.db, of, { signed: true })
  await api.db.methodRecord.update({ where: { id }, data: { withdrawnAt: new Date(), withdrawnBecause: 'Another' } })
  expect((await unit.review()).criteria.flatMap(({ byOtherMethods }) => byOtherMethods)).toEqual([])
})
