import { agreeGoalEndpoint, changeGoalEndpoint, dropGoalEndpoint } from '@mentorfolio/domain/goals/goals.endpoints'
import { mentoringViewEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { planSessionEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { allGoalWords, goalWords } from '../testing/mentoring.ts'
import { aRelationship } from '../testing/relationships.ts'
import { aPlan, planWords } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const aMentee = () => aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)

test('a goal is agreed with all its words, and counts as SMART', async () => {
  const robin = await aMentee()
  const goalId = v7()
  const goal = allGoalWords()
  const after = await api.as(robin.candidate).call(agreeGoalEndpoint, {
    params: { id: robin.id, goalId },
    body: { goal },
  })
  expect(after.goals.find(({ id }) => id === goalId)).toMatchObject({
    id: goalId,
    revision: 1,
    goal,
    versions: [{ version: 1, goal }],
  })
  const stored = await api.db.goal.findUniqueOrThrow({ where: { id: goalId } })
  expect(stored).toMatchObject({ title: goal.title, domain: 'WORK', smart: true, baseline: 3 })
  const { goalList } = await api.as(robin.candidate).call(relationshipEndpoint, { params: robin })
  expect(goalList?.find(({ id }) => id === goalId)?.smart).toBe(true)
  expect(goalList?.find(({ id }) => id === robin.goalId)?.smart).toBe(false)
})

test('sent again with the same words it is the same goal; with others, or elsewhere, it is refused', async () => {
  const robin = await aMentee()
  const sam = await aRelationship().of(robin.candidate).withMentee('Sam').withSignedAgreement().in(api.db)
  const stranger = await aMentee()
  const goalId = v7()
  const as = api.as(robin.candidate)
  const params = { id: robin.id, goalId }
  const first = await as.call(agreeGoalEndpoint, { params, body: { goal: goalWords() } })
  expect(await as.call(agreeGoalEndpoint, { params, body: { goal: goalWords() } })).toEqual(first)
  const other = { goal: goalWords({ title: 'Another' }) }
  expect((await as.refused(agreeGoalEndpoint, { params, body: other }, 409)).type).toBe('/problems/id-taken')
  await as.refused(agreeGoalEndpoint, { params: { id: sam.id, goalId }, body: { goal: goalWords() } }, 409)
  await api
    .as(stranger.candidate)
    .refused(agreeGoalEndpoint, { params: { id: stranger.id, goalId }, body: { goal: goalWords() } }, 404)
})

test('a goal that is not SMART is told everything that is missing', async () => {
  const robin = await aMentee()
  const goal = goalWords({ measure: '', byDate: null, domain: null })
  const input = { params: { id: robin.id, goalId: v7() }, body: { goal } }
  const told = await api.as(robin.candidate).refused(agreeGoalEndpoint, input, 400)
  expect(told.errors?.map(({ field }) => field)).toEqual(['goal.domain', 'goal.measure', 'goal.byDate'])
})

test('a goal’s day is still to come when it is written; one that has passed since may stay as it was', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const params = { id: robin.id, goalId: v7() }
  const over = { goal: goalWords({ byDate: '2026-11-15' }) }
  const told = await as.refused(agreeGoalEndpoint, { params, body: over }, 400)
  expect(told.errors?.map(({ field }) => field)).toEqual(['goal.byDate'])
  const today = { goal: goalWords({ byDate: '2026-11-16' }) }
  await as.call(agreeGoalEndpoint, { params, body: today })
  api.clock.set('2026-11-20T10:00:00Z')
  const kept = { revision: 1, goal: goalWords({ byDate: '2026-11-16', measure: 'The register' }) }
  await as.call(changeGoalEndpoint, { params, body: kept })
  const moved = { revision: 2, goal: goalWords({ byDate: '2026-11-18' }) }
  await as.refused(changeGoalEndpoint, { params, body: moved }, 400)
})

test('a goal from planning a session is completed: its title stays as the first version', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const newGoal = { id: v7(), title: 'Be on time' }
  const plan = planWords([robin.goalId], { newGoal })
  await as.call(planSessionEndpoint, { params: { id: v7() }, body: aPlan(robin, { plan }) })
  const params = { id: robin.id, goalId: newGoal.id }
  const after = await as.call(changeGoalEndpoint, { params, body: { revision: 1, goal: goalWords() } })
  const completed = after.goals.find(({ id }) => id === newGoal.id)
  expect(completed).toMatchObject({
    revision: 2,
    versions: [
      { version: 1, goal: { title: 'Be on time', measure: null } },
      { version: 2, goal: goalWords() },
    ],
  })
})

test('a goal that changes after the mentee said yes is no longer what they said yes to', async () => {
  const robin = await aMentee()
  await api.db.goal.update({
    where: { id: robin.goalId },
    data: { confirmedAt: testsBeginAt, confirmedRevision: 1 },
  })
  const params = { id: robin.id, goalId: robin.goalId }
  const body = { revision: 1, goal: goalWords() }
  const after = await api.as(robin.candidate).call(changeGoalEndpoint, { params, body })
  expect(after.goals).toMatchObject([{ revision: 2, confirmedRevision: 1 }])
})

test('who saw an earlier goal is told how it stands; the same words sent again are the same version', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const params = { id: robin.id, goalId: robin.goalId }
  const body = { revision: 1, goal: goalWords() }
  const once = await as.call(changeGoalEndpoint, { params, body })
  expect(await as.call(changeGoalEndpoint, { params, body })).toEqual(once)
  const other = { revision: 1, goal: { ...goalWords(), title: 'Be early on Mondays' } }
  const told = await as.refused(changeGoalEndpoint, { params, body: other }, 409)
  expect(told).toMatchObject({ type: '/problems/stale-revision', current: { goals: [{ revision: 2 }] } })
})

test('a goal is dropped with its reason: it stays in the record, and is offered no more', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const params = { id: robin.id, goalId: robin.goalId }
  const after = await as.call(dropGoalEndpoint, { params, body: { revision: 1, reason: 'The club closed' } })
  expect(after.goals).toMatchObject([{ revision: 2, dropped: { because: 'The club closed' } }])
  const { goals, goalList } = await as.call(relationshipEndpoint, { params: robin })
  expect([goals, goalList]).toEqual([0, []])
  await as.refused(dropGoalEndpoint, { params, body: { revision: 2, reason: 'Again' } }, 409)
  await as.refused(changeGoalEndpoint, { params, body: { revision: 2, goal: goalWords() } }, 409)
})

test('another’s goal is not there to change, under any mentee', async () => {
  const robin = await aMentee()
  const stranger = await aMentee()
  const body = { revision: 1, goal: goalWords() }
  const params = { id: stranger.id, goalId: robin.goalId }
  await api.as(stranger.candidate).refused(changeGoalEndpoint, { params, body }, 404)
  const { goals } = await api.as(robin.candidate).call(mentoringViewEndpoint, { params: robin })
  expect(goals).toMatchObject([{ revision: 1 }])
})
