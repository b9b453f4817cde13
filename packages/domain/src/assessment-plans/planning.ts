import { z } from 'zod'
import { day } from '../fields/day.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { methods, seenVersion } from '../judging/judgement.ts'

/** One thing that assessor and candidate do so that criteria can be judged. The browser makes its id; it stays through the versions. */
export const plannedActivity = z.strictObject({
  id: id(),
  what: text({ required: 'Say what will be done', max: 1_000 }),
  method: z.enum(methods, { error: 'Choose how it is assessed' }),
  criteria: z
    .array(z.string().min(1).max(40))
    .min(1, { error: 'Choose at least one criterion' })
    .max(60, { error: 'Choose sixty criteria or fewer' })
    .refine((ids) => new Set(ids).size === ids.length, { error: 'Name each criterion once' }),
  by: day('Say by which day'),
  where: optionalText(300),
  /** What the candidate brings, or gets ready. */
  prepare: optionalText(1_000),
})

/** What is planned, whole: a version of its own. `version`: the one that was seen, 0: there was none. */
export const writeAssessmentPlan = z
  .strictObject({
    version: seenVersion(),
    activities: z
      .array(plannedActivity)
      .min(1, { error: 'Plan at least one activity' })
      .max(40, { error: 'Plan forty activities or fewer' })
      .refine((rows) => new Set(rows.map((row) => row.id)).size === rows.length, {
        error: 'Reload the page: two activities have one id',
      }),
    note: optionalText(2_000),
    reason: optionalText(1_000),
  })
  .superRefine(({ version, reason }, refinement) => {
    if (version > 0 && reason === null)
      refinement.addIssue({ code: 'custom', path: ['reason'], message: 'Say what you changed, and why' })
  })

/** Its candidate agrees to a version, or says what does not work. */
export const answerAssessmentPlan = z
  .strictObject({
    version: seenVersion(),
    agrees: z.boolean({ error: 'Say whether you agree' }),
    words: optionalText(1_000),
  })
  .superRefine(({ agrees, words }, refinement) => {
    if (!agrees && words === null)
      refinement.addIssue({ code: 'custom', path: ['words'], message: 'Say what does not work for you' })
  })

/** An activity is done, or not done after all. `version`: the mark that was seen, 0: none. */
export const markActivity = z
  .strictObject({
    version: seenVersion(),
    done: z.boolean({ error: 'Say whether it is done' }),
    on: day('Say on which day').nullable(),
    words: optionalText(1_000),
  })
  .superRefine(({ done, on, words }, refinement) => {
    if (done && on === null)
      refinement.addIssue({ code: 'custom', path: ['on'], message: 'Say on which day it was done' })
    if (!done && words === null)
      refinement.addIssue({ code: 'custom', path: ['words'], message: 'Say why it is not done after all' })
  })
