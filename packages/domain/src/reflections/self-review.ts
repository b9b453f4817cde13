import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { links } from './link.ts'
import { targetAdvice } from './smart-target.ts'

/** What became of a target (docs/cycle.md): still on it, done on a day, or moved to another day with the reason. */
export const targetStates = ['OPEN', 'DONE', 'MOVED'] as const
export type TargetState = (typeof targetStates)[number]

/**
 * A target for the mentor's own development. What and by when are asked (S4-T6); the other parts of SMART, and the feedback
 * that led to it (S4-AC8), are told while they are missing.
 */
export const target = z
  .strictObject({
    /** Made by the browser: a development plan points at it. */
    id: id(),
    specific: text({ required: targetAdvice.specific, max: 2_000 }),
    measure: optionalText(2_000),
    support: optionalText(2_000),
    why: optionalText(2_000),
    byDate: day(targetAdvice.timeBound),
    feedbackId: id().nullable(),
    outcome: z.strictObject({
      state: z.enum(targetStates, { error: 'Say how far you are with it' }),
      /** The day on which it was done. */
      on: day('Choose the day on which it was done').nullable(),
      /** What came of it; why it moved. */
      note: optionalText(4_000),
    }),
  })
  .superRefine(({ outcome: { state, on, note } }, refinement) => {
    const tell = (field: string, message: string) =>
      refinement.addIssue({ code: 'custom', path: ['outcome', field], message })
    if (state === 'DONE' && on === null) tell('on', 'Choose the day on which it was done')
    if (state === 'MOVED' && note === null) tell('note', 'Write why it moved')
  })
export type Target = z.infer<typeof target>

/** One strength or weakness, and what shows it. */
export const finding = (required: string) => z.strictObject({ text: text({ required, max: 10_000 }), links })

/** The candidate's own view of their practice (S4-AC3): what they are good at, what they are not yet (S4-T6), and their targets. */
export const selfReviewContent = z
  .strictObject({
    strengths: z.array(finding('Write what you do well')).max(20, { error: 'Keep to twenty strengths or fewer' }),
    weaknesses: z
      .array(finding('Write what you do not do well yet'))
      .max(20, { error: 'Keep to twenty weaknesses or fewer' }),
    targets: z
      .array(target)
      .max(20, { error: 'Keep to twenty targets or fewer' })
      .refine((all) => new Set(all.map((each) => each.id)).size === all.length, { error: 'Keep each target once' }),
  })
  .superRefine(({ strengths, weaknesses, targets }, refinement) => {
    if (strengths.length + weaknesses.length + targets.length === 0)
      refinement.addIssue({
        code: 'custom',
        path: ['strengths', 0, 'text'],
        message: 'Write one strength, one weakness or one target to begin with',
      })
  })
export type SelfReviewContent = z.infer<typeof selfReviewContent>
