import type { SessionState } from '../cycle/states.ts'

// Where a session stands, as every part of the product asks it (docs/cycle.md, 'A session'). Imports nothing but a type: pages
// without room for the machines ask it, too. The lists are for queries; who has the session asks the functions.

/** It has its log. */
export const loggedStates = ['LOGGED', 'LOCKED'] as const satisfies readonly SessionState[]
/** It took place, logged or not. Withdrawn it is none of these, although its record stays: nothing may rest on it any more. */
export const heldStates = ['DELIVERED', ...loggedStates] as const satisfies readonly SessionState[]
/** It took place or is still planned: it takes its time, and nobody has taken it back. */
export const standingStates = ['PLANNED', ...heldStates] as const satisfies readonly SessionState[]
/** Called off, nobody came, or withdrawn since: the other states, in which there is nothing to ask about. */
export const goneStates = ['CANCELLED', 'NO_SHOW', 'VOIDED'] as const satisfies readonly SessionState[]

type Standing = { status: SessionState }
type Timed = Standing & { end: string | Date }

const isOneOf =
  (states: readonly SessionState[]) =>
  ({ status }: Standing): boolean =>
    states.includes(status)

export const isLogged = isOneOf(loggedStates)
/** Whether it took place, and was not withdrawn since: something can be said of it, shown in it and asked about it. */
export const tookPlace = isOneOf(heldStates)
export const isStanding = isOneOf(standingStates)
export const isGone = isOneOf(goneStates)

/** Whether it took place as far as its record goes, withdrawn since or not: what was written of it can be read. */
export const wasHeld = (session: Standing): boolean => tookPlace(session) || session.status === 'VOIDED'

const isPlanned = isOneOf(['PLANNED'])
const isOverAt = ({ end }: Timed, now: number) => new Date(end).getTime() <= now

/** Whether it wants its log: it took place, or nobody has said what became of it and its planned time is over. `now` in milliseconds. */
export const wantsLog = (session: Timed, now: number): boolean =>
  session.status === 'DELIVERED' || (isPlanned(session) && isOverAt(session, now))

/** Whether it is planned and its time is not over: it comes, or goes on now. `now` in milliseconds. */
export const isToCome = (session: Timed, now: number): boolean => isPlanned(session) && !isOverAt(session, now)

/** Whether its timer runs. */
export const isRunning = ({
  startedAt,
  stoppedAt,
  ...session
}: Standing & { startedAt?: string | Date | null; stoppedAt?: string | Date | null }): boolean =>
  isPlanned(session) && startedAt != null && stoppedAt == null

/** How far past its planned end a timer runs before it was most likely forgotten: pages then ask when the session really ended. [D] */
export const forgottenAfterMinutes = 30

/** Whether a timer runs that was most likely forgotten. `now` in milliseconds since the epoch. */
export const isForgotten = (session: Parameters<typeof isRunning>[0] & { end: string }, now: number): boolean =>
  isRunning(session) && now - Date.parse(session.end) > forgottenAfterMinutes * 60_000
