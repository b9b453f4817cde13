import {
  answerAdjustmentEndpoint,
  recordAdjustmentEndpoint,
} from '@mentorfolio/domain/adjustments/adjustments.endpoints'
import {
  answerAssessmentPlanEndpoint,
  writeAssessmentPlanEndpoint,
} from '@mentorfolio/domain/assessment-plans/assessment-plans.endpoints'
import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import {
  answerMethodEndpoint,
  signMethodEndpoint,
  writeDiscussionEndpoint,
  writeObservationEndpoint,
} from '@mentorfolio/domain/methods/methods.endpoints'
import { answerRecordingEndpoint, askToRecordEndpoint } from '@mentorfolio/domain/methods/sound.endpoints'
import {
  readCommentEndpoint,
  writeCommentEndpoint,
} from '@mentorfolio/domain/record-comments/record-comments.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { aDiscussion, anObservation } from '../testing/methods.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const world = async () => {
  const { unit, candidate, assessor, pack, sessions, centre } = await aUnitToJudge(api)
  await api.db.centre.update({ where: { id: centre.id }, data: { recordingDays: 90 } })
  const of = { id: unit.id }
  const asked = async (by = candidate) =>
    (await api.as(by).call(homeEndpoint, {})).candidacies
      .flatMap((each) => each.asked)
      .map(({ what, count }) => `${count} ${what}`)
  return { unit, candidate, assessor, of, asked, criterion: pack.criteria[0]?.id ?? '', sessions }
}

test('home tells a candidate what their assessor asks and says, the longest first, until they answer or read it', async () => {
  const { unit, candidate, assessor, of, asked, criterion, sessions } = await world()
  expect(await asked()).toEqual([])
  const [mine, theirs] = [api.as(candidate), api.as(assessor)]

  const activity = { id: v7(), what: 'We talk', method: 'PROFESSIONAL_DISCUSSION' as const, criteria: [criterion] }
  const plan = { version: 0, activities: [{ ...activity, by: '2026-11-20', where: null, prepare: null }], note: null }
  await theirs.call(writeAssessmentPlanEndpoint, { params: of, body: { ...plan, reason: null } })
  expect(await asked()).toEqual(['1 PLAN'])

  api.clock.set('2026-11-17T13:00:00Z')
  const adjustment = { id: unit.id, adjustmentId: v7() }
  const adjusting = {
    ...{ version: 0, what: 'Read aloud', keeps: 'Her words', need: 'Small print' },
    ...{ from: '2026-11-13', until: null, reason: 'She asked' },
  }
  await theirs.call(recordAdjustmentEndpoint, { params: adjustment, body: adjusting })

  api.clock.set('2026-11-17T14:00:00Z')
  const [observed, discussed] = [v7(), v7()].map((recordId) => ({ id: unit.id, recordId }))
  if (!observed || !discussed) throw new Error('Two are made')
  const observation = { revision: 0, reason: null, observation: anObservation(criterion) }
  await theirs.call(writeObservationEndpoint, { params: observed, body: observation })
  // Nothing is asked before its assessor signed it.
  expect(await asked()).toEqual(['1 PLAN', '1 ADJUSTMENT'])
  await theirs.call(signMethodEndpoint, { params: observed, body: { revision: 1 } })

  api.clock.set('2026-11-17T15:00:00Z')
  const discussion = { revision: 0, reason: null, discussion: aDiscussion(criterion) }
  await theirs.call(writeDiscussionEndpoint, { params: discussed, body: discussion })
  await theirs.call(askToRecordEndpoint, { params: discussed, body: {} })

  api.clock.set('2026-11-17T16:00:00Z')
  const comment = { record: 'SESSION_LOG' as const, recordId: sessions[0]?.id ?? '', recordVersion: 1 }
  const [first, second] = [v7(), v7()]
  for (const commentId of [first, second])
    await theirs.call(writeCommentEndpoint, {
      params: { id: unit.id, commentId },
      body: { ...comment, words: `Say more ${commentId}` },
    })
  expect(await asked()).toEqual(['1 PLAN', '1 ADJUSTMENT', '1 METHOD', '1 RECORDING', '2 FEEDBACK'])
  // Theirs alone.
  expect(await asked(assessor)).toEqual([])

  await mine.call(answerAssessmentPlanEndpoint, { params: of, body: { version: 1, agrees: true, words: null } })
  await mine.call(answerAdjustmentEndpoint, { params: adjustment, body: { version: 1, agrees: true, words: null } })
  await mine.call(answerMethodEndpoint, { params: observed, body: { revision: 1, agrees: true } })
  await mine.call(answerRecordingEndpoint, { params: discussed, body: { step: 'DECLINED' } })
  await mine.call(readCommentEndpoint, { params: { id: unit.id, commentId: first }, body: {} })
  expect(await asked()).toEqual(['1 FEEDBACK'])

  // A version that they have not answered asks anew.
  await theirs.call(writeAssessmentPlanEndpoint, { params: of, body: { ...plan, version: 1, reason: 'Later' } })
  expect(await asked()).toEqual(['1 FEEDBACK', '1 PLAN'])
})
