import { relationshipRules } from '@mentorfolio/domain/cycle/rules/relationship'
import type { ClosureContent } from '@mentorfolio/domain/endings/closure'
import { nothingOfTheEnding } from '@mentorfolio/domain/endings/closure'
import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import * as endpoints from '@mentorfolio/domain/endings/endings.endpoints'
import { moveActions } from '@mentorfolio/domain/endings/move-actions'
import { expect, test } from 'vitest'
import type { Item, Write } from '../outbox/item.ts'
import { moveIn } from './moved-here.ts'
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
    before: [],
    said: [],
    stopRequests: [],
    stopAskedAt: null,
  },
  ...{
    moves: [],
    takenOver: null,
    handedTo: null,
    newMentors: null,
    actions: [may('closure.record'), may('relationship.startClosing')],
  },
}
const relationshipMoves: ReadonlySet<string> = new Set(moveActions)
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

const reason = 'As agreed'
const nobody = '0197a1b2-c3d4-7abc-8def-000000000009'
test.each<[keyof typeof relationshipRules, EndingView['state'], Pick<Write, 'line' | 'input'>]>([
  [
    'relationship.startClosing',
    'ACTIVE',
    { line: 'POST /api/relationships/:id/start-closing', input: { params: { id }, body: { revision: 3 } } },
  ],
  [
    'relationship.putOffEnding',
    'CLOSING',
    { line: 'POST /api/relationships/:id/put-off-ending', input: { params: { id }, body: { revision: 3, reason } } },
  ],
  [
    'relationship.close',
    'CLOSING',
    { line: 'POST /api/relationships/:id/close', input: { params: { id }, body: { revision: 3 } } },
  ],
  [
    'relationship.transfer',
    'CLOSING',
    {
      line: 'POST /api/relationships/:id/transfer',
      input: { params: { id }, body: { revision: 3, to: nobody, name: 'Sky', reason } },
    },
  ],
  [
    'relationship.reopen',
    'ENDED_EARLY',
    { line: 'POST /api/relationships/:id/reopen', input: { params: { id }, body: { revision: 3, reason } } },
  ],
])('%s from %s leads where the table says, and from no other state anywhere', (action, state, write) => {
  const to = relationshipRules[action as 'relationship.close'].leadsTo
  const told = 'reason' in write.input.body ? reason : null
  expect(withWaitingEnding({ ...active, state }, [waits(write)])).toMatchObject({
    ...{ state: to, revision: 4, moves: [{ action, from: state, to, reason: told }] },
  })
  expect(withWaitingEnding({ ...active, state: 'PAUSED' }, [waits(write)])).toMatchObject({
    state: 'PAUSED',
    moves: [],
  })
})

test('a write that moves is of the action that its endpoint names', () => {
  const moves = Object.values(endpoints).flatMap((each) =>
    'action' in each && relationshipMoves.has(each.action) ? [each] : [],
  )
  expect(moves).toHaveLength(6)
  for (const { method, path, action } of moves) {
    const item = waits({ line: `${method} ${path}`, input: { params: { id }, body: { revision: 3 } } } as Write)
    expect(moveIn(item)?.action).toBe(action)
  }
})

test('the words of a closing are written on once its ending is put off, as before it', () => {
  const write = { line: 'POST /api/relationships/:id/put-off-ending' } as const
  const off = waits({ ...write, input: { params: { id }, body: { revision: 3, reason } } })
  const view = withWaitingEnding({ ...active, state: 'CLOSING' }, [off])
  expect(view.actions).toMatchObject([{ action: 'closure.record', allowed: true }, { allowed: false }])
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

test('that they want to stop, said on this device, stands there before it is sent, once', () => {
  const stop = waits({
    line: 'POST /api/relationships/:id/stop',
    input: { params: { id }, body: { words: 'Too much' } },
  })
  const view = withWaitingEnding(active, [stop])
  expect(view).toMatchObject({ stopRequests: [{ words: 'Too much', handOver: true }], stopAskedAt: stop.writtenAt })
  expect(withWaitingEnding(view, [stop])).toEqual(view)
})

test.each([
  ['stopped on this device, its timer runs no more and it wants its log', ['stop'], [], 1, false],
  ['stopped and logged on this device, it is done', ['stop', 'log'], [], 0, true],
  ['called off on this device, it is done', ['cancel'], [], 0, true],
  ['untouched, it runs as the server says', [], [true], 0, false],
])('a session that runs: %s', (_, writes, running, toLog, done) => {
  const session = { id: recordId, start: '2026-11-22T16:00:00Z', zone: 'Europe/London', running: true, others: [] }
  const view = { ...active, planned: [{ ...session, goesWithIt: false }] }
  const lineOf = (write: string) => (write === 'log' ? 'PUT /api/sessions/:id/log' : `POST /api/sessions/:id/${write}`)
  const items = writes.map((write) =>
    waits({ line: lineOf(write), input: {} } as unknown as Parameters<typeof waits>[0]),
  )
  const here = withWaitingEnding(view, items)
  expect(here.planned.map((each) => each.running)).toEqual(running)
  expect(here.toLog).toBe(toLog)
  expect(here.met.includes('noSessionAwaitsLog')).toBe(done)
})
