import { useWritten } from '../../forms/use-written.ts'
import { minutesBetween } from '../../hours/minutes.ts'
import { found, localTimes } from '../../hours/times/read-times.ts'
import { duration } from '../../words/durations.ts'

/** How far the timed activities fill the session: told while they are written, never refused. */
export const ActivitiesSum = ({ formId }: { formId: string }) => {
  const words = useWritten(formId)
  const times = words && found(localTimes(words))
  if (!words || !times) return null
  const sum = words
    .rows('plan.activities')
    .map((row) => Number(row.text('minutes')))
    .filter((minutes) => Number.isInteger(minutes) && minutes > 0)
    .reduce((total, minutes) => total + minutes, 0)
  const length = minutesBetween(times)
  const rest = length - sum
  const fit =
    rest === 0 ? 'They fill the session.' : rest > 0 ? `${duration(rest)} left.` : `${duration(-rest)} too many.`
  return (
    <p role="status" className="text-sm text-ink-2 tabular-nums">
      {duration(sum)} of {duration(length)} planned. {sum > 0 && fit}
    </p>
  )
}
