import { difference, minutesIn, spanOf, union } from '@mentorfolio/domain/sessions/spans'
import { span } from '../words/dates.ts'
import { duration, listed } from '../words/durations.ts'
import { minutesBetween } from './minutes.ts'

/** A session's times, and who was there: as its own page has them, and as the ledger's facts do. */
export type Timed = {
  start: string
  end: string
  breaks: readonly { start: string; end: string }[]
  attendance: readonly {
    attended: boolean | null
    from?: string | null | undefined
    until?: string | null | undefined
  }[]
}

/** What a session's time came to, in whole minutes: without a mentee, in breaks, and the rest, which is what was met. */
export const timeMet = ({ start, end, breaks, attendance }: Timed) => {
  const there = union(
    attendance
      .filter(({ attended }) => attended)
      .map(({ from, until }) => spanOf({ start: from ?? start, end: until ?? end })),
  )
  const met = minutesIn(difference(there, union(breaks.map(spanOf))))
  return {
    alone: minutesBetween({ start, end }) - minutesIn(there),
    paused: minutesIn(there) - met,
    met,
  }
}

/** What was taken from the time on the clock: 'a 5 min break', '10 min without a mentee'. Empty where nothing was. */
const takenOff = (timed: Timed): string[] => {
  const { alone, paused } = timeMet(timed)
  const breaks = timed.breaks.length === 1 ? `a ${duration(paused)} break` : `${duration(paused)} of breaks`
  return [...(paused > 0 ? [breaks] : []), ...(alone > 0 ? [`${duration(alone)} without a mentee`] : [])]
}

type Told = Timed & { zone: string }

/** Nobody there: the time on the clock is all there is to tell. */
const nobodyCame = ({ attendance }: Timed) => attendance.every(({ attended }) => !attended)

/** '16:00–17:05, less a 5 min break: 1 h'. Without a log there is no length to tell yet. */
export const lengthInWords = (told: Told): string => {
  const clock = span(told.start, told.end, told.zone)
  if (nobodyCame(told)) return clock
  const less = takenOff(told)
  return less.length === 0
    ? `${clock}: ${duration(timeMet(told).met)}`
    : `${clock}, less ${listed(less)}: ${duration(timeMet(told).met)}`
}

/** Why fewer minutes count than the clock ran: 'Less a 5 min break.' Null where they are the same. */
export const whyFewer = (timed: Timed, counted: number): string | null => {
  if (nobodyCame(timed)) return null
  const less = takenOff(timed)
  const outside = timeMet(timed).met - counted
  if (outside > 0) less.push(`${duration(outside)} outside the signed agreement or the enrolment`)
  return less.length === 0 ? null : `${duration(minutesBetween(timed))}, less ${listed(less)}.`
}
