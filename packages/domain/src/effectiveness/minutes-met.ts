import { difference, minutesIn, spanOf, union } from '../sessions/spans.ts'

/** When somebody came and left, where it was not the whole session; null: they have not said yet who came. */
type Attendance = { attended: boolean | null; from: string | null; until: string | null }
type Met = { start: string; end: string; breaks: readonly { start: string; end: string }[] }

/** How long one mentee was there, in whole minutes without breaks, whether or not it counts towards anything. */
export const minutesMet = ({ start, end, breaks }: Met, { attended, from, until }: Attendance): number => {
  if (attended === false) return 0
  const there = union([spanOf({ start: from ?? start, end: until ?? end })])
  return minutesIn(difference(there, union(breaks.map(spanOf))))
}
