/** A day as the database keeps it, its midnight in UTC, as text: `2027-03-14`. Of an instant somewhere ask `dayAt`. */
export const dayOf = (stored: Date): string => stored.toISOString().slice(0, 10)

/** The day that is `days` later than another; negative: earlier. */
export const addDays = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000))
