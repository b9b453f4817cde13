import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import {
  judgeSentEndpoint,
  sendCriteriaEndpoint,
  sentCriteriaEndpoint,
  takeBackSentEndpoint,
} from '@mentorfolio/domain/early/early.endpoints'
import { matrixEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const made = await aUnitToJudge(api)
  const { unit, candidate, assessor } = made
  const id = unit.id
  const sending = (criteria: string[], words: string | null = null, sentId = v7()) => ({
    params: { id, sentId },
    body: { criteria, words },
  })
  type Said = { outcome: 'MET' | 'NOT_YET_MET'; feedback: string | null; version: number }
  const judging = (sentId: string, said: Partial<Said> = {}) => ({
    params: { id, sentId, judgementId: v7() },
    body: { version: 0, outcome: 'MET' as const, feedback: null, methods: ['RECORDS' as const], opened: [], ...said },
  })
  const waits = async () => {
    const { items } = await api.as(assessor).call(caseloadEndpoint, { query: {} })
    const line = items.find((each) => each.unit.id === id)
    return line?.waiting.flatMap(({ what, count }) => (what === 'CRITERIA' ? [count] : []))
  }
  const view = (by = candidate) => api.as(by).call(sentCriteriaEndpoint, { params: { id } })
  const send = (...given: Parameters<typeof sending>) => api.as(candidate).call(sendCriteriaEndpoint, sending(...given))
  return { ...made, sending, judging, waits, view, send }
}

test('criteria are sent, wait for the assessor, are judged, and the candidate reads it at once', async () => {
  const { unit, candidate, assessor, send, judging, waits, view } = await world()
  const sentId = v7()
  const { sent } = await send(['S2-MP1', 'S2-MP2'], 'Is the measure clear?', sentId)
  expect(sent.map(({ criterion, words }) => [criterion, words]).toSorted()).toEqual([
    ['S2-MP1', 'Is the measure clear?'],
    ['S2-MP2', 'Is the measure clear?'],
  ])
  expect(
    sent.every(({ records }) => records.length > 0 && records.every((each) => each.sentVersion === each.version)),
  ).toBe(true)
  expect(await waits()).toEqual([2])
  await api.as(assessor).refused(judgeSentEndpoint, judging(sentId, { outcome: 'NOT_YET_MET' }), 400)
  const said = judging(sentId, { outcome: 'NOT_YET_MET', feedback: 'Say how you will both know' })
  await api.as(assessor).call(judgeSentEndpoint, said)
  // Sent twice it is one judgement.
  await api.as(assessor).call(judgeSentEndpoint, said)
  const others = [{ feedback: 'Other' }, { outcome: 'MET' as const }, { methods: [] }, { version: 1 }]
  for (const more of others) {
    const other = { ...said, body: { ...said.body, ...more } }
    expect((await api.as(assessor).refused(judgeSentEndpoint, other, 409)).type).toBe('/problems/id-taken')
  }
  expect(await waits()).toEqual([1])
  const mine = (await view()).sent.find(({ id }) => id === sentId)
  expect(mine?.judgement).toMatchObject({ outcome: 'NOT_YET_MET', feedback: 'Say how you will both know', version: 1 })
  const matrix = await api.as(candidate).call(matrixEndpoint, { params: { id: unit.id } })
  expect(matrix.criteria.find(({ id }) => id === 'S2-MP1')?.decision).toMatchObject({ outcome: 'NOT_YET_MET' })
  // Put right, it is sent again: the next judgement goes on from the one before.
  const again = v7()
  await send(['S2-MP1'], null, again)
  await api.as(assessor).refused(judgeSentEndpoint, judging(again), 409)
  await api.as(assessor).call(judgeSentEndpoint, judging(again, { version: 1 }))
  const row = await api.db.criterionDecision.findFirstOrThrow({ where: { unitId: unit.id, version: 2 } })
  expect([row.submissionId, row.outcome, row.releasedAt?.toISOString()]).toEqual([
    null,
    'MET',
    new Date(testsBeginAt).toISOString(),
  ])
  await expect(api.db.sentCriterion.update({ where: { id: again }, data: { words: 'Other' } })).rejects.toThrow()
})

test('what is sent can be taken back until it is judged; one of a criterion waits at a time', async () => {
  const { unit, candidate, assessor, send, sending, judging, waits } = await world()
  const sentId = v7()
  await send(['S2-MP1'], null, sentId)
  const twice = await api.as(candidate).refused(sendCriteriaEndpoint, sending(['S2-MP1']), 400)
  expect(twice.errors?.[0]?.message).toBe('S2-MP1 waits for your assessor already')
  await api.as(candidate).refused(sendCriteriaEndpoint, sending(['S2-MP9']), 400)
  const back = { params: { id: unit.id, sentId }, body: {} }
  await api.as(candidate).call(takeBackSentEndpoint, back)
  await api.as(candidate).call(takeBackSentEndpoint, back)
  expect(await waits()).toEqual([])
  expect((await api.as(assessor).refused(judgeSentEndpoint, judging(sentId), 409)).need).toBe('criterionSent')
  const next = v7()
  await send(['S2-MP1'], null, next)
  await api.as(assessor).call(judgeSentEndpoint, judging(next))
  await api.as(candidate).refused(takeBackSentEndpoint, { params: { id: unit.id, sentId: next }, body: {} }, 409)
})

test('what nobody judged goes with the submission; after it nothing is sent or judged early', async () => {
  const { unit, candidate, assessor, send, sending, judging, waits, view } = await world()
  const [open, met, unmet] = [v7(), v7(), v7()]
  await send(['S2-MP1'], null, open)
  await send(['S2-MP2'], null, met)
  await send(['S2-MP3'], null, unmet)
  await api.as(assessor).call(judgeSentEndpoint, judging(met, { feedback: 'Well shown' }))
  await api.as(assessor).call(judgeSentEndpoint, judging(unmet, { outcome: 'NOT_YET_MET', feedback: 'Whose words?' }))
  await unit.submitted()
  expect(await waits()).toEqual([])
  expect((await view()).sent.find(({ id }) => id === open)?.withSubmissionId).toBe(unit.submissionId)
  await api.as(candidate).refused(sendCriteriaEndpoint, sending(['S2-MP2']), 409)
  await api.as(assessor).refused(judgeSentEndpoint, judging(open), 409)
  // Beside the criterion, and no judgement of the attempt by itself.
  const { criteria } = await (await unit.opened()).review()
  expect(criteria.map(({ early, judgement }) => [early?.outcome, early?.changed, judgement.outcome])).toEqual([
    [undefined, undefined, null],
    ['MET', false, null],
    ['NOT_YET_MET', false, null],
  ])
})

test('nobody else judges it: not its candidate, nor a colleague', async () => {
  const { candidate, colleague, send, judging } = await world()
  const sentId = v7()
  await send(['S2-MP1'], null, sentId)
  await api.as(candidate).refused(judgeSentEndpoint, judging(sentId), 403)
  await api.as(colleague).refused(judgeSentEndpoint, judging(sentId), 404)
})
