import { z } from 'zod'
import { revision } from '../sessions/session.ts'
import { longestRecordingDays } from './limits.ts'

const howLong = `Enter a whole number of days from 1 to ${longestRecordingDays}`

export const permitRecordings = z.strictObject({
  revision: revision(),
  allowed: z.boolean({ error: 'Choose whether recordings may be added' }),
  /** At most; says nothing where they may not be added. */
  days: z.int({ error: howLong }).min(1, { error: howLong }).max(longestRecordingDays, { error: howLong }),
})
