import { mentoringViewEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import { relationshipEndpoint } from '@mentorfolio/domain/relationships/relationships.endpoints'
import {
  reviewsEndpoint,
  withdrawReviewEndpoint,
  writeReviewEndpoint,
} from '@mentorfolio/domain/reviews/reviews.endpoints'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { finalReviewWords, reviewWords, withAttempt, withEndFeedback } from '../testing/endings.ts'
import { needsWords, withNeeds, withPlan } from '../testing/mentoring.ts'
import { aPerson } from '../testing/people.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { startApi } from '../testing/start-api.ts'

const api = await startApi()
const plan = { revision: 1, mentorDoes: 'Asks one thing', menteeDoes: 'Tries one thing a week', support: null }

const aStory = async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  await withNeeds(api.db, robin)
  await withPlan(api.db, robin)
  return { robin, as: api.as(robin.candidate), params: { id: robin.id, recordId: v7() } }
}
const body = (robin: TestRelationship, more: Parameters<typeof reviewWords>[1] = {}) => ({
  ...{ revision: 0, reason: null, plan, review: reviewWords(robin, more) },
})

test('a review makes the plan’s next version with what changed and why, and sets the day of the next one', async () => {
  const { robin, as, params } = await aStory()
  const view = await as.call(writeReviewEndpoint, { params, body: body(robin) })
  expect(view.reviews).toMatchObject([{ id: params.recordId, content: { planVersion: 2 } }])
  const { plans, reviewDueOn } = await as.call(mentoringViewEndpoint, { params: { id: robin.id } })
  expect(plans.at(-1)).toMatchObject({
    ...{ version: 2, reason: 'Shorter steps: two were too long' },
    plan: { mentorDoes: 'Asks one thing', reviewOn: '2027-01-22', rhythm: 'Every third session' },
  })
  expect(reviewDueOn).toBe('2027-01-22')
  const { datesBefore } = await as.call(relationshipEndpoint, { params: { id: robin.id } })
  expect(datesBefore[0]).toMatchObject({ reason: null, review: { id: params.recordId, final: false } })
})

test('sent again it is the same review, and makes no further version', async () => {
  const { robin, as, params } = await aStory()
  for (const _ of [1, 2]) await as.call(writeReviewEndpoint, { params, body: body(robin) })
  expect(await api.db.mentoringPlan.count({ where: { relationshipId: robin.id } })).toBe(2)
  expect(await api.db.mentoringRecordVersion.count({ where: { recordId: params.recordId } })).toBe(1)
})

test('a goal that is left out is told by its name, and nothing is kept', async () => {
  const { robin, as, params } = await aStory()
  const told = await as.refused(writeReviewEndpoint, { params, body: body(robin, { goals: [] }) }, 400)
  expect(told.errors).toEqual([
    { field: 'review.goals', message: 'Score ‘Speak up in team meetings’, or say why there is no score' },
  ])
  expect(await api.db.mentoringPlan.count({ where: { relationshipId: robin.id } })).toBe(1)
})

test.each([
  ['a review that is still to come', { on: '2026-11-20' }, 'review.on'],
  ['a next review that is over', { nextReviewOn: '2026-11-02' }, 'review.nextReviewOn'],
  ['feedback of somebody else', { feedback: [v7()] }, 'review.feedback'],
  ['a session of somebody else', { sessionId: v7() }, 'review.sessionId'],
])('%s is told in its field', async (_, wrong, field) => {
  const { robin, as, params } = await aStory()
  const told = await as.refused(writeReviewEndpoint, { params, body: body(robin, wrong) }, 400)
  expect(told.errors?.map((error) => error.field)).toEqual([field])
})

test('a plan that was changed meanwhile is not written over', async () => {
  const { robin, as, params } = await aStory()
  await withPlan(api.db, robin, { version: 2 })
  const told = await as.refused(writeReviewEndpoint, { params, body: body(robin) }, 409)
  expect(told.type).toBe('/problems/stale-revision')
})

test('where the needs have changed under the plan the review is kept, and the plan waits for its own form', async () => {
  const { robin, as, params } = await aStory()
  await withNeeds(api.db, robin, { version: 2, content: needsWords({ helps: null, communication: 'Text first' }) })
  const view = await as.call(writeReviewEndpoint, { params, body: body(robin) })
  expect(view).toMatchObject({ reviewDueOn: '2027-01-22', reviews: [{ content: { planVersion: null } }] })
  expect(await api.db.mentoringPlan.count({ where: { relationshipId: robin.id } })).toBe(1)
})

test('a correction is a version, and moves neither plan nor day', async () => {
  const { robin, as, params } = await aStory()
  await as.call(writeReviewEndpoint, { params, body: body(robin) })
  const corrected = { ...body(robin, { wentWell: 'The short steps' }), revision: 1, reason: 'Left out', plan: null }
  const view = await as.call(writeReviewEndpoint, { params, body: corrected })
  expect(view.reviews[0]?.versions).toHaveLength(2)
  expect(view.reviews[0]?.content).toMatchObject({ planVersion: 2, wentWell: 'The short steps' })
  expect(await api.db.mentoringPlan.count({ where: { relationshipId: robin.id } })).toBe(2)
})

test.each([
  ['leaves out no goal that was looked at', { goals: [] }, 'review.goals'],
  ['makes no final review of another', { final: true }, 'review.final'],
])('a correction %s', async (_, more, field) => {
  const { robin, as, params } = await aStory()
  await as.call(writeReviewEndpoint, { params, body: body(robin) })
  const corrected = { ...body(robin, more), revision: 1, plan: null }
  const told = await as.refused(writeReviewEndpoint, { params, body: { ...corrected, reason: 'Left out' } }, 400)
  expect(told.errors?.map((error) => error.field)).toEqual([field])
})

test('the final review makes no plan, and no review is due any more', async () => {
  const { robin, as, params } = await aStory()
  await api.db.relationship.update({ where: { id: robin.id }, data: { reviewDueOn: new Date('2026-11-20') } })
  const final = { revision: 0, reason: null, plan: null, review: finalReviewWords(robin) }
  await as.call(writeReviewEndpoint, { params, body: final })
  const card = await as.call(relationshipEndpoint, { params: { id: robin.id } })
  expect(card).toMatchObject({
    reviewDueOn: null,
    reviewedOn: '2026-11-14',
    datesBefore: [{ reviewDueOn: '2026-11-20', reason: null, review: { id: params.recordId, final: true } }],
  })
})

test('feedback since then is drawn in, and known as considered once a review has', async () => {
  const { robin, as, params } = await aStory()
  const feedback = await withEndFeedback(api.db, robin)
  const of = { params: { id: robin.id } }
  expect((await as.call(reviewsEndpoint, of)).feedback).toMatchObject([{ id: feedback, considered: false }])
  await as.call(writeReviewEndpoint, { params, body: body(robin, { feedback: [feedback] }) })
  expect((await as.call(reviewsEndpoint, of)).feedback).toMatchObject([{ id: feedback, considered: true }])
})

test('withdrawn it stays readable with its reason; an admin sees that it was done, and no word', async () => {
  const { robin, as, params } = await aStory()
  await as.call(writeReviewEndpoint, { params, body: body(robin) })
  const reason = 'Entered for another mentee'
  const view = await as.call(withdrawReviewEndpoint, { params, body: { revision: 1, reason } })
  expect(view.reviews).toMatchObject([{ withdrawn: { because: reason } }])
  const nadia = await aPerson('centreAdmin').at({ id: robin.centreId, name: 'Northgate' }).in(api.db)
  const seen = await api.as(nadia).call(reviewsEndpoint, { params: { id: robin.id } })
  expect(seen).toMatchObject({ feedback: [], reviews: [{ content: null, happenedOn: '2026-11-14' }] })
})

test('the id of another kind of record is taken', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const params = { id: robin.id, recordId: await withAttempt(api.db, robin, '2026-11-12') }
  const body = { revision: 0, reason: null, review: reviewWords(robin), plan: null }
  const told = await api.as(robin.candidate).refused(writeReviewEndpoint, { params, body }, 409)
  expect(told.type).toBe('/problems/id-taken')
})
