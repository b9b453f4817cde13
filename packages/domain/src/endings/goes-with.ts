import { decide } from '../cycle/decide.ts'
import { isOver } from '../cycle/is-over.ts'
import type { Need } from '../cycle/needs.ts'
import type { RelationshipState, SessionState } from '../cycle/states.ts'

type Planned = {
  status: SessionState
  start: Date
  startedAt: Date | null
  /** Somebody has said something of it already. */
  isSpokenOf: boolean
  /** Whom it is with. */
  with: readonly { id: string; state: RelationshipState }[]
}

/**
 * Whether a planned session is called off with the end of this relationship, as the one table says (`session.callOff`): it has not
 * begun, nothing was said of it, and nobody who comes is mentored any more. One whose time has come is left to its mentor, who
 * knows whether it took place.
 */
export const goesWith = (session: Planned, relationshipId: string, now: Date): boolean => {
  const nobodyComes =
    session.start > now && session.with.every(({ id, state }) => id === relationshipId || isOver(state))
  const holds: [Need, boolean][] = [
    ['nobodyComes', nobodyComes],
    ['notStarted', session.startedAt === null],
    ['nothingSaidOfIt', !session.isSpokenOf],
  ]
  const met = holds.filter(([, held]) => held).map(([need]) => need)
  return decide({ roles: ['system'] }, 'session.callOff', { state: session.status, met }).allowed
}
