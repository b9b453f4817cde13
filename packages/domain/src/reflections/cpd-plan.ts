import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'

/** Where a wish to learn comes from: a target of a self-review, or feedback. */
export const cameFrom = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('TARGET'), recordId: id(), targetId: id() }),
    z.strictObject({ kind: z.literal('FEEDBACK'), feedbackId: id() }),
  ],
  { error: 'Choose where it comes from in the list' },
)
export type CameFrom = z.infer<typeof cameFrom>

/** One thing to learn: how, by when, where it comes from, and when it was done. */
export const cpdItem = z
  .strictObject({
    learn: text({ required: 'Write what you want to learn', max: 2_000 }),
    how: optionalText(2_000),
    byDate: day('Choose the date by which you want to have learnt it'),
    from: cameFrom.nullable(),
    doneOn: day().nullable(),
    /** What it changed, once it is done. */
    gained: optionalText(4_000),
  })
  .superRefine(({ doneOn, gained }, refinement) => {
    if (doneOn === null && gained !== null)
      refinement.addIssue({ code: 'custom', path: ['doneOn'], message: 'Choose the day on which it was done' })
  })

/** The development plan (S4-SYN). */
export const cpdPlanContent = z.strictObject({
  items: z
    .array(cpdItem)
    .min(1, { error: 'Write one thing that you want to learn' })
    .max(40, { error: 'Keep to forty or fewer' }),
})
export type CpdPlanContent = z.infer<typeof cpdPlanContent>
