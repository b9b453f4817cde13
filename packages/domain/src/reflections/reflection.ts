import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { scaffoldNames, stagesOf } from './scaffolds.ts'

/** The most that one box of a reflection takes, in characters. */
const most = 20_000

const nothing = 'Write something about the session, however short'

/** What somebody thinks of a session: in one box, or by the stages of a scaffold. The writer chooses. */
export const told = z
  .discriminatedUnion(
    'form',
    [
      z.strictObject({ form: z.literal('WHOLE'), text: text({ required: nothing, max: most }) }),
      z.strictObject({
        form: z.literal('STAGES'),
        scaffold: z.enum(scaffoldNames, { error: 'Choose a scaffold from the list' }),
        stages: z.array(z.strictObject({ stage: z.string().max(20), text: optionalText(most) })).max(6),
      }),
    ],
    { error: nothing },
  )
  .superRefine((value, refinement) => {
    if (value.form === 'WHOLE') return
    const known = stagesOf(value.scaffold).map(([key]) => key)
    value.stages.forEach(({ stage }, index) => {
      if (!known.includes(stage) || value.stages.findIndex((other) => other.stage === stage) !== index)
        refinement.addIssue({
          code: 'custom',
          path: ['stages', index, 'stage'],
          message: 'Use each stage of the scaffold once',
        })
    })
    if (!value.stages.some((stage) => stage.text))
      refinement.addIssue({ code: 'custom', path: ['stages', 0, 'text'], message: nothing })
  })
export type Told = z.infer<typeof told>

/** Ids that a record speaks of, each once. */
export const linked = (what: string) =>
  z
    .array(id(), { error: `Choose ${what} from the list` })
    .max(20, { error: 'Keep to twenty or fewer' })
    .refine((ids) => new Set(ids).size === ids.length, { error: 'Choose each of them once' })

/**
 * Looking back on one session (S5-T1, S4-T5). `told` is all that is asked; the rest is on offer. It has a time of its own and
 * never makes a log late (docs/cycle.md).
 */
export const reflectionContent = z.strictObject({
  told,
  /** Right and wrong in it: a boundary, a choice, power (S5-SYN). */
  ethics: optionalText(4_000),
  /** Where the mentor's own experience came in, and whose goal it served (S4-M6, S5-M3). */
  ownExperience: optionalText(4_000),
  /** What the behaviour that was hard may have been about (S4-M11). */
  behindBehaviour: optionalText(4_000),
  /** Feedback that says the same, or something else. */
  feedbackIds: linked('feedback'),
  goalIds: linked('a goal'),
})
export type ReflectionContent = z.infer<typeof reflectionContent>
