import { useWritten } from '../../forms/use-written.ts'
import { minutesBetween } from '../../hours/minutes.ts'
import { found, localTimes } from '../../hours/times/read-times.ts'
import { duration } from '../../words/durations.ts'

/** What to do about activities that exceed the session. */
export const tooManyAdvice = 'shorten one, leave one out, or meet for longer'

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
    rest === 0
      ? 'They fill the session.'
      : rest > 0
        ? `${duration(rest)} left.`
        : `${duration(-rest)} too many: ${tooManyAdvice}.`
  return (
    <p role="status" className={`text-sm tabular-nums ${rest < 0 ? 'font-semibold text-amber' : 'text-ink-2'}`}>
      {duration(sum)} of {duration(length)} planned. {sum > 0 && fit}
      {rest < 0 && ' You can save it all the same.'}
    </p>
  )
}
