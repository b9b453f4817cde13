import type { z } from 'zod'
import { day } from '../fields/day.ts'
import { optionalText } from '../fields/text.ts'
import { employerContact } from '../goals/employer.ts'
import { linkedSessions } from '../records/linked-sessions.ts'

/** A contact with an employer that took place (S3-K2): as a goal names those it needs, with its day and what came of it. */
export const employerContactHeld = employerContact.extend({
  /** `YYYY-MM-DD` */
  on: day('Enter the day of the contact'),
  outcome: optionalText(2_000),
  sessionIds: linkedSessions(),
})
export type EmployerContactHeld = z.infer<typeof employerContactHeld>
