import type { Clock } from '../clock.ts'

/** When tests take place unless they say otherwise: a Monday in November 2026, ten in the morning in London. */
export const testsBeginAt = '2026-11-16T10:00:00Z'

/** A clock that stands still until a test moves it. */
export type MovedClock = Clock & {
  /** Sets it to an instant: `2026-11-16T10:00:00Z`. */
  set: (instant: string) => void
  pass: (amount: { minutes?: number; hours?: number; days?: number }) => void
}

export const movedClock = (from = testsBeginAt): MovedClock => {
  let at = new Date(from)
  return {
    now: () => at,
    set: (instant) => {
      at = new Date(instant)
    },
    pass: ({ minutes = 0, hours = 0, days = 0 }) => {
      at = new Date(at.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000)
    },
  }
}
