import { z } from 'zod'
import { day } from '../fields/day.ts'
import { optionalText, text } from '../fields/text.ts'

const twentyOrFewer = { error: 'Keep to twenty or fewer' }

/** Where the mentee can turn now: where, for what, and how it is reached. A part or a service, never a person's name. */
const signpost = z.strictObject({
  where: text({ required: 'Write where they can turn', max: 300 }),
  what: text({ required: 'Write what it is for', max: 500 }),
  how: text({ required: 'Write how to reach it', max: 500 }),
})

/** What an ending before its time brings along: whole, for it ends with it. */
export const signposting = z.array(signpost).max(20, twentyOrFewer)

/** The same as far as it is known: what is missing is asked for at closing (signposted.ts), and not at saving. */
const signpostSoFar = z
  .strictObject({ where: optionalText(300), what: optionalText(500), how: optionalText(500) })
  .refine(({ where, what, how }) => where ?? what ?? how, { path: ['where'], error: 'Write where they can turn' })

/**
 * How a relationship is brought to its end (S5-AC3). Every part may be written by itself: what is missing for closing is told
 * on the page of the ending.
 */
export const closureContent = z
  .strictObject({
    /** How the ending is planned, or how it was: what was looked back at, how goodbye was said. */
    ending: optionalText(4_000),
    signposting: z.array(signpostSoFar).max(20, twentyOrFewer),
    /** Why nobody had to be named. */
    notNeeded: optionalText(1_000),
    /** What happens once it is over, and on which day (S3-K5). */
    aftercare: z.strictObject({
      on: day('Choose the day of the aftercare').nullable(),
      what: optionalText(1_000),
    }),
    /** What the mentee takes along. */
    takesAlong: optionalText(2_000),
  })
  .superRefine((closure, refinement) => {
    const tell = (path: string[], message: string) =>
      refinement.addIssue({ code: 'custom', path, message, input: closure })
    const { ending, signposting, notNeeded, aftercare, takesAlong } = closure
    if (!ending && signposting.length === 0 && !notNeeded && !aftercare.what && !aftercare.on && !takesAlong)
      tell(['ending'], 'Write at least one part')
    if (signposting.length > 0 && notNeeded) tell(['notNeeded'], 'You named where they can turn: leave this empty')
    if (aftercare.on !== null && aftercare.what === null) tell(['aftercare', 'what'], 'Write what happens on that day')
  })
export type ClosureContent = z.infer<typeof closureContent>

/** The first words of a closing, for whoever writes only where the mentee can turn. */
export const nothingOfTheEnding = {
  ...{ ending: null, signposting: [], notNeeded: null, takesAlong: null },
  aftercare: { on: null, what: null },
} satisfies ClosureContent
