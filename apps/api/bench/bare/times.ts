/** An instant as Postgres writes it in JSON (the session's zone is UTC), in the form of the API: whole minutes. */
export const minute = (at: string): string => `${at.slice(0, 16)}:00Z`
export const minuteOrNull = (at: string | null): string | null => at && minute(at)
export const laterBy = (at: string, hours: number): string =>
  minute(new Date(Date.parse(at) + hours * 3_600_000).toISOString())
