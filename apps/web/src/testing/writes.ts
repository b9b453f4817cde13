import type { Draft } from '../drafts/draft.ts'
import type { Write } from '../outbox/item.ts'

export const ash = { userId: 'ash', signedInUntil: '2026-11-28T16:00:00Z', shared: false }

/** A write that changes the record, with words by which it is known again. */
export const aWrite = (record: string, reason = `About ${record}`): Write<'POST /api/sessions/:id/cancel'> => ({
  line: 'POST /api/sessions/:id/cancel',
  input: { params: { id: record }, body: { revision: 1, reason } },
  record,
  title: `Cancel: ${reason}`,
  page: `/sessions/${record}`,
})

/** An unfinished form. */
export const aDraft = (id: string, more: Partial<Draft> = {}): Draft => ({
  ...{ id, form: `/sessions/${id}/log`, title: `Log: ${id}`, entries: [['reason', `Words of ${id}`]], base: null },
  ...{ focus: 'reason', writtenAt: '2026-11-21T15:59:00.000Z', refused: null },
  ...more,
})
