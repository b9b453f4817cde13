/** Where `value` lies between `from` and `to`, drawn over `[start, end]`; in the middle where there is no length. */
export const place = (value: number, [from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start)

/** From the first to the last of these. */
export const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]
