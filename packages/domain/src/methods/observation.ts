import { z } from 'zod'
import { day } from '../fields/day.ts'
import { optionalText, text } from '../fields/text.ts'
import { observedStages, observedWhere, seenKinds } from './method-kinds.ts'

/** `09:05`: by the clock where it was. */
const clock = (required: string) =>
  z
    .string({ error: required })
    .min(1, { error: required, abort: true })
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Enter a time such as 09:30' })

const chosen = (error: string) => z.uuid({ error }).toLowerCase()

/** One criterion of the checklist. */
const checkedRow = z.strictObject({
  criterion: z.string().min(1).max(40),
  says: z.enum(seenKinds, { error: 'Say whether it was seen' }),
  /** What was seen, or why not. */
  words: optionalText(2_000),
})

const checked = checkedRow.refine(({ says, words }) => says !== 'SEEN' || words !== null, {
  path: ['words'],
  error: 'Write what you saw',
})

/** As it is shown: whoever may not know a criterion reads it without that one. */
export const observationShown = z.strictObject({
  on: day('Enter the day of the observation'),
  from: clock('Enter when you began to watch'),
  to: clock('Enter when you ended'),
  /** Null: a part of the work without a mentee. */
  relationshipId: chosen('Choose whose mentoring it was').nullable(),
  sessionId: chosen('Choose a session').nullable(),
  stage: z.enum(observedStages, { error: 'Choose the stage' }).nullable(),
  where: z.enum(observedWhere, { error: 'Say how you observed it' }),
  /** How the mentee agreed to being observed. */
  menteeAgreed: optionalText(1_000),
  /** What the setting gave its permission to, and how. */
  permission: optionalText(1_000),
  checklist: z.array(checkedRow),
  feedback: text({ required: 'Write what you tell your candidate', max: 5_000 }),
  nextSteps: optionalText(2_000),
})

/**
 * What an assessor saw of a session, or of a part of the work: judged nowhere by itself, read beside the criteria. Times are of one
 * day; who else was there is named by no name.
 */
export const observationContent = observationShown
  .extend({
    checklist: z
      .array(checked)
      .min(1, { error: 'Say of one criterion or more whether you saw it' })
      .max(60, { error: 'Keep to sixty criteria or fewer' })
      .refine((rows) => new Set(rows.map(({ criterion }) => criterion)).size === rows.length, {
        error: 'Name each criterion once',
      }),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'Enter a time after the beginning' })
  .refine(({ relationshipId, menteeAgreed }) => relationshipId === null || menteeAgreed !== null, {
    path: ['menteeAgreed'],
    error: 'Write how the mentee agreed to being observed',
  })
  .refine(({ relationshipId, sessionId }) => sessionId === null || relationshipId !== null, {
    path: ['relationshipId'],
    error: 'Choose whose session it was',
  })
export type ObservationContent = z.infer<typeof observationContent>
