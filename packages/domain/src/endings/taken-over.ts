import { z } from 'zod'

/**
 * Where the centre handed a mentee over from another mentor: since when, and whether they had said by then that they want to stop.
 * An instant in UTC.
 */
export const takenOver = z.strictObject({ at: z.string(), wantedToStop: z.boolean() })
export type TakenOver = z.infer<typeof takenOver>
