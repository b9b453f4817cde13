import { attemptsEndpoint } from '@mentorfolio/domain/attempts/attempts.endpoints'
import { sendCriteriaEndpoint, sentCriteriaEndpoint } from '@mentorfolio/domain/early/early.endpoints'
import { submissionEndpoint } from '@mentorfolio/domain/evidence/evidence.endpoints'
import { releaseEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { unitPack } from '@mentorfolio/qualifications'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const kept = 'S2-MP3'

// No pack that is shipped has a marking point for assessors alone: here S2 has one.
const point = unitPack('S2')?.criteria.find(({ id }) => id === kept)
beforeAll(() => void (point && Object.assign(point, { assessorOnly: true })))
afterAll(() => void (point && Object.assign(point, { assessorOnly: false })))

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

test('of a marking point for assessors alone a decision tells its candidate nothing, and its assessor all', async () => {
  const { unit, candidate, assessor } = await aUnitToJudge(api)
  await (await unit.submitted()).opened()
  await unit.judged('NOT_YET_MET', { feedback: 'As you see' })
  const referring = await unit.referring()
  const [action] = referring.body.actions
  const actions = [action, { criterion: kept, words: 'Tell what they look for' }].flatMap((each) =>
    each ? [each] : [],
  )
  const { decisions } = await api
    .as(assessor)
    .call(releaseEndpoint, { ...referring, body: { ...referring.body, actions } })
  expect(decisions[0]?.actions).toHaveLength(2)
  expect(decisions[0]?.criteria.map(({ id }) => id)).toContain(kept)
  const told = await api.as(candidate).call(submissionEndpoint, { params: unit.params })
  expect(told.decision?.actions).toEqual([action])
  expect(told.decision?.criteria.map(({ id }) => id)).not.toContain(kept)
  expect(told.decision?.criteria.length).toBeGreaterThan(0)
  const { attempts } = await api.as(candidate).call(attemptsEndpoint, { params: { id: unit.id } })
  expect(attempts[0]?.decisions).toEqual([told.decision])
})

test('nor is one sent to be judged early', async () => {
  const { unit, candidate } = await aUnitToJudge(api)
  const params = { id: unit.id, sentId: v7() }
  const body = { criteria: [kept], words: null }
  const { errors } = await api.as(candidate).refused(sendCriteriaEndpoint, { params, body }, 400)
  expect(errors?.[0]?.message).toBe('Choose a criterion of this unit')
  const view = await api.as(candidate).call(sentCriteriaEndpoint, { params: { id: unit.id } })
  expect(view.criteria.length).toBeGreaterThan(0)
  expect(JSON.stringify(view)).not.toContain(kept)
})
