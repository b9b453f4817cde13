import type { BesideRecord, BesideView } from '@mentorfolio/domain/records/beside-view'
import type { Item } from '../../outbox/item.ts'
import { withWithdrawn, withWritten } from '../written-here.ts'

type Content = NonNullable<BesideRecord['content']>
type Input = { params: { id: string; recordId: string }; body: { revision: number; reason: string | null } }
type Writing = { kind: BesideRecord['kind']; input: Input; content: Content }

/** A write of a referral, a contact or supervision; null for any other. */
const writingIn = (item: Item): Writing | null => {
  switch (item.line) {
    case 'PUT /api/relationships/:id/referrals/:recordId':
      return { kind: 'REFERRAL', input: item.input, content: item.input.body.referral }
    case 'PUT /api/relationships/:id/agency-contacts/:recordId':
      return { kind: 'AGENCY_CONTACT', input: item.input, content: item.input.body.contact }
    case 'PUT /api/relationships/:id/employer-contacts/:recordId':
      return { kind: 'EMPLOYER_CONTACT', input: item.input, content: item.input.body.contact }
    case 'PUT /api/relationships/:id/supervision/:recordId':
      return { kind: 'SUPERVISION_RECORD', input: item.input, content: item.input.body.supervision }
    default:
      return null
  }
}

const after = (view: BesideView, item: Item): BesideView => {
  const { records, candidateName: by, relationshipId } = view
  const written = writingIn(item)
  if (written) {
    const { kind, input, content } = written
    const place = { kind, relationshipId, happenedOn: content.on }
    return { ...view, records: withWritten(records, { by, item, input, content, place }) }
  }
  return item.line === 'POST /api/relationships/:id/records/:recordId/withdraw'
    ? { ...view, records: withWithdrawn(records, item) }
    : view
}

/** Whether a write that waits is about this relationship's referrals, contacts or supervision. */
export const isBeside = (item: Item, id: string): boolean =>
  writingIn(item)?.input.params.id === id ||
  (item.line === 'POST /api/relationships/:id/records/:recordId/withdraw' && item.input.params.id === id)

/** Referrals, contacts and supervision with what waits on this device for them, in the order in which it will be sent. */
export const withBesideWaiting = (view: BesideView, items: readonly Item[]): BesideView =>
  items.filter((item) => isBeside(item, view.relationshipId)).reduce(after, view)
