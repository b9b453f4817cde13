import { z } from 'zod'
import { across } from '../fields/across.ts'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { mostGoals } from '../goals/most-goals.ts'
import { cycleStages } from '../plans/plan-stages.ts'

const number = { error: 'Choose a number from 1 to 10' }

/** A goal looked at again, on the mentee's own scale: beside its baseline, this is how far it went (S3-LO4). */
export const reviewedGoal = z.strictObject({
  goalId: id(),
  /** From 1 to 10, said by the mentee; null: it was not scored, and `words` say why. */
  score: z.int(number).min(1, number).max(10, number).nullable(),
  /** What moved it, or why there is no score. */
  words: optionalText(1_000),
})
export type ReviewedGoal = z.infer<typeof reviewedGoal>

/** A milestone of a goal as it stood that day: `index` is its place in the goal, `text` its words then (S3-MP4). */
export const reviewedMilestone = z.strictObject({
  goalId: id(),
  index: z.int().min(0).max(19),
  text: text({ required: 'Say which milestone it was', max: 300 }),
  met: z.boolean(),
  words: optionalText(500),
})
export type ReviewedMilestone = z.infer<typeof reviewedMilestone>

const once = <T>(of: (each: T) => string, error: string) =>
  [(all: readonly T[]) => new Set(all.map(of)).size === all.length, { error }] as const

/** What somebody writes at a review of progress. */
export const reviewWords = z.strictObject({
  /** The day on which it was looked at together. */
  on: day('Choose the day of the review'),
  /** The last one, from which the closing begins (S5-AC3). */
  final: z.boolean(),
  /** The review session in which it was done, where there was one. */
  sessionId: id().nullable(),
  goals: z
    .array(reviewedGoal)
    .max(mostGoals)
    .refine(...once<ReviewedGoal>(({ goalId }) => goalId, 'Score each goal once')),
  milestones: z
    .array(reviewedMilestone)
    .max(500)
    .refine(...once<ReviewedMilestone>(({ goalId, index }) => `${goalId} ${index}`, 'Tick each milestone once')),
  /** Requests for feedback whose answers were considered. */
  feedback: z
    .array(id())
    .max(100)
    .refine(...once<string>((each) => each, 'Name each answer once')),
  wentWell: optionalText(2_000),
  obstacles: optionalText(2_000),
  /** What changes from here, and why: kept as the reason of the plan's next version (S3-MP4). */
  whatChanges: optionalText(1_000),
  /** Stages of the mentoring cycle, explained by the mentor (S1-AC2). */
  stages: z
    .array(
      z.strictObject({
        stage: z.enum(cycleStages, { error: 'Choose a stage from the list' }),
        text: text({ required: 'Explain the stage', max: 2_000 }),
      }),
    )
    .max(cycleStages.length)
    .refine(...once<{ stage: string }>(({ stage }) => stage, 'Explain each stage once')),
  /** Null at the final review alone. */
  nextReviewOn: day('Choose the day of the next review').nullable(),
})
export type ReviewWords = z.infer<typeof reviewWords>

/** A review as it is kept. */
export const reviewContent = reviewWords.extend({
  /** The version of the mentoring plan that it made; null: it made none. */
  planVersion: z.int().min(1).nullable(),
})
export type ReviewContent = z.infer<typeof reviewContent>

/** A review as it is written: what must be there is told with what to write. */
export const writtenReview = reviewWords.superRefine(
  (review, refinement) => {
    const tell = (path: (string | number)[], message: string) =>
      refinement.addIssue({ code: 'custom', path, message, input: review })
    for (const [index, { score, words }] of review.goals.entries())
      if (score === null && words === null) tell(['goals', index, 'score'], 'Choose a number, or say why there is none')
    if (review.final) return
    if (review.whatChanges === null) tell(['whatChanges'], 'Write what changes and why, or why nothing does')
    if (review.nextReviewOn === null) tell(['nextReviewOn'], 'Choose the day of the next review')
  },
  across('goals', 'final', 'whatChanges', 'nextReviewOn'),
)
