import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText } from '../fields/text.ts'
import { writingRecord } from '../records/write-record.ts'
import { feedbackPoints, ratedSkills, score } from './feedback-kinds.ts'

/** The candidate's own rating of the skills that others are asked about, at the same points (S4-T7). */
export const ownRatingContent = z.strictObject({
  point: z.enum(feedbackPoints, { error: 'Choose which point of the mentoring this is about' }),
  ratings: z
    .array(
      z.strictObject({
        skill: z.enum(ratedSkills, { error: 'Choose a skill from the list' }),
        score,
        why: optionalText(1_000),
      }),
      { error: 'Rate one skill at least' },
    )
    .min(1, { error: 'Rate one skill at least' })
    .refine((rated) => new Set(rated.map(({ skill }) => skill)).size === rated.length, {
      error: 'Rate each skill once',
    }),
})
export type OwnRatingContent = z.infer<typeof ownRatingContent>

/** `on`: the day that it is about, not in the future. `sessionId`: the session, where it is about one. */
export const writeOwnRating = z.strictObject({
  ...writingRecord,
  sessionId: id().nullable(),
  on: day('Enter the day that you rate yourself for'),
  rating: ownRatingContent,
})
