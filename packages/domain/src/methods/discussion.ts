import { z } from 'zod'
import { day } from '../fields/day.ts'
import { optionalLine, optionalText } from '../fields/text.ts'
import { markShown, mostMarks, mostSounds, sound, mark as soundMark, soundShown } from './sound.ts'

/** Minutes and seconds into the discussion, `12:30`. */
const mark = z
  .string()
  .regex(/^\d{1,3}:[0-5]\d$/, { error: 'Enter minutes and seconds such as 12:30' })
  .nullable()

/** A question, planned or asked, and what was said to it. Before the discussion it is a question alone. */
const pointShown = z.strictObject({
  criteria: z.array(z.string().min(1).max(40)),
  question: optionalText(1_000),
  at: mark,
  words: optionalText(4_000),
})

const point = pointShown
  .extend({
    criteria: z
      .array(z.string().min(1, { error: 'Choose the criterion that this is about' }).max(40))
      .min(1, { error: 'Choose the criterion that this is about' })
      .max(4, { error: 'Keep to four criteria or fewer' })
      .refine((ids) => new Set(ids).size === ids.length, { error: 'Name each criterion once' }),
  })
  .refine(({ question, words }) => question !== null || words !== null, {
    path: ['question'],
    error: 'Write the question, or what was said',
  })

/** As it is shown: whoever may not know a criterion reads it without what is about that one alone. */
export const discussionShown = z.strictObject({
  on: day('Enter the day of the discussion'),
  /** Null: not held yet. */
  minutes: z
    .int({ error: 'Enter whole minutes' })
    .min(1, { error: 'Enter one minute or more' })
    .max(600, { error: 'Enter 600 minutes or fewer' })
    .nullable(),
  /** Who took part besides the two, by their part. */
  others: optionalLine(200),
  points: z.array(pointShown),
  summary: optionalText(5_000),
  /** None in versions that were written before discussions could be recorded. */
  sounds: z.array(soundShown).default([]),
  marks: z.array(markShown).default([]),
})

/** A professional discussion: planned, held, or both, in one record. */
export const discussionContent = discussionShown
  .extend({
    points: z
      .array(point)
      .min(1, { error: 'Add one question or more' })
      .max(60, { error: 'Keep to sixty questions or fewer' }),
    sounds: z
      .array(sound)
      .max(mostSounds, { error: `Keep to ${mostSounds} recordings or fewer` })
      .refine((sounds) => new Set(sounds.map(({ id }) => id)).size === sounds.length, {
        error: 'Name each recording once',
      })
      .default([]),
    marks: z
      .array(soundMark)
      .max(mostMarks, { error: `Keep to ${mostMarks} marks or fewer` })
      .default([]),
  })
  .superRefine(({ sounds, marks }, context) => {
    const known = new Set(sounds.map(({ id }) => id))
    for (const [index, { sound: of }] of marks.entries())
      if (!known.has(of))
        context.addIssue({ code: 'custom', path: ['marks', index, 'sound'], message: 'Choose one of the recordings' })
  })
export type DiscussionShown = z.infer<typeof discussionShown>
export type DiscussionContent = z.infer<typeof discussionContent>

/** What stands in the way of signing it: a plan alone is nothing that was said. */
export const missingToSign = ({
  minutes,
  points,
  summary,
}: Pick<DiscussionShown, 'minutes' | 'points' | 'summary'>): string[] => [
  ...(minutes === null ? ['how long it took'] : []),
  ...(points.every(({ words }) => words === null) ? ['what was said to one question or more'] : []),
  ...(summary === null ? ['the summary'] : []),
]
