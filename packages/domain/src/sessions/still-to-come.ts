/** What to do about a plan for a time that was over when it was written. */
export const overToPlan =
  'A plan is for what is to come. To write down a session that took place, choose ‘Log a session that took place’'

/** The same of a series: its sessions all lie ahead. */
export const overToPlanSeries = 'A series is for what is to come. Choose a first day that lies ahead'

/**
 * A form judges by a clock that was set by the server's some moments ago, and is sent a moment later: so much later, what it let
 * pass is let pass. [D]
 */
const graceMs = 60_000

/** Whether a plan came when its session was over: what goes on can still be planned, and started. Instants. */
export const isOverToPlan = ({ end }: { end: string }, written: Date): boolean =>
  Date.parse(end) + graceMs <= written.getTime()

/** The same of a session in a series: none has begun. */
export const hasBegunToPlan = ({ start }: { start: string }, written: Date): boolean =>
  Date.parse(start) + graceMs <= written.getTime()
