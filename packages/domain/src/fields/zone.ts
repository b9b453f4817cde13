import { z } from 'zod'

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone })
    return /^[A-Za-z_]+\/|^UTC$/.test(zone)
  } catch {
    return false
  }
}

/** An IANA time zone in which a session was lived, such as `Europe/London`. */
export const zone = () =>
  z
    .string({ error: 'Choose a time zone' })
    .max(64, { error: 'Choose a time zone from the list', abort: true })
    .refine(isZone, {
      error: 'Choose a time zone from the list, such as Europe/London',
    })
