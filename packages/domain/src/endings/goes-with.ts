import type { RelationshipState, SessionState } from '../cycle/states.ts'

type Planned = {
  status: SessionState
  start: Date
  startedAt: Date | null
  /** Whom it is with. */
  with: readonly { id: string; state: RelationshipState }[]
}

const over: ReadonlySet<RelationshipState> = new Set(['CLOSED', 'ENDED_EARLY', 'TRANSFERRED'])

/**
 * Whether a planned session is called off with the end of this relationship: it has not begun, and nobody who comes is mentored
 * any more. One whose time has come is left to its mentor, who knows whether it took place.
 */
export const goesWith = (session: Planned, relationshipId: string, now: Date): boolean =>
  session.status === 'PLANNED' &&
  session.startedAt === null &&
  session.start > now &&
  session.with.every(({ id, state }) => id === relationshipId || over.has(state))
