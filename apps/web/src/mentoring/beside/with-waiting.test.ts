import type { BesideView } from '@mentorfolio/domain/records/beside-view'
import type { Referral } from '@mentorfolio/domain/referrals/referral'
import { expect, test } from 'vitest'
import type { Item, Write } from '../../outbox/item.ts'
import { withBesideWaiting } from './with-waiting.ts'

const id = '0197a1b2-c3d4-7abc-8def-000000000001'
const recordId = '0197a1b2-c3d4-7abc-8def-000000000002'
const referral: Referral = {
  ...{ on: '2026-11-12', reason: 'INTEREST', need: 'A place to paint', to: 'CLUB', service: null, agreed: 'MENTEE' },
  ...{ shared: null, basis: 'NOTHING_SHARED', boundary: null, outcome: null, sessionIds: [] },
}
const empty: BesideView = {
  ...{ relationshipId: id, name: 'Robin', candidateName: 'Ada Quill', state: 'ACTIVE', simulated: false },
  ...{ records: [], sessions: [], inGoals: [], actions: [] },
}
const waits = (write: Pick<Write, 'line' | 'input'>): Item =>
  ({
    ...write,
    ...{ record: recordId, title: 'A referral', page: '/', id: recordId, key: recordId, draft: null, tries: 0 },
    ...{ writtenAt: '2026-11-12T17:00:00.000Z', firstTriedAt: null },
  }) as Item

const written = (revision: number, words = referral, of = id) =>
  waits({
    line: 'PUT /api/relationships/:id/referrals/:recordId',
    input: { params: { id: of, recordId }, body: { revision, reason: null, referral: words } },
  })

test('what was written without a network stands on its page at once, by its own day', () => {
  expect(withBesideWaiting(empty, [written(0)]).records).toMatchObject([
    { id: recordId, kind: 'REFERRAL', revision: 1, happenedOn: '2026-11-12', content: referral },
  ])
})

test('a change that waits behind it is its next version; one that saw something else is not shown', () => {
  const known = { ...referral, outcome: 'A place' }
  const { records } = withBesideWaiting(empty, [written(0), written(1, known), written(5)])
  expect(records).toMatchObject([{ revision: 2, content: known, versions: [{ version: 1 }, { version: 2 }] }])
})

test('what the server has already is not shown twice', () => {
  const once = withBesideWaiting(empty, [written(0)])
  expect(withBesideWaiting(once, [written(0)])).toEqual(once)
})

test('a record of another mentee stays with them', () => {
  expect(withBesideWaiting(empty, [written(0, referral, recordId)])).toEqual(empty)
})

test('a withdrawal that waits is shown with its reason', () => {
  const withdrawal = waits({
    line: 'POST /api/relationships/:id/records/:recordId/withdraw',
    input: { params: { id, recordId }, body: { revision: 1, reason: 'Not right' } },
  })
  const { records } = withBesideWaiting(empty, [written(0), withdrawal])
  expect(records).toMatchObject([{ revision: 2, withdrawn: { because: 'Not right' } }])
})
