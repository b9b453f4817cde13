import { addDays } from '@mentorfolio/domain/calendar/days'
import { localParts } from '@mentorfolio/domain/calendar/local-times'
import { seriesTimes } from '@mentorfolio/domain/calendar/series-times'
import type { Written } from '../../forms/written.ts'
import { found, localTimes } from '../../hours/times/read-times.ts'

/** One of a series as the form brings it along: as it was when the page was opened. */
export type Ahead = {
  id: string
  revision: number
  start: string
  end: string
  mode: string
  zone: string
  title: string | null
}

/** The one that the form names, and the ones after it. */
export const fromOn = (words: Written, ahead: readonly Ahead[]): Ahead[] => {
  const first = ahead.findIndex(({ id }) => id === words.text('from-session'))
  return first < 0 ? [] : ahead.slice(first)
}

const dayOf = ({ start, zone }: Ahead) => localParts(start, zone).date
const daysApart = (one: string, other: string) => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)

/**
 * Where each of them moves: as many days on or back as the first one does, to the new hour by the clock. A day on which the
 * clocks skip that time, or show it twice, is told; none at all while the new time is none.
 */
export const movedTimes = (words: Written, ahead: readonly Ahead[]) => {
  const chosen = fromOn(words, ahead)
  const [first] = chosen
  if (!first || !found(localTimes(words))) return []
  const text = (name: string) => words.text(name)
  const shift = daysApart(dayOf(first), text('date'))
  return chosen.flatMap((each, index) => {
    const at = { date: addDays(dayOf(each), shift), from: text('from'), to: text('to'), zone: text('zone') }
    const settled = index === 0 ? { offsetFrom: text('offsetFrom'), offsetTo: text('offsetTo') } : {}
    return seriesTimes({ ...at, ...settled }, 1, 7).map((times) => ({ session: each, times }))
  })
}
