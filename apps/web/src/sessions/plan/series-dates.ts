import { type SeriesDate, seriesTimes } from '@mentorfolio/domain/calendar/series-times'
import type { Rhythm } from '@mentorfolio/domain/sessions/series-length'
import { longestSeries } from '@mentorfolio/domain/sessions/series-length'
import type { Written } from '../../forms/written.ts'
import { found, localTimes } from '../../hours/times/read-times.ts'

export const daysBetween: Record<Rhythm, number> = { WEEKLY: 7, FORTNIGHTLY: 14 }

/** Every day of the series that the form describes; none while its first time is none, or is not filled in. */
export const datesIn = (words: Written): SeriesDate[] => {
  if (!found(localTimes(words))) return []
  const text = (name: string) => words.text(name)
  const first = {
    ...{ date: text('date'), from: text('from'), to: text('to'), zone: text('zone') },
    ...{ offsetFrom: text('offsetFrom'), offsetTo: text('offsetTo') },
  }
  const every = words.text('rhythm') === 'FORTNIGHTLY' ? daysBetween.FORTNIGHTLY : daysBetween.WEEKLY
  return seriesTimes(first, Math.min(Number(words.text('count')) || 2, longestSeries), every)
}

/** The days that will be planned: all but those left out, and those whose time the clocks skip or show twice. */
export const datesToPlan = (words: Written) => {
  const leftOut = new Set(words.all('leftOut'))
  return datesIn(words).flatMap((each) => ('start' in each && !leftOut.has(each.date) ? [each] : []))
}
