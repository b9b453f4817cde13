import { guestNeedsEndpoint } from '@mentorfolio/domain/needs/needs.endpoints'
import { writePlanEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import { changeDatesEndpoint, relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { tokenHeader } from '../links/token.ts'
import { aNeedsLink, mentoringPlanWords, needsWords, withNeeds, withPlan } from '../testing/mentoring.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

const aMentee = async () => {
  const robin = await aRelationship().withMentee('Robin').withSignedAgreement().in(api.db)
  await withNeeds(api.db, robin)
  return robin
}
const first = { revision: 0, reason: null }

test('a plan is written from needs and goals, and its review date becomes the relationship’s', async () => {
  const robin = await aMentee()
  const as = api.as(robin.candidate)
  const plan = mentoringPlanWords([robin.goalId])
  const after = await as.call(writePlanEndpoint, { params: robin, body: { ...first, plan } })
  expect(after).toMatchObject({ reviewDueOn: '2027-01-22', plans: [{ version: 1, plan, reason: null }] })
  const page = await as.call(relationshipEndpoint, { params: robin })
  expect(page.reviewDueOn).toBe('2027-01-22')
})

describe('the day of the review is the relationship’s', () => {
  const moved = { reviewDueOn: '2027-02-05', endsOn: null, reason: 'Half-term' }
  const write = async (robin: TestRelationship, more: object = first, reviewOn = '2027-01-22') =>
    api.as(robin.candidate).call(writePlanEndpoint, {
      params: robin,
      body: { ...first, ...more, plan: mentoringPlanWords([robin.goalId], { reviewOn }) },
    })
  const look = (robin: TestRelationship) => api.as(robin.candidate).call(relationshipEndpoint, { params: robin })
  const move = async (robin: TestRelationship) => {
    const { revision } = await look(robin)
    await api.as(robin.candidate).call(changeDatesEndpoint, { params: robin, body: { revision, ...moved } })
  }

  test.each([
    ['the day before it is written', '2026-11-15'],
    ['years ago', '2019-05-05'],
    ['after the ending', '2027-03-20'],
  ])('%s is no day for it', async (_, reviewOn) => {
    const robin = await aMentee()
    await api.db.relationship.update({ where: { id: robin.id }, data: { endsOn: new Date('2027-03-19') } })
    const body = { ...first, plan: mentoringPlanWords([robin.goalId], { reviewOn }) }
    const told = await api.as(robin.candidate).refused(writePlanEndpoint, { params: robin, body }, 400)
    expect(told.errors?.map(({ field }) => field)).toEqual(['plan.reviewOn'])
    expect((await look(robin)).reviewDueOn).toBeNull()
  })

  test.each(['2026-11-16', '2027-03-19'])(
    'it may be the day on which it is written, or that of the ending: %s',
    async (day) => {
      const robin = await aMentee()
      await api.db.relationship.update({ where: { id: robin.id }, data: { endsOn: new Date('2027-03-19') } })
      expect(await write(robin, first, day)).toMatchObject({ reviewDueOn: day, endsOn: '2027-03-19' })
    },
  )

  test('what was still to come when it was written without a network is no reason to refuse it a week later', async () => {
    const robin = await aMentee()
    const body = { ...first, plan: mentoringPlanWords([robin.goalId], { reviewOn: '2026-11-10' }) }
    await api.as(robin.candidate).call(
      writePlanEndpoint,
      { params: robin, body },
      {
        headers: {
          ...{ 'device-id': v7(), 'device-written-at': '2026-11-09T10:00:00Z', 'device-sent-at': testsBeginAt },
        },
      },
    )
    expect((await look(robin)).reviewDueOn).toBe('2026-11-10')
  })

  test('who moves it without having seen the plan is told so', async () => {
    const robin = await aMentee()
    const { revision } = await look(robin)
    await write(robin)
    const body = { revision, ...moved }
    const told = await api.as(robin.candidate).refused(changeDatesEndpoint, { params: robin, body }, 409)
    expect(told).toMatchObject({ type: '/problems/stale-revision', current: { reviewDueOn: '2027-01-22' } })
  })

  test('moved, it is what the mentee reads in ‘My plan’', async () => {
    const robin = await aMentee()
    await write(robin)
    await move(robin)
    const headers = { [tokenHeader]: await aNeedsLink(api.db, robin) }
    expect((await api.signedOut.call(guestNeedsEndpoint, {}, { headers })).plan.plan?.reviewOn).toBe('2027-02-05')
  })

  test('the next plan sets it again, and the day that was moved stays in the record', async () => {
    const robin = await aMentee()
    await write(robin)
    await move(robin)
    await write(robin, { revision: 1, reason: 'Mondays go well' }, '2027-03-12')
    expect(await look(robin)).toMatchObject({
      reviewDueOn: '2027-03-12',
      datesBefore: [
        { reviewDueOn: '2027-02-05', reason: 'Mondays go well' },
        { reviewDueOn: '2027-01-22', reason: 'Half-term' },
        { reviewDueOn: null, reason: null },
      ],
    })
  })

  test('a plan that leaves it where it is is no change of it', async () => {
    const robin = await aMentee()
    await write(robin)
    const { revision } = await look(robin)
    await write(robin, { revision: 1, reason: 'Mondays go well' })
    expect((await look(robin)).revision).toBe(revision)
  })
})

test('the next version says why, and the first one stands beside it', async () => {
  const robin = await aMentee()
  await withPlan(api.db, robin)
  const plan = mentoringPlanWords([robin.goalId], { rhythm: 'Each time', reviewOn: '2027-03-12' })
  const body = { revision: 1, reason: 'Mondays go well', plan }
  const after = await api.as(robin.candidate).call(writePlanEndpoint, { params: robin, body })
  expect(after).toMatchObject({
    reviewDueOn: '2027-03-12',
    plans: [
      { version: 1, plan: { rhythm: 'Every third session' } },
      { version: 2, plan: { rhythm: 'Each time' }, reason: 'Mondays go well' },
    ],
  })
})

test('sent again with the same words and reason it is the same version; with another reason it is refused', async () => {
  const robin = await aMentee()
  await withPlan(api.db, robin)
  const as = api.as(robin.candidate)
  const plan = mentoringPlanWords([robin.goalId], { rhythm: 'Each time' })
  const body = { revision: 1, reason: 'Mondays go well', plan }
  const once = await as.call(writePlanEndpoint, { params: robin, body })
  expect(await as.call(writePlanEndpoint, { params: robin, body })).toEqual(once)
  expect(once.plans).toHaveLength(2)
  const other = { ...body, reason: 'Tuesdays do' }
  await as.refused(writePlanEndpoint, { params: robin, body: other }, 409)
})

test('a stale one is refused, with how it stands', async () => {
  const robin = await aMentee()
  await withPlan(api.db, robin)
  const body = { ...first, plan: mentoringPlanWords([robin.goalId], { rhythm: 'Each time' }) }
  const told = await api.as(robin.candidate).refused(writePlanEndpoint, { params: robin, body }, 409)
  expect(told).toMatchObject({ type: '/problems/stale-revision', current: { plans: [{ version: 1 }] } })
})

test.each([
  ['cites no preference though one is written', { cites: [], respects: null }, ['plan.cites', 'plan.respects']],
  ['cites one that is not written', { cites: ['avoid'] }, ['plan.cites.0']],
  ['does not say how it respects it', { respects: null }, ['plan.respects']],
  ['names a goal that is nobody’s', { goals: [{ id: v7(), how: null }] }, ['plan.goals.0.id']],
] as const)('a plan that %s is told so', async (_, more, fields) => {
  const robin = await aMentee()
  const plan = { ...mentoringPlanWords([robin.goalId]), ...structuredClone(more) } as ReturnType<
    typeof mentoringPlanWords
  >
  const told = await api
    .as(robin.candidate)
    .refused(writePlanEndpoint, { params: robin, body: { ...first, plan } }, 400)
  expect(told.errors?.map(({ field }) => field)).toEqual(fields)
})

test('a goal that was dropped is in no new plan', async () => {
  const robin = await aMentee()
  await api.db.goal.update({ where: { id: robin.goalId }, data: { droppedAt: new Date(testsBeginAt) } })
  const body = { ...first, plan: mentoringPlanWords([robin.goalId]) }
  const told = await api.as(robin.candidate).refused(writePlanEndpoint, { params: robin, body }, 400)
  expect(told.errors?.map(({ field }) => field)).toEqual(['plan.goals.0.id'])
})

test('needs are advice: a plan can be written without them', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const plan = mentoringPlanWords([robin.goalId], { cites: [], respects: null })
  await api.as(robin.candidate).call(writePlanEndpoint, { params: robin, body: { ...first, plan } })
})

test('preferences of the latest needs are what counts', async () => {
  const robin = await aMentee()
  await withNeeds(api.db, robin, { version: 2, content: needsWords({ helps: null, learning: 'Shown first' }) })
  const params = robin
  const old = { ...first, plan: mentoringPlanWords([robin.goalId]) }
  await api.as(robin.candidate).refused(writePlanEndpoint, { params, body: old }, 400)
  const plan = mentoringPlanWords([robin.goalId], { cites: ['learning'] })
  await api.as(robin.candidate).call(writePlanEndpoint, { params, body: { ...first, plan } })
})
