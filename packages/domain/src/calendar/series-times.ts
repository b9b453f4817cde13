import { addDays } from './days.ts'
import { type LocalTimeProblem, type LocalTimes, localInterval } from './local-times.ts'

/** One meeting of a series: its day as the clock there shows it, and its instants, or why its times are none that night. */
export type SeriesDate = { date: string } & ({ start: string; end: string } | LocalTimeProblem)

/**
 * The dates of `count` meetings, `everyDays` days apart, all at the first one's hour by the clock of its zone, whatever the
 * clocks do in between. Offsets belong to the first one's night alone. Throws as `localInterval` does.
 */
export const seriesTimes = (first: LocalTimes, count: number, everyDays: number): SeriesDate[] =>
  Array.from({ length: count }, (_, index) => {
    const date = addDays(first.date, index * everyDays)
    const { from, to, zone } = first
    return { date, ...localInterval(index === 0 ? first : { date, from, to, zone }) }
  })
