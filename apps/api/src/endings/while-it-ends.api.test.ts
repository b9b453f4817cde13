import { endEarlyEndpoint } from '@mentorfolio/domain/endings/endings.endpoints'
import { takeScheduleEndpoint, writeAttemptEndpoint } from '@mentorfolio/domain/feedback/feedback.endpoints'
import { agreeGoalEndpoint } from '@mentorfolio/domain/goals/goals.endpoints'
import { recordNeedsEndpoint } from '@mentorfolio/domain/needs/needs.endpoints'
import { writePlanEndpoint } from '@mentorfolio/domain/plans/plans.endpoints'
import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import type { Tx } from '../database/client.ts'
import { bothAtOnce, meanwhile } from '../testing/meanwhile.ts'
import { goalWords, mentoringPlanWords, needsWords } from '../testing/mentoring.ts'
import { aRelationship, type TestRelationship } from '../testing/relationships.ts'
import { aPlannedSession } from '../testing/sessions.ts'
import { startApi } from '../testing/start-api.ts'
import { testsBeginAt } from '../testing/times.ts'

const api = await startApi()
beforeEach(() => api.clock.set(testsBeginAt))

type Send = (robin: TestRelationship) => Promise<Response>
const asked = { source: 'MENTEE', whom: null, point: 'MID', tool: 'SHORT_FORM', sessionId: null } as const
const schedule: Send = ({ id, candidate }) => {
  const requests = ['2026-12-01', '2026-12-15'].map((dueOn) => ({ id: v7(), request: { ...asked, dueOn } }))
  return api.as(candidate).send(takeScheduleEndpoint, { params: { id }, body: { requests } })
}
const writes: [what: string, Send][] = [
  [
    'needs',
    ({ id, candidate }) =>
      api.as(candidate).send(recordNeedsEndpoint, { params: { id }, body: { revision: 0, needs: needsWords() } }),
  ],
  [
    'a goal',
    ({ id, candidate }) =>
      api.as(candidate).send(agreeGoalEndpoint, { params: { id, goalId: v7() }, body: { goal: goalWords() } }),
  ],
  [
    'a plan, which moves the day of the review',
    ({ id, candidate, goalId }) => {
      const body = { revision: 0, reason: null, plan: mentoringPlanWords([goalId]) }
      return api.as(candidate).send(writePlanEndpoint, { params: { id }, body })
    },
  ],
  ['a schedule of feedback', schedule],
  [
    'that the mentee was asked',
    ({ id, candidate }) => {
      const body = { revision: 0, reason: null, on: '2026-11-12', attempt: { how: 'PHONE' as const, words: 'Rang' } }
      return api.as(candidate).send(writeAttemptEndpoint, { params: { id, recordId: v7() }, body })
    },
  ],
]

test.each(writes)('nothing is written into what is paused at that moment: %s', async (_, send) => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const pauses = async (tx: Tx) => {
    await tx.$queryRaw`SELECT id FROM "Relationship" WHERE id = ${robin.id}::uuid FOR UPDATE`
    await tx.relationship.update({ where: { id: robin.id }, data: { state: 'PAUSED' } })
  }
  const told = await meanwhile(api.db, pauses, () => send(robin))
  expect(told.status === 409 && (await told.json())).toMatchObject({ because: 'WRONG_STATE' })
})

test('both of a group end at one moment: what is planned with nobody any more is called off', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const { candidate } = robin
  const ash = await aRelationship().of(candidate).withMentee('Ash').withSignedAgreement().in(api.db)
  const group = await aPlannedSession().at('2026-11-19T10:00:00Z', '2026-11-19T11:00:00Z').with(robin, ash).in(api.db)
  const early = { reason: 'They moved away', attempt: { on: '2026-11-12', how: 'PHONE' as const, words: 'Rang' } }
  const ends = (id: string) => () =>
    api.as(candidate).send(endEarlyEndpoint, {
      params: { id },
      body: { revision: 1, ...early, signposting: [], notNeeded: 'They have a new school' },
    })
  const both = [robin.id, ash.id]
  const hold = (tx: Tx) => tx.$queryRaw`SELECT id FROM "Relationship" WHERE id = ANY(${both}::uuid[]) FOR UPDATE`
  const told = await bothAtOnce(api.db, hold, [ends(robin.id), ends(ash.id)])
  expect(told.map(({ status }) => status)).toEqual([200, 200])
  expect(await api.db.mentoringSession.findUnique({ where: { id: group.id } })).toMatchObject({ status: 'CANCELLED' })
})

test('a schedule that two devices take over at once is there once', async () => {
  const robin = await aRelationship().withSignedAgreement().in(api.db)
  const hold = (tx: Tx) => tx.$queryRaw`SELECT id FROM "Relationship" WHERE id = ${robin.id}::uuid FOR UPDATE`
  const told = await bothAtOnce(api.db, hold, [() => schedule(robin), () => schedule(robin)])
  expect(told.map(({ status }) => status)).toEqual([200, 200])
  expect(await api.db.feedbackRequest.count({ where: { relationshipId: robin.id } })).toBe(2)
})
