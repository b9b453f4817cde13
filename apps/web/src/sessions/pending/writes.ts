import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { Item } from '../../outbox/item.ts'

/** A write that makes a session: until it is sent, only this device knows that there is one. */
export type Making = Extract<Item, { line: 'PUT /api/sessions/:id' | 'PUT /api/sessions/:id/record' }>

export const isMaking = (item: Item): item is Making =>
  item.line === 'PUT /api/sessions/:id' || item.line === 'PUT /api/sessions/:id/record'

/** A write that makes several sessions at once. */
export type MakingSeries = Extract<Item, { line: 'PUT /api/series/:id' }>

export const isMakingSeries = (item: Item): item is MakingSeries => item.line === 'PUT /api/series/:id'

/** Whom a new session is with, by relationship. */
export const relationshipsOf = (item: Making | MakingSeries): string[] =>
  item.line === 'PUT /api/sessions/:id/record'
    ? item.input.body.attendance.map(({ relationshipId }) => relationshipId)
    : item.input.body.relationshipIds

type Placed = Pick<SessionView, 'revision'>

/** The revision that the writer saw; null where there was none to see, and for what changes nothing of a session. */
export const sawRevision = (item: Item): number | null => {
  switch (item.line) {
    case 'PUT /api/sessions/:id/plan':
    case 'PUT /api/sessions/:id/log':
    case 'POST /api/sessions/:id/start':
    case 'POST /api/sessions/:id/stop':
    case 'POST /api/sessions/:id/correct':
    case 'POST /api/sessions/:id/cancel':
    case 'POST /api/sessions/:id/no-show':
    case 'POST /api/sessions/:id/void':
      return item.input.body.revision
    default:
      return null
  }
}

/** Whether the session has moved past what this write saw: it holds it already, or will refuse it. */
export const isPast = (session: Placed, item: Item): boolean => {
  const saw = sawRevision(item)
  return isMaking(item) || (saw !== null && saw < session.revision)
}

/** Whether the server seems to have it, and only its answer was not heard. */
export const isTaken = (session: Placed, item: Item): boolean => item.firstTriedAt !== null && isPast(session, item)
