/** Whole minutes from start to end. */
export const minutesBetween = ({ start, end }: { start: string; end: string }): number =>
  Math.max(0, Math.floor((Date.parse(end) - Date.parse(start)) / 60_000))
