import type { ClosureContent } from '@mentorfolio/domain/endings/closure'
import { nothingOfTheEnding } from '@mentorfolio/domain/endings/closure'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import { expect, test } from 'vitest'
import type { Item, Write } from '../outbox/item.ts'
import { withWaitingEnding } from './with-waiting.ts'

const id = '0197a1b2-c3d4-7abc-8def-000000000001'
const recordId = '0197a1b2-c3d4-7abc-8def-000000000002'
const may = (action: EndingView['actions'][number]['action']) => ({ action, allowed: true, because: null, needs: [] })
const active: EndingView = {
  ...{ relationshipId: id, registrationId: id, name: 'Robin', candidateName: 'Ada Quill', simulated: false },
  ...{ state: 'ACTIVE', revision: 3, endsOn: null, met: ['finalReview'], toLog: 0, planned: [], finalReview: null },
  ...{
    feedback: { answeredAt: [], attemptedOn: [], vouchedAt: null, vouchedFor: [] },
    closure: null,
    said: [],
    stopRequests: [],
    stopAskedAt: null,
  },
  ...{ moves: [], newMentors: null, actions: [may('closure.record'), may('relationship.startClosing')] },
}
const waits = (write: Pick<Write, 'line' | 'input'>): Item =>
  ({
    ...write,
    ...{ record: recordId, title: 'How it ends', page: '/', id: recordId, key: recordId, draft: null, tries: 0 },
    ...{ writtenAt: '2026-11-22T17:00:00.000Z', firstTriedAt: null },
  }) as Item
const written = (revision: number, closure: Partial<ClosureContent>) =>
  waits({
    line: 'PUT /api/relationships/:id/closures/:recordId',
    input: {
      params: { id, recordId },
      body: { revision, reason: null, closure: { ...nothingOfTheEnding, ...closure } },
    },
  })
const begun = waits({
  line: 'POST /api/relationships/:id/start-closing',
  input: { params: { id }, body: { revision: 3 } },
})

test('words of a closing that wait are shown, and meet what they meet', () => {
  const { closure, met } = withWaitingEnding(active, [written(0, { ending: 'A walk' })])
  expect(closure).toMatchObject({ id: recordId, revision: 1, content: { ending: 'A walk' } })
  expect(met).toEqual(['finalReview', 'plannedEnding'])
})

test('a final review that waits is there: nobody writes it a second time', () => {
  const review = (final: boolean) =>
    waits({
      line: 'PUT /api/relationships/:id/reviews/:recordId',
      input: {
        params: { id, recordId },
        body: {
          ...{ revision: 0, reason: null, plan: null },
          review: {
            ...{ on: '2026-11-22', final, sessionId: null, goals: [], milestones: [], feedback: [], stages: [] },
            ...{ wentWell: null, obstacles: null, whatChanges: null, nextReviewOn: null },
          },
        },
      },
    })
  const none = { ...active, met: [] }
  expect(withWaitingEnding(none, [review(true)])).toMatchObject({
    ...{ finalReview: { id: recordId, on: '2026-11-22' }, met: ['finalReview'] },
  })
  expect(withWaitingEnding(none, [review(false)])).toEqual(none)
})

test('their next version takes their place; one made from another is not shown', () => {
  const next = written(1, { ending: null, notNeeded: 'She knows' })
  const view = withWaitingEnding(active, [written(0, { ending: 'A walk' }), next, written(5, { ending: 'No' })])
  expect(view.closure).toMatchObject({ revision: 2, versions: [{ version: 1 }, { version: 2 }] })
  expect(view.met).toEqual(['finalReview', 'signpostingNotNeeded'])
})

test('a move that waits is made here already, and is not offered again', () => {
  const view = withWaitingEnding(active, [begun])
  expect(view).toMatchObject({ state: 'CLOSING', moves: [{ from: 'ACTIVE', to: 'CLOSING', by: 'MENTOR' }] })
  expect(view.actions).toMatchObject([{ allowed: true }, { allowed: false, because: 'WRONG_STATE' }])
})

test('what the server has already is not made twice, and another relationship stays as it is', () => {
  const once = withWaitingEnding(active, [begun])
  expect(withWaitingEnding(once, [begun])).toEqual(once)
  expect(withWaitingEnding({ ...active, relationshipId: recordId }, [begun]).state).toBe('ACTIVE')
})

test('an ending before its time ends it with its reason: nothing is left to do until it is sent', () => {
  const early = waits({
    line: 'POST /api/relationships/:id/end-early',
    input: {
      params: { id },
      body: { revision: 3, reason: 'Moved away', attempt: null, signposting: [], notNeeded: null },
    },
  })
  const view = withWaitingEnding(active, [early])
  expect(view).toMatchObject({ state: 'ENDED_EARLY', moves: [{ reason: 'Moved away' }] })
  expect(view.actions.some(({ allowed }) => allowed)).toBe(false)
})

test('each thing that the mentee said of it on this device stands beside it, once', () => {
  const said = (notRight: string | null) =>
    waits({
      line: 'PUT /api/relationships/:id/ending/hand-over',
      input: { params: { id }, body: { recordId, version: 1, notRight } },
    })
  const view = withWaitingEnding(active, [said('Not a walk'), said(null)])
  expect(view.said).toMatchObject([
    { right: false, words: 'Not a walk', handOver: true },
    { right: true, words: null, handOver: true },
  ])
  expect(withWaitingEnding(view, [said(null)]).said).toHaveLength(2)
})
