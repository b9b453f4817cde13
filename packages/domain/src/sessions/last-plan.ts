import type { SessionState } from '../cycle/states.ts'
import { isStanding } from './took-place.ts'

type Planned = { status: SessionState; start: string | Date; planRecordedAt: string | Date | null }

const instantOf = ({ start }: Pick<Planned, 'start'>) => new Date(start).getTime()

/**
 * The latest of these that took place, or the soonest that is to come: what was called off, withdrawn or missed is no habit, and a
 * series' last day is months away. `now` in milliseconds.
 */
export const lastOrNext = <Session extends Omit<Planned, 'planRecordedAt'>>(
  sessions: readonly Session[],
  now: number,
): Session | undefined => {
  const byStart = sessions.filter(isStanding).toSorted((one, other) => instantOf(one) - instantOf(other))
  return byStart.find((each) => instantOf(each) > now) ?? byStart.at(-1)
}

/** The one of these sessions whose plan is repeated. */
export const lastPlan = <Session extends Planned>(sessions: readonly Session[], now: number): Session | undefined =>
  lastOrNext(
    sessions.filter(({ planRecordedAt }) => planRecordedAt !== null),
    now,
  )
