import { caseloadEndpoint } from '@mentorfolio/domain/caseload/caseload.endpoints'
import {
  judgeSentEndpoint,
  sendCriteriaEndpoint,
  sentCriteriaEndpoint,
  takeBackSentEndpoint,
} from '@mentorfolio/domain/early/early.endpoints'
import { showsNow } from '@mentorfolio/domain/early/standing'
import { decideClaimEndpoint, matrixEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { correctLogEndpoint, viewSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
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
  /** What judges one of them as it stands before the assessor. */
  const judging = async (sentId: string, said: Partial<Said> = {}) => {
    const { sent } = await view(assessor)
    const shown = sent.flatMap((each) => (each.id === sentId ? showsNow(each) : []))
    const body = { version: 0, outcome: 'MET' as const, feedback: null, methods: ['RECORDS' as const] }
    return { params: { id, sentId, judgementId: v7() }, body: { ...body, opened: [], shown, ...said } }
  }
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
  await api.as(assessor).refused(judgeSentEndpoint, await judging(sentId, { outcome: 'NOT_YET_MET' }), 400)
  const said = await judging(sentId, { outcome: 'NOT_YET_MET', feedback: 'Say how you will both know' })
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
  await api.as(assessor).refused(judgeSentEndpoint, await judging(again), 409)
  await api.as(assessor).call(judgeSentEndpoint, await judging(again, { version: 1 }))
  const row = await api.db.criterionDecision.findFirstOrThrow({ where: { unitId: unit.id, version: 2 } })
  expect([row.submissionId, row.outcome, row.releasedAt?.toISOString()]).toEqual([
    null,
    'MET',
    new Date(testsBeginAt).toISOString(),
  ])
  await expect(api.db.sentCriterion.update({ where: { id: again }, data: { words: 'Other' } })).rejects.toThrow()
})

test('it is judged as it stood before the assessor: what was added, written on or taken out since is told first', async () => {
  const { unit, candidate, assessor, sessions, robin, send, judging, view } = await world()
  const sentId = v7()
  await send(['S2-MP1'], null, sentId)
  const logId = sessions[0]?.id ?? ''
  const records = async () => (await view()).sent.find(({ id }) => id === sentId)?.records ?? []
  const recordOf = async (id: string) =>
    (await records()).find((each) => each.id === id && each.record !== 'SESSION_PLAN')
  const claiming = (record: 'SESSION_LOG' | 'GOAL', recordId: string, claimed: boolean, saw: number) => ({
    params: { id: unit.id, claimId: v7() },
    body: { criterion: 'S2-MP1', record, recordId, claimed, reason: 'As you see', passages: [], saw },
  })
  const added = () => api.as(candidate).call(decideClaimEndpoint, claiming('SESSION_LOG', logId, true, 0))
  const takenOut = () => api.as(candidate).call(decideClaimEndpoint, claiming('GOAL', robin.goalId, false, 1))
  const writtenOn = async () => {
    const { revision, start, end, mode, zone, mentees, log } = await api
      .as(candidate)
      .call(viewSessionEndpoint, { params: { id: logId } })
    if (!log) throw new Error('It has a log')
    await api.as(candidate).call(correctLogEndpoint, {
      params: { id: logId },
      body: {
        ...{ revision, start, end, mode, zone, breaks: [], log: { ...log, title: log.title ?? '' }, reason: 'More' },
        attendance: mentees.map(({ relationshipId }) => ({ relationshipId, attended: true })),
      },
    })
  }
  for (const changed of [added, writtenOn, takenOut]) {
    const seen = await judging(sentId, { feedback: 'Clear' })
    await changed()
    const told = await api.as(assessor).refused(judgeSentEndpoint, seen, 409)
    expect([told.type, told.title]).toEqual(['/problems/stale-revision', 'What shows it changed since you opened it'])
    expect(told.detail).toContain('Your words are not lost')
  }
  expect(await recordOf(logId)).toMatchObject({ sentVersion: null, version: 2, claimed: true })
  expect(await recordOf(robin.goalId)).toMatchObject({ sentVersion: 1, version: 1, claimed: false })
  expect(await api.db.criterionDecision.count({ where: { unitId: unit.id } })).toBe(0)
  // Looked at, it is judged; sent again with anything else shown it is another.
  const now = await judging(sentId, { feedback: 'Clear' })
  await api.as(assessor).call(judgeSentEndpoint, now)
  await api.as(assessor).call(judgeSentEndpoint, now)
  const other = { ...now, body: { ...now.body, shown: [] } }
  expect((await api.as(assessor).refused(judgeSentEndpoint, other, 409)).type).toBe('/problems/id-taken')
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
  expect((await api.as(assessor).refused(judgeSentEndpoint, await judging(sentId), 409)).need).toBe('criterionSent')
  const next = v7()
  await send(['S2-MP1'], null, next)
  await api.as(assessor).call(judgeSentEndpoint, await judging(next))
  await api.as(candidate).refused(takeBackSentEndpoint, { params: { id: unit.id, sentId: next }, body: {} }, 409)
})

test('what nobody judged goes with the submission; after it nothing is sent or judged early', async () => {
  const { unit, candidate, assessor, send, sending, judging, waits, view } = await world()
  const [open, met, unmet] = [v7(), v7(), v7()]
  await send(['S2-MP1'], null, open)
  await send(['S2-MP2'], null, met)
  await send(['S2-MP3'], null, unmet)
  await api.as(assessor).call(judgeSentEndpoint, await judging(met, { feedback: 'Well shown' }))
  await api
    .as(assessor)
    .call(judgeSentEndpoint, await judging(unmet, { outcome: 'NOT_YET_MET', feedback: 'Whose words?' }))
  await unit.submitted()
  expect(await waits()).toEqual([])
  expect((await view()).sent.find(({ id }) => id === open)?.withSubmissionId).toBe(unit.submissionId)
  await api.as(candidate).refused(sendCriteriaEndpoint, sending(['S2-MP2']), 409)
  await api.as(assessor).refused(judgeSentEndpoint, await judging(open), 409)
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
  await api.as(candidate).refused(judgeSentEndpoint, await judging(sentId), 403)
  await api.as(colleague).refused(judgeSentEndpoint, await judging(sentId), 404)
})
