import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import type { AskedFeedback } from '@mentorfolio/domain/feedback/request'
import { expect, test } from 'vitest'
import type { Item, Write } from '../outbox/item.ts'
import { unsentIn, withWaitingFeedback } from './with-waiting.ts'

const id = '0197a1b2-c3d4-7abc-8def-000000000001'
const requestId = '0197a1b2-c3d4-7abc-8def-000000000002'
const recordId = '0197a1b2-c3d4-7abc-8def-000000000003'
const nobody = { points: 2, tools: 2, mentee: true, other: true }
const empty: FeedbackView = {
  ...{ relationshipId: id, registrationId: id, centreId: id, name: 'Robin', candidateName: 'Ada Quill' },
  ...{ simulated: false, state: 'ACTIVE', today: '2026-11-22', requests: [], ownRatings: [], attempts: [] },
  withdrawnSessions: [],
  ...{ sessions: [], lacking: { answered: nobody, asked: nobody }, proposed: [], actions: [] },
}
const asked: AskedFeedback = {
  ...{ source: 'SUPERVISOR', whom: 'form tutor', point: 'MID', tool: 'SCALE', sessionId: null, dueOn: '2026-12-01' },
}
const waits = (write: Pick<Write, 'line' | 'input'>, record = recordId): Item =>
  ({
    ...write,
    ...{ record, title: 'Feedback', page: '/', id: record, key: record, draft: null, tries: 0 },
    ...{ writtenAt: '2026-11-22T17:00:00.000Z', firstTriedAt: null },
  }) as Item
const requested = (revision: number, request = asked) =>
  waits(
    {
      line: 'PUT /api/relationships/:id/feedback/:requestId',
      input: { params: { id, requestId }, body: { revision, request } },
    },
    requestId,
  )
const rated = waits({
  line: 'PUT /api/relationships/:id/own-ratings/:recordId',
  input: {
    params: { id, recordId },
    body: {
      ...{ revision: 0, reason: null, sessionId: null, on: '2026-11-22' },
      rating: { point: 'MID', ratings: [{ skill: 'TRUST', score: 4, why: null }] },
    },
  },
})
const attemptedOn = (revision: number, on: string) =>
  waits({
    line: 'PUT /api/relationships/:id/feedback-attempts/:recordId',
    input: {
      params: { id, recordId },
      body: { revision, reason: null, on, attempt: { how: 'PHONE', words: 'No answer' } },
    },
  })
const attempted = attemptedOn(0, '2026-11-20')

test('an own rating and an attempt that wait stand on their page, and are known as not yet sent', () => {
  const { ownRatings } = withWaitingFeedback(empty, [rated])
  expect(ownRatings).toMatchObject([{ id: recordId, happenedOn: '2026-11-22', content: { point: 'MID' } }])
  const { attempts } = withWaitingFeedback(empty, [attempted])
  expect(attempts).toMatchObject([{ happenedOn: '2026-11-20', content: { words: 'No answer' } }])
  expect(unsentIn([rated])).toEqual(new Set([recordId]))
})

test('a request that waits is to be asked, nobody can be asked for it yet, and what is still lacking knows of it', () => {
  const { requests, lacking } = withWaitingFeedback(empty, [requested(0)])
  expect(requests).toMatchObject([{ id: requestId, state: 'TO_ASK', whom: 'form tutor', actions: [] }])
  expect(lacking.asked).toEqual({ points: 1, tools: 1, mentee: true, other: false })
})

test('a schedule that waits shows each of its requests', () => {
  const schedule = waits({
    line: 'POST /api/relationships/:id/feedback/schedule',
    input: { params: { id }, body: { requests: [{ id: requestId, request: asked }] } },
  })
  expect(withWaitingFeedback(empty, [schedule]).requests).toHaveLength(1)
  expect(unsentIn([schedule])).toEqual(new Set([requestId]))
})

test('a change of a request stands in its place; one that was made from something else is not shown', () => {
  const later = { ...asked, dueOn: '2026-12-08' }
  const { requests } = withWaitingFeedback(empty, [requested(0), requested(1, later), requested(7)])
  expect(requests).toMatchObject([{ revision: 2, dueOn: '2026-12-08' }])
})

test('a request that is withdrawn here is asked for no more, with its reason', () => {
  const withdrawal = waits(
    {
      line: 'POST /api/relationships/:id/feedback/:requestId/withdraw',
      input: { params: { id, requestId }, body: { revision: 1, reason: 'She left' } },
    },
    requestId,
  )
  const { requests } = withWaitingFeedback(empty, [requested(0), withdrawal])
  expect(requests).toMatchObject([{ state: 'WITHDRAWN', withdrawn: { because: 'She left' } }])
})

test('an attempt that is withdrawn here is kept with its reason, and what another mentee said stays with them', () => {
  const withdrawal = waits({
    line: 'POST /api/relationships/:id/feedback-records/:recordId/withdraw',
    input: { params: { id, recordId }, body: { revision: 1, reason: 'Another day' } },
  })
  const { attempts } = withWaitingFeedback(empty, [attempted, withdrawal])
  expect(attempts).toMatchObject([{ revision: 2, withdrawn: { because: 'Another day' } }])
  expect(withWaitingFeedback({ ...empty, relationshipId: recordId }, [attempted]).attempts).toEqual([])
})

test('a version that waits keeps the day that it was about: another day overwrites none', () => {
  const { attempts } = withWaitingFeedback(empty, [attempted, attemptedOn(1, '2026-11-21')])
  expect(attempts).toMatchObject([
    { happenedOn: '2026-11-21', versions: [{ happenedOn: '2026-11-20' }, { happenedOn: '2026-11-21' }] },
  ])
})
