import { z } from 'zod'
import { day } from '../fields/day.ts'
import { text } from '../fields/text.ts'
import { writingRecord } from '../records/write-record.ts'

/** How a mentee was asked who gave no feedback. */
export const attemptWays = ['LINK', 'IN_PERSON', 'PHONE', 'THROUGH_SETTING', 'OTHER'] as const

/** The mentee was asked for feedback, and gave none. Two on different days stand in for it at the closing (docs/cycle.md). */
export const attemptContent = z.strictObject({
  how: z.enum(attemptWays, { error: 'Choose how you asked' }),
  words: text({ required: 'Write what you did, and what came of it', max: 2_000 }),
})

/** `on`: the day on which they were asked, not in the future. */
export const writeAttempt = z.strictObject({
  ...writingRecord,
  on: day('Enter the day on which you asked'),
  attempt: attemptContent,
})
