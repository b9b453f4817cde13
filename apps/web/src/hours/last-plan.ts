type Planned = { start: string; planRecordedAt: string | null }

/** The latest of these sessions that has a plan to repeat. */
export const lastPlan = <Session extends Planned>(sessions: readonly Session[]): Session | undefined =>
  sessions
    .filter(({ planRecordedAt }) => planRecordedAt !== null)
    .toSorted((one, other) => Date.parse(other.start) - Date.parse(one.start))[0]
