import { z } from 'zod'

const isRealDay = (value: string) => {
  const at = Date.parse(`${value}T00:00:00Z`)
  // Date.parse accepts 30 February and rolls it over: what comes back must be what went in.
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === value
}

/** A day without a time, `2027-03-14`, from 2000 to 2099. Days as text sort and compare as they stand. */
export const day = (required = 'Enter a date') =>
  z
    .string({ error: required })
    .min(1, { error: required, abort: true })
    .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Enter a date such as 2027-03-14', abort: true })
    .refine(isRealDay, { error: 'Enter a date that exists', abort: true })
    .refine((value) => value.startsWith('20'), { error: 'Enter a year from 2000 to 2099' })
