import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { doers, reviewStates } from './agreed-actions.ts'

/** Whose the next action is; NOBODY says that nothing follows, which is an answer too. */
export const actionOwners = ['MENTEE', 'MENTOR', 'OTHER', 'NOBODY'] as const
/** Of a group, the one mentee whose it is. */
const alone = id().nullable().optional()

export const nextAction = z
  .strictObject({
    owner: z.enum(actionOwners, { error: 'Say whose the next action is, or that nothing follows' }),
    text: optionalText(1_000),
    byDate: day('Enter by when').nullable().optional(),
    relationshipId: alone,
  })
  .refine((next) => next.owner === 'NOBODY' || next.text !== null, {
    path: ['text'],
    error: 'Write the next action, or choose “Nothing follows”',
  })

/** A further action, beside the first. */
export const furtherAction = z.strictObject({
  owner: z.enum(doers, { error: 'Say whose this action is' }),
  text: text({ required: 'Write the action, or remove it', max: 1_000 }),
  byDate: day('Enter by when').nullable(),
  relationshipId: alone,
})

/** An action of an earlier session, looked at again (S5-T3): what it was is kept with what became of it. */
export const reviewedAction = z.strictObject({
  sessionId: id(),
  owner: z.enum(doers, { error: 'Say whose this action was' }),
  text: text({ required: 'Say which action it was', max: 1_000 }),
  state: z.enum(reviewStates, { error: 'Say how it went: done, partly, not yet, or no longer needed' }),
  words: optionalText(1_000),
  relationshipId: alone,
})

export const furtherActions = z.array(furtherAction).max(10, { error: 'Keep to ten further actions or fewer' })
export const reviewedActions = z.array(reviewedAction).max(60, { error: 'Keep to sixty actions or fewer' })

/** What was agreed at the end of the last session with somebody of a session. Instants in UTC, days `YYYY-MM-DD`. */
export const lastActions = z.array(
  z.strictObject({
    sessionId: z.uuid(),
    start: z.string(),
    zone: z.string(),
    actions: z.array(
      z.strictObject({
        ...{ owner: z.enum(doers), text: z.string(), byDate: z.string().nullable() },
        relationshipId: z.uuid().nullable().optional(),
      }),
    ),
  }),
)
export type LastActions = z.infer<typeof lastActions>
