/** What to do about a plan for a time that was over when it was written. */
export const overToPlan =
  'A plan is for what is to come. To write down a session that took place, choose ‘Log a session that took place’'

/** The same of a series: its sessions all lie ahead. */
export const overToPlanSeries = 'A series is for what is to come. Choose a first day that lies ahead'

/** What to do about a plan that would be moved to where nobody can meet any more. */
export const overToMove =
  'That time is over. Choose one that lies ahead; if you did meet then, leave the plan as it is and write the log'

/**
 * A form judges by a clock that was set by the server's some moments ago, and is sent a moment later: so much later, what it let
 * pass is let pass. [D]
 */
const graceMs = 60_000

type Times = { start: string; end: string }

const isSame = (one: string, other: string) => Date.parse(one) === Date.parse(other)

/** Whether a plan came when its session was over: what goes on can still be planned, and started. Instants. */
export const isOverToPlan = ({ end }: { end: string }, written: Date): boolean =>
  Date.parse(end) + graceMs <= written.getTime()

/** The same of a session in a series: none has begun. */
export const hasBegunToPlan = ({ start }: { start: string }, written: Date): boolean =>
  Date.parse(start) + graceMs <= written.getTime()

/** Whether a plan would be moved, and to a time that was over when somebody wrote so: one that stays where it is may be over. */
export const isMovedIntoThePast = (to: Times, from: Times, written: Date): boolean =>
  !(isSame(to.start, from.start) && isSame(to.end, from.end)) && isOverToPlan(to, written)
