import { z } from 'zod'
import { portfolioUnitStates } from '../cycle/states.ts'
import { interval } from '../sessions/interval.ts'
import { modes } from '../sessions/session.ts'

/** A session as people know it; `title` null to those who see facts alone. */
export const sessionNamed = z.strictObject({
  id: z.uuid(),
  title: z.string().nullable(),
  start: z.string(),
  zone: z.string(),
})

/** When it was and who came, as a version of its log tells it; mentees by their made-up names. */
export const toldOf = z.strictObject({
  mode: z.enum(modes),
  start: z.string(),
  end: z.string(),
  breaks: z.array(interval),
  came: z.array(
    z.strictObject({
      name: z.string(),
      attended: z.boolean(),
      from: z.string().nullable(),
      until: z.string().nullable(),
    }),
  ),
})
export type ToldOf = z.infer<typeof toldOf>

/** A session's log that was corrected while a submission held it (docs/cycle.md, 'Edit after a pass'). */
export const correction = z.strictObject({
  session: sessionNamed,
  version: z.int(),
  at: z.string(),
  reason: z.string().nullable(),
  before: toldOf,
  after: toldOf,
})
export type Correction = z.infer<typeof correction>

/** That a pass came into doubt, and who took it up again. */
export const reassessment = z.strictObject({
  id: z.uuid(),
  at: z.string(),
  /** How far the unit had come. */
  from: z.enum(portfolioUnitStates),
  /** What was corrected or withdrawn, or is accepted no more, the earliest first. */
  sessions: z.array(sessionNamed),
  acceptedMinutes: z.int(),
  requiredMinutes: z.int(),
  takenUp: z.strictObject({ at: z.string(), byName: z.string() }).nullable(),
})
export type Reassessment = z.infer<typeof reassessment>
