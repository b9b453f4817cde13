import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { preferences } from '../needs/needs-kinds.ts'
import { cycleStages } from './plan-stages.ts'

const planGoal = z.strictObject({
  id: id(),
  /** How you set about it together. */
  how: optionalText(1_000),
})

/** The mentoring plan: drawn from needs and goals, changed by a review (S3-MP4). */
export const mentoringPlanContent = z.strictObject({
  /** In the order in which they are worked at. */
  goals: z
    .array(planGoal, { error: 'Choose at least one goal' })
    .min(1, { error: 'Choose at least one goal' })
    .max(20, { error: 'Keep to twenty goals or fewer' })
    .refine((goals) => new Set(goals.map((goal) => goal.id)).size === goals.length, { error: 'Name each goal once' }),
  mentorDoes: text({ required: 'Write what you do', max: 2_000 }),
  menteeDoes: text({ required: 'Write what your mentee does', max: 2_000 }),
  /** Who and what else helps. */
  support: optionalText(2_000),
  /** The preferences of the needs assessment that it respects, and how (S1-M3). */
  cites: z.array(z.enum(preferences, { error: 'Choose from the list' })).max(preferences.length),
  respects: optionalText(1_000),
  /** How often the goals are looked at again, in words: 'every third session'. */
  rhythm: text({ required: 'Write how often you look at it together', max: 200 }),
  reviewOn: day('Choose the day of the next review'),
  /** Why this and not something else (S4-M9), and what it rests on (S4-K2). */
  rationale: optionalText(2_000),
  theory: optionalText(200),
  /** Stages of the mentoring cycle, explained by the mentor (S1-AC2). */
  stages: z
    .array(
      z.strictObject({
        stage: z.enum(cycleStages, { error: 'Choose a stage from the list' }),
        text: text({ required: 'Explain the stage', max: 2_000 }),
      }),
    )
    .max(cycleStages.length)
    .refine((stages) => new Set(stages.map(({ stage }) => stage)).size === stages.length, {
      error: 'Explain each stage once',
    }),
})
export type MentoringPlanContent = z.infer<typeof mentoringPlanContent>
