import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import type { Item } from '../../outbox/item.ts'

type Told = Pick<BesideRecord, 'kind' | 'content'>
type Writing = { recordId: string; relationshipId: string; saw: number; reason: string | null; told: Told }

/** A write of a referral, a contact or supervision; null for any other. */
const writingIn = (item: Item): Writing | null => {
  switch (item.line) {
    case 'PUT /api/relationships/:id/referrals/:recordId':
      return writing(item.input, { kind: 'REFERRAL', content: item.input.body.referral })
    case 'PUT /api/relationships/:id/agency-contacts/:recordId':
      return writing(item.input, { kind: 'AGENCY_CONTACT', content: item.input.body.contact })
    case 'PUT /api/relationships/:id/employer-contacts/:recordId':
      return writing(item.input, { kind: 'EMPLOYER_CONTACT', content: item.input.body.contact })
    case 'PUT /api/relationships/:id/supervision/:recordId':
      return writing(item.input, { kind: 'SUPERVISION_RECORD', content: item.input.body.supervision })
    default:
      return null
  }
}

type Input = { params: { id: string; recordId: string }; body: { revision: number; reason: string | null } }

const writing = ({ params, body }: Input, told: Told): Writing => ({
  ...{ relationshipId: params.id, recordId: params.recordId, saw: body.revision, reason: body.reason, told },
})

/** A version that only this device has: its time is this device's own, and the server may say otherwise. */
const withRecord = (view: BesideView, { writtenAt }: Item, { recordId, saw, reason, told }: Writing): BesideView => {
  const known = view.records.find(({ id }) => id === recordId)
  if (known ? known.revision !== saw : saw > 0) return view
  const happenedOn = told.content?.on ?? null
  const version = {
    ...{ version: saw + 1, by: view.candidateName, reason, happenedOn, content: told.content },
    ...{ deviceAt: writtenAt, skewMs: 0, receivedAt: writtenAt, effectiveAt: writtenAt },
  }
  const next = {
    ...{ id: recordId, relationshipId: view.relationshipId, sessionId: null, unitId: null },
    ...{ happenedOn, revision: saw + 1, withdrawn: null },
    ...told,
    versions: [...(known?.versions ?? []), version],
    // Kind and words came together from one write; the versions before it are of the same record.
  } as BesideRecord
  return { ...view, records: [...view.records.filter(({ id }) => id !== recordId), next] }
}

const after = (view: BesideView, item: Item): BesideView => {
  const written = writingIn(item)
  if (written) return withRecord(view, item, written)
  if (item.line !== 'POST /api/relationships/:id/records/:recordId/withdraw') return view
  const { params, body } = item.input
  const withdrawn = { at: item.writtenAt, because: body.reason }
  return {
    ...view,
    records: view.records.map((record) =>
      record.id === params.recordId && record.revision === body.revision
        ? { ...record, revision: record.revision + 1, withdrawn }
        : record,
    ),
  }
}

/** Whether a write that waits is about this relationship's referrals, contacts or supervision. */
export const isBeside = (item: Item, id: string): boolean =>
  writingIn(item)?.relationshipId === id ||
  (item.line === 'POST /api/relationships/:id/records/:recordId/withdraw' && item.input.params.id === id)

/** Referrals, contacts and supervision with what waits on this device for them, in the order in which it will be sent. */
export const withBesideWaiting = (view: BesideView, items: readonly Item[]): BesideView =>
  items.filter((item) => isBeside(item, view.relationshipId)).reduce(after, view)
