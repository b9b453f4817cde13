import { z } from 'zod'
import { day } from '../fields/day.ts'
import { optionalText, text } from '../fields/text.ts'
import { linkedSessions } from '../records/linked-sessions.ts'
import { broughtKinds, supervisors } from './supervision-kinds.ts'

const minutes = 'Enter how many minutes, from 1 to 600'

/** Supervision of the mentoring: what was brought, what came of it, what changes (S3-T3). Its minutes are no mentoring. */
export const supervision = z.strictObject({
  /** `YYYY-MM-DD` */
  on: day('Enter the day of the supervision'),
  minutes: z.int({ error: minutes }).min(1, { error: minutes }).max(600, { error: minutes }),
  with: z.enum(supervisors, { error: 'Choose with whom, by their part' }),
  about: z
    .array(z.enum(broughtKinds, { error: 'Choose from the list' }), { error: 'Choose from the list' })
    .max(broughtKinds.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: 'Name each once' }),
  brought: text({ required: 'Write what you brought: a dilemma, a boundary, a feeling of your own', max: 4_000 }),
  came: text({ required: 'Write what came of it', max: 4_000 }),
  change: optionalText(4_000),
  sessionIds: linkedSessions(),
})
export type Supervision = z.infer<typeof supervision>
