import { z } from 'zod'

/** When something was written, on which clock (docs/hours.md, 'Writing offline'). All in UTC. */
export const clocks = z.strictObject({
  /** The device's own time at writing; null when it named none. */
  deviceAt: z.string().nullable(),
  /** The device's clock less the server's, at delivery, in milliseconds: above 0 when the device is fast. Null as above. */
  skewMs: z.int().nullable(),
  receivedAt: z.string(),
  effectiveAt: z.string(),
})

export const writtenTimes = clocks.extend({
  version: z.int(),
  by: z.string(),
  reason: z.string().nullable(),
})
