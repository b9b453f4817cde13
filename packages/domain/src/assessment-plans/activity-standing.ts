// No schema here: pages that only show a plan load no zod.

/** Where an activity of a plan stands on a day. DUE: within the next week. OVERDUE: its day has been, and it is not done. */
export const activityStandings = ['PLANNED', 'DUE', 'OVERDUE', 'DONE'] as const
export type ActivityStanding = (typeof activityStandings)[number]

/** An activity is due when it is this many days away, or fewer. [D] */
export const dueWithinDays = 7

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Where an activity stands; days are `YYYY-MM-DD`, `today` by the centre's clock (docs/judging.md, 'Assessment plan'). */
export const standingOf = ({ by, done }: { by: string; done: boolean }, today: string): ActivityStanding => {
  if (done) return 'DONE'
  if (by < today) return 'OVERDUE'
  return by <= dayAfter(today, dueWithinDays) ? 'DUE' : 'PLANNED'
}

/** The criteria that no activity of a plan is for, in the order of the unit. */
export const notPlanned = (
  criteria: readonly string[],
  activities: readonly { criteria: readonly string[] }[],
): string[] => {
  const planned = new Set(activities.flatMap((each) => each.criteria))
  return criteria.filter((id) => !planned.has(id))
}
