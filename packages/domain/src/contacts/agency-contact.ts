import { z } from 'zod'
import { across } from '../fields/across.ts'
import { day } from '../fields/day.ts'
import { optionalText, text } from '../fields/text.ts'
import { linkedSessions } from '../records/linked-sessions.ts'
import { mustHaveGround, toldOfMentee } from '../records/told-of-mentee.ts'
import { agencyRoles, agencyTools } from './contact-kinds.ts'

/** Work with another agency: with whom by their part, for what, by which tool, and what was shared (S1-T7, S1-K5). */
export const agencyContact = z
  .strictObject({
    /** `YYYY-MM-DD` */
    on: day('Enter the day of the contact'),
    role: z.enum(agencyRoles, { error: 'Choose whom you talked with, by their part' }),
    purpose: text({ required: 'Write what the contact was for', max: 2_000 }),
    tool: z.enum(agencyTools, { error: 'Choose what you worked by' }),
    ...toldOfMentee,
    outcome: optionalText(2_000),
    sessionIds: linkedSessions(),
  })
  .superRefine(mustHaveGround, across('shared', 'basis'))
export type AgencyContact = z.infer<typeof agencyContact>
