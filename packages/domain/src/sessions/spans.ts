/** A stretch of time in whole minutes since 1970, half-open: the minute `end` is not part of it. */
export type Span = { start: number; end: number }

const milliseconds = 60_000

/** The whole minute that an ISO instant falls in: seconds are dropped, never rounded up. */
export const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / milliseconds)

/** The span between two ISO instants. It may be empty or reversed: `union` drops it then. */
export const spanOf = ({ start, end }: { start: string; end: string | null }): Span => ({
  start: minuteOf(start),
  end: end === null ? Number.POSITIVE_INFINITY : minuteOf(end),
})

/** All the time that lies in any of them: sorted, apart, none empty. The functions below ask for this form. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const { start, end } of sorted) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** The time that lies in both. Each list as `union` gives it; so is the answer. */
export function intersection(some: readonly Span[], others: readonly Span[]): Span[] {
  const shared: Span[] = []
  let next = 0
  for (const { start, end } of some) {
    // The last one looked at may reach into the next stretch too, so it is not passed until it has ended.
    for (let other = others[next]; other && other.start < end; other = others[++next]) {
      const both = { start: Math.max(start, other.start), end: Math.min(end, other.end) }
      if (both.start < both.end) shared.push(both)
      if (other.end > end) break
    }
  }
  return shared
}

/** The time that lies in `some` and not in `removed`. Each list as `union` gives it; so is the answer. */
export function difference(some: readonly Span[], removed: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let from = Number.NEGATIVE_INFINITY
  for (const { start, end } of removed) {
    gaps.push({ start: from, end: start })
    from = end
  }
  gaps.push({ start: from, end: Number.POSITIVE_INFINITY })
  return intersection(some, gaps)
}

/** How many minutes a list as `union` gives it holds. */
export const minutesIn = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/**
 * Which lists share time with another list, by index. Each list as `union` gives it.
 * One sweep in order of start: whatever begins before the furthest end so far meets the one that reaches there.
 * Parts of one list never meet each other, so the two are always different lists.
 */
export function meeting(lists: readonly (readonly Span[])[]): Set<number> {
  const parts = lists.flatMap((list, owner) => list.map(({ start, end }) => ({ start, end, owner })))
  parts.sort((a, b) => a.start - b.start)
  const met = new Set<number>()
  let furthest = parts[0]
  for (const part of parts.slice(1)) {
    if (furthest && part.start < furthest.end) met.add(part.owner).add(furthest.owner)
    if (!furthest || part.end > furthest.end) furthest = part
  }
  return met
}
