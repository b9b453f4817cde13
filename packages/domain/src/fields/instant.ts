import { z } from 'zod'

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::00(?:\.000)?)?Z$/

/** Years a mentoring record can carry: outside them a date is a slip of the keyboard. */
const earliest = Date.parse('2000-01-01T00:00:00Z')
const latest = Date.parse('2100-01-01T00:00:00Z')

const isRealInstant = (value: string) => {
  const at = Date.parse(value)
  if (Number.isNaN(at)) return false
  // Date.parse accepts 30 February and rolls it over: what comes back must be what went in.
  return new Date(at).toISOString().slice(0, 16) === value.slice(0, 16)
}

/**
 * An instant in UTC, in whole minutes: `2026-11-14T16:00:00Z`. Seconds other than 00 are refused (docs/hours.md);
 * years run from 2000 to 2099. Parsing twice gives the same text.
 */
export const instant = (required = 'Enter a date and time') =>
  z
    .string({ error: required })
    .regex(shape, { error: 'Enter a date and time in whole minutes, such as 2026-11-14T16:00:00Z', abort: true })
    .refine(isRealInstant, { error: 'Enter a date that exists', abort: true })
    .refine((value) => Date.parse(value) >= earliest && Date.parse(value) < latest, {
      error: 'Enter a year from 2000 to 2099',
    })
    .overwrite((value) => `${value.slice(0, 16)}:00Z`)

/** The instant `at` floored to the whole minute, in the form that `instant()` gives. */
export const wholeMinute = (at: Date): string => `${at.toISOString().slice(0, 16)}:00Z`
