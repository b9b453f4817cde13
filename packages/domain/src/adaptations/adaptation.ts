import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { frameworks } from './frameworks.ts'

const chosen = (error: string) => z.uuid({ error }).toLowerCase()

/** What it answers. An answer to a request for feedback has its own words: what of them is meant is on offer. */
const trigger = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('FEEDBACK'),
      feedbackId: chosen('Choose the feedback that you answered to'),
      what: optionalText(2_000),
    }),
    z.strictObject({
      kind: z.literal('SESSION'),
      sessionId: chosen('Choose the session in which it came up'),
      what: text({ required: 'Write what came up', max: 2_000 }),
    }),
    z.strictObject({
      kind: z.literal('REFLECTION'),
      on: day('Enter the day on which you saw it'),
      what: text({ required: 'Write what you saw', max: 2_000 }),
    }),
  ],
  { error: 'Choose what made you change something' },
)

/** A session in which the change can be seen, and how. */
const place = z.strictObject({ sessionId: id(), how: optionalText(2_000) })

/**
 * What the mentor changed, why, and where it shows (S1-T4, S2-T3, S3-T4). The minimum is what made them change and what they
 * changed; the result and the later sessions come when they are there.
 */
export const adaptationContent = z.strictObject({
  trigger,
  change: text({ required: 'Write what you changed', max: 4_000 }),
  framework: z
    .strictObject({
      kind: z.enum(frameworks, { error: 'Choose what it leans on' }),
      name: optionalText(200),
      how: optionalText(2_000),
    })
    .refine(({ kind, name }) => kind !== 'OTHER' || name !== null, {
      path: ['name'],
      error: 'Write what it is called',
    })
    .nullable(),
  result: optionalText(4_000),
  shows: z
    .array(place)
    .max(20, { error: 'Keep to twenty sessions or fewer' })
    .refine((places) => new Set(places.map(({ sessionId }) => sessionId)).size === places.length, {
      error: 'Name each session once',
    }),
})
export type AdaptationContent = z.infer<typeof adaptationContent>
export type Trigger = AdaptationContent['trigger']
