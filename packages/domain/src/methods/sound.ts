import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText } from '../fields/text.ts'
import { secondsOf } from './mark-times.ts'

/** Parts that one discussion is recorded in: after a break, or a page that was closed, another begins. */
export const mostSounds = 10
export const mostMarks = 100

/** Minutes and seconds, `12:30`. */
export const minutesSeconds = (required: string) =>
  z
    .string({ error: required })
    .min(1, { error: required, abort: true })
    .regex(/^\d{1,3}:[0-5]\d$/, { error: 'Enter minutes and seconds such as 12:30' })

/** A recording, and what was said in it in words, for whoever does not hear it (WCAG 1.2.1). */
export const sound = z.strictObject({ id: id(), transcript: optionalText(60_000) })

/** As it is kept: `digest`, SHA-256 of what lies in it, is signed with it, so that nothing else can lie there. */
export const soundShown = sound.extend({ digest: z.string() })

/** A place in a recording: what it shows of which criteria. */
export const markShown = z.strictObject({
  sound: z.uuid(),
  from: z.string(),
  to: z.string().nullable(),
  criteria: z.array(z.string()),
  words: z.string().nullable(),
})

const aCriterion = 'Choose the criterion that this shows'

export const mark = z
  .strictObject({
    sound: id(),
    from: minutesSeconds('Enter where it begins'),
    /** Null: it begins there, and goes on for as long as it does. */
    to: minutesSeconds('Enter where it ends').nullable(),
    criteria: z
      .array(z.string().min(1, { error: aCriterion }).max(40))
      .min(1, { error: aCriterion })
      .max(4, { error: 'Keep to four criteria or fewer' })
      .refine((ids) => new Set(ids).size === ids.length, { error: 'Name each criterion once' }),
    words: optionalText(500),
  })
  .refine(({ from, to }) => to === null || secondsOf(to) > secondsOf(from), {
    path: ['to'],
    error: 'Enter a place after the beginning, or none',
  })
