/**
 * This moment as a draft's time of writing: later than `last` even if the device's clock was put back, or the words would
 * never replace those of before.
 */
export const nowAfter = (last: string | null | undefined): string =>
  new Date(Math.max(Date.now(), last ? Date.parse(last) + 1 : 0)).toISOString()
