import { queueEndpoint, reviewEndpoint, sessionsToAcceptEndpoint } from '@mentorfolio/domain/judging/judging.endpoints'
import { beforeEach, expect, test } from 'vitest'
import { aUnitToJudge } from '../testing/judging.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

test('an assessor reads a submission with its claims, records, both times of each, and its hours', async () => {
  const { unit, assessor, pack } = await aUnitToJudge(api)
  await unit.submitted()
  const review = await unit.review()
  expect([review.state, review.submission.attempt, review.openedAt]).toEqual(['SUBMITTED', 1, null])
  expect(review.criteria.map(({ id }) => id)).toEqual(pack.criteria.map(({ id }) => id))
  expect(review.criteria.every(({ claims, judgement }) => claims.length > 0 && judgement.version === 0)).toBe(true)
  expect(review.records.every(({ change, receivedAt }) => change === null && receivedAt !== null)).toBe(true)
  expect(review.sessions.some(({ minutes, decision }) => minutes > 0 && decision === null)).toBe(true)
  expect(review.hours).toMatchObject({ countedMinutes: 380, acceptedMinutes: 0, met: true })
  expect(review.queue).toEqual({ previous: null, next: null, position: 1, of: 1, andMore: false })
  const queue = await api.as(assessor).call(queueEndpoint, { query: {} })
  expect(queue).toMatchObject({
    of: 1,
    next: null,
    items: [{ submissionId: unit.submissionId, judged: 0, attempt: 1 }],
  })
})

test('sessions are shown to the assessor before anything is submitted', async () => {
  const { unit, assessor } = await aUnitToJudge(api)
  const page = await api.as(assessor).call(sessionsToAcceptEndpoint, { params: { id: unit.id } })
  expect(page.hours.countedMinutes).toBe(380)
  expect(page.actions.map(({ action, allowed }) => [action, allowed])).toEqual([
    ['session.accept', true],
    ['session.exclude', true],
  ])
})

test('nobody but its assessor opens it: not a colleague, not the assessor of another unit, not its candidate', async () => {
  const { unit, colleague, candidate } = await aUnitToJudge(api)
  await unit.submitted()
  const asked = { params: unit.params, query: {} }
  await api.as(colleague).refused(reviewEndpoint, asked, 404)
  const { id: registrationId } = await api.db.registration.findFirstOrThrow({ where: { personId: candidate.id } })
  await api.db.portfolioUnit.create({
    data: {
      ...{ id: crypto.randomUUID(), centreId: candidate.centreId, registrationId, packId: 'S4', packVersion: 1 },
      assessorId: colleague.id,
    },
  })
  await api.as(colleague).refused(reviewEndpoint, asked, 404)
  await api.as(candidate).refused(reviewEndpoint, asked, 403)
  expect(await api.as(colleague).call(queueEndpoint, { query: {} })).toMatchObject({ of: 0, items: [] })
})
