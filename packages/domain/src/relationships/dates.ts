import { z } from 'zod'
import { day } from '../fields/day.ts'
import { text } from '../fields/text.ts'
import { revision } from '../sessions/session.ts'

export const reviewBeforeEnding = 'Choose a day for the review before the ending'

/** When it is looked at and when it ends, moved: with the reason, since what was agreed was another day (S3-MP4). */
export const changedDates = z
  .strictObject({
    revision: revision(),
    reviewDueOn: day().nullable(),
    endsOn: day().nullable(),
    reason: text({ required: 'Write why the dates change', max: 1_000 }),
  })
  .refine(({ reviewDueOn, endsOn }) => !reviewDueOn || !endsOn || reviewDueOn <= endsOn, {
    path: ['reviewDueOn'],
    error: reviewBeforeEnding,
  })

/** Dates that stood before others, and why they were moved; the reason is null to those who may see facts alone. */
export const formerDates = z.strictObject({
  reviewDueOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  reason: z.string().nullable(),
  /** The review that moved them by taking place: nobody wrote why. Null: somebody moved them. */
  review: z.strictObject({ id: z.uuid(), final: z.boolean() }).nullable(),
  /** When they were moved. */
  at: z.string(),
})
