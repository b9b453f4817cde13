import type { SessionState } from '@mentorfolio/domain/cycle/states'
import { serverNow } from '../api/clock.ts'

type Planned = { status: SessionState; start: string; planRecordedAt: string | null }

const stands: ReadonlySet<SessionState> = new Set(['PLANNED', 'DELIVERED', 'LOGGED', 'LOCKED'])

/**
 * The latest of these that took place, or the soonest that is to come: what was called off, withdrawn or missed is no habit, and a
 * series' last day is months away.
 */
export const lastOrNext = <Session extends Omit<Planned, 'planRecordedAt'>>(
  sessions: readonly Session[],
  now = serverNow(),
): Session | undefined => {
  const byStart = sessions
    .filter(({ status }) => stands.has(status))
    .toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start))
  return byStart.find(({ start }) => Date.parse(start) > now) ?? byStart.at(-1)
}

/** The one of these sessions whose plan is repeated. */
export const lastPlan = <Session extends Planned>(sessions: readonly Session[], now?: number): Session | undefined =>
  lastOrNext(
    sessions.filter(({ planRecordedAt }) => planRecordedAt !== null),
    now,
  )
