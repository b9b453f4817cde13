import { daysFrom, hereZone, plainDay } from './dates.ts'
import { counted } from './durations.ts'

/** A last day as it is told: how many are left from four weeks before it, or when it was. */
export const untilInWords = (until: string, now: string): string => {
  const days = daysFrom(now, `${until}T12:00:00Z`, hereZone())
  if (days < 0) return `ended ${plainDay(until)}`
  if (days === 0) return 'today is the last day'
  return days <= 28 ? `until ${plainDay(until)}, ${counted(days, 'day')} left` : `until ${plainDay(until)}`
}
