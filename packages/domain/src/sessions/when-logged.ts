/** Clocks differ a little: a session may have ended this far after its log was written, in milliseconds. [D] */
const leeway = 5 * 60_000

/** Whether what ended at `end` was over at a moment, but for the leeway. */
export const isOverAt = (end: string, at: string): boolean => Date.parse(end) <= Date.parse(at) + leeway

/**
 * When a session counts as logged (docs/hours.md, 'Late, and too late'): the first time that its log was written, first or corrected,
 * once the meeting that it tells of now was over. Nobody logs what is still to come (S2-M2); what is corrected back stands as it was.
 * `writtenAt` are the effective times of its versions in any order, `null` is answered where none comes after the end.
 */
export const whenLogged = (end: string, writtenAt: readonly string[]): string | null =>
  writtenAt
    .filter((at) => isOverAt(end, at))
    .reduce<string | null>((first, at) => (first === null || Date.parse(at) < Date.parse(first) ? at : first), null)
