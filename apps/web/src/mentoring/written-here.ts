import type { MentoringRecordKind } from '@mentorfolio/domain/records/mentoring-record'
import type { Item } from '../outbox/item.ts'

/** What every record of the mentoring has (docs/decisions/0015-records.md), whatever its words. */
type AnyRecord = { id: string; revision: number; content: unknown; versions: readonly unknown[] }

type Writing<R extends AnyRecord> = {
  /** The candidate: only they write these. */
  by: string
  item: Pick<Item, 'writtenAt'>
  input: { params: { recordId: string }; body: { revision: number; reason: string | null } }
  content: NonNullable<R['content']>
  /** Where a record that is made by it stands; each version has its own day, or none. */
  place: {
    kind: MentoringRecordKind
    relationshipId?: string
    sessionId?: string | null
    unitId?: string
    happenedOn?: string
  }
}

/** What a version that only this device has says of itself: its time is the device's own, and the server may say otherwise. */
export const versionHere = (by: string, { writtenAt }: Pick<Item, 'writtenAt'>, version: number) => ({
  ...{ version, by, reason: null, deviceAt: writtenAt, skewMs: 0, receivedAt: writtenAt, effectiveAt: writtenAt },
})

/**
 * Records with one that waits on this device: made, or with its next version. What the server has already, or has in
 * another version than the writer saw, stays as it is.
 */
export const withWritten = <R extends AnyRecord>(
  records: readonly R[],
  { by, item, input: { params, body }, content, place }: Writing<R>,
): R[] => {
  const { recordId: id } = params
  const { revision: saw, reason } = body
  const known = records.find((record) => record.id === id)
  if (known ? known.revision !== saw : saw > 0) return [...records]
  const version = { ...versionHere(by, item, saw + 1), reason, happenedOn: place.happenedOn ?? null, content }
  const made = {
    ...{ relationshipId: null, sessionId: null, unitId: null, happenedOn: null, withdrawn: null, held: null },
    ...{ id, ...known, ...place, revision: saw + 1, content, versions: [...(known?.versions ?? []), version] },
    // One kind of record in, the same kind out: the words are those of its form.
  } as unknown as R
  return known ? records.map((record) => (record.id === id ? made : record)) : [...records, made]
}

type Withdrawing = {
  writtenAt: string
  input: { params: { recordId: string }; body: { revision: number; reason: string } }
}

/** Records, one of them withdrawn on this device. */
export const withWithdrawn = <R extends AnyRecord>(
  records: readonly R[],
  { writtenAt, input: { params, body } }: Withdrawing,
): R[] =>
  records.map((record) =>
    record.id === params.recordId && record.revision === body.revision
      ? { ...record, revision: record.revision + 1, withdrawn: { at: writtenAt, because: body.reason } }
      : record,
  )
