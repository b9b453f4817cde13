import type { ShownTimes } from '@mentorfolio/domain/sessions/shown-times'
import type { Item, Write } from '../outbox/item.ts'
import type { HandedPage } from './handed-page.ts'

type Signed = { version: number; name: string; helped: boolean }
type Said = { shown: ShownTimes; right: boolean; words: string | null }

/** A mentee's signature, as it is kept and sent. */
export const signatureWrite = ({ relationshipId: id, guest, page }: HandedPage, body: Signed): Write => ({
  line: 'PUT /api/relationships/:id/agreement/hand-over',
  input: { params: { id }, body },
  record: id,
  title: `The signature of ${guest.name}, on your device`,
  page,
})

/** What a mentee says of a session, as it is kept and sent. */
export const answerWrite = (
  { relationshipId, guest, page, sessionId: id }: Extract<HandedPage, { purpose: 'SESSION' }>,
  said: Said,
): Write => ({
  line: 'PUT /api/sessions/:id/hand-over',
  input: { params: { id }, body: { relationshipId, ...said } },
  record: id,
  title: `What ${guest.name} said of this session, on your device`,
  page,
})

/** Whose answers wait here to be sent, by relationship: nobody is asked twice. `id`: the relationship's, or the session's. */
export const answersOf = (items: readonly Item[], purpose: HandedPage['purpose'], id: string): string[] =>
  items.flatMap((item) => {
    if (item.record !== id) return []
    if (purpose === 'AGREEMENT') return item.line === 'PUT /api/relationships/:id/agreement/hand-over' ? [id] : []
    return item.line === 'PUT /api/sessions/:id/hand-over' ? [item.input.body.relationshipId] : []
  })
