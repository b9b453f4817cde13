import { z } from 'zod'

/** Asking Intl takes a while, and there are only so many zones. */
const known = new Set<string>()

const isZone = (zone: string) => {
  if (known.has(zone)) return true
  if (!/^[A-Za-z_]+\/|^UTC$/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone })
  } catch {
    return false
  }
  if (known.size < 1_000) known.add(zone)
  return true
}

/** An IANA time zone in which a session was lived, such as `Europe/London`. */
export const zone = () =>
  z
    .string({ error: 'Choose a time zone' })
    .max(64, { error: 'Choose a time zone from the list', abort: true })
    .refine(isZone, {
      error: 'Choose a time zone from the list, such as Europe/London',
    })
