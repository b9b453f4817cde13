import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { instant } from '../fields/instant.ts'
import { lineOfText, optionalText, text } from '../fields/text.ts'
import { zone } from '../fields/zone.ts'
import { checkTimes, interval } from './interval.ts'
import { modelNames, stagesOf } from './models.ts'
import { context, mode, revision, sessionKind } from './session.ts'

/** What happened: in one box, or by the stages of a model. The writer chooses. */
export const narrative = z
  .discriminatedUnion(
    'form',
    [
      z.strictObject({
        form: z.literal('WHOLE'),
        text: text({ required: 'Write what you did and what came of it' }),
      }),
      z.strictObject({
        form: z.literal('STAGES'),
        model: z.enum(modelNames, { error: 'Choose a model from the list' }),
        stages: z.array(z.strictObject({ stage: z.string().max(20), text: optionalText() })).max(8),
      }),
    ],
    { error: 'Write what you did and what came of it' },
  )
  .superRefine((value, refinement) => {
    if (value.form === 'WHOLE') return
    const known = new Set(stagesOf(value.model).map(([key]) => key))
    value.stages.forEach(({ stage }, index) => {
      if (!known.has(stage) || value.stages.findIndex((other) => other.stage === stage) !== index)
        refinement.addIssue({
          code: 'custom',
          path: ['stages', index, 'stage'],
          message: `Use each stage of ${value.model} once`,
        })
    })
    if (!value.stages.some((stage) => stage.text))
      refinement.addIssue({
        code: 'custom',
        path: ['stages', 0, 'text'],
        message: 'Write what you did and what came of it, in one stage at least',
      })
  })
export type Narrative = z.infer<typeof narrative>

/** Whose the next action is; NOBODY says that nothing follows, which is an answer too. */
export const actionOwners = ['MENTEE', 'MENTOR', 'OTHER', 'NOBODY'] as const
export const nextAction = z
  .strictObject({
    owner: z.enum(actionOwners, { error: 'Say whose the next action is, or that nothing follows' }),
    text: optionalText(1_000),
  })
  .refine((next) => next.owner === 'NOBODY' || next.text !== null, {
    path: ['text'],
    error: 'Write the next action, or choose “Nothing follows”',
  })

export const skills = [
  'ACTIVE_LISTENING',
  'OPEN_QUESTIONS',
  'PROBING_QUESTIONS',
  'REFLECTIVE_QUESTIONS',
  'SUMMARISING',
  'GOAL_SETTING',
  'SILENCE',
  'CHALLENGE',
  'ENCOURAGEMENT',
  'NON_VERBAL',
] as const
export type Skill = (typeof skills)[number]

/** A skill used. Without an example it is kept, but stays out of the heat map (S1-AC3, S2-MP2, S4-T3). */
export const skillUsed = z.strictObject({
  skill: z.enum(skills, { error: 'Choose a skill from the list' }),
  example: optionalText(2_000),
  effect: optionalText(2_000),
})

/** Whose idea the way forward was (S4-M4, S5-M5). */
export const solutionOwners = ['MENTEE', 'TOGETHER', 'MENTOR'] as const

/** What a log may say besides its minimum: offered, never demanded. Each serves criteria that are named. */
export const offeredAnswers = z.strictObject({
  /** S1-AC3, S2-MP2, S4-AC1, S5-AC2 */
  skills: z
    .array(skillUsed)
    .max(skills.length)
    .refine((used) => new Set(used.map(({ skill }) => skill)).size === used.length, { error: 'Name each skill once' }),
  /** S5-T1; a session's reflection, with a time of its own: it never makes a log late. */
  reflection: z.strictObject({ wentWell: optionalText(4_000), doDifferently: optionalText(4_000) }).nullable(),
  /** S4-AC4 */
  openQuestion: z.strictObject({ question: optionalText(1_000), answer: optionalText(2_000) }).nullable(),
  /** S4-AC5 */
  strategy: z.strictObject({ strategy: optionalText(2_000), impact: optionalText(2_000) }).nullable(),
  /** S1-AC4 */
  barrier: z
    .strictObject({ barrier: optionalText(1_000), strategy: optionalText(2_000), result: optionalText(2_000) })
    .nullable(),
  /** S1-AC1, S5-T6 */
  policy: z.strictObject({ name: optionalText(300), impact: optionalText(2_000) }).nullable(),
  /** S4-AC6 */
  summaryGivenBack: optionalText(2_000),
  /** S4-AC7, S3-T3 */
  boundary: optionalText(2_000),
  /** S4-M4, S5-M5 */
  solution: z
    .strictObject({ whose: z.enum(solutionOwners, { error: 'Say whose idea it was' }), what: optionalText(2_000) })
    .nullable(),
})
export type OfferedAnswers = z.infer<typeof offeredAnswers>

export const noOfferedAnswers: OfferedAnswers = {
  skills: [],
  reflection: null,
  openQuestion: null,
  strategy: null,
  barrier: null,
  policy: null,
  summaryGivenBack: null,
  boundary: null,
  solution: null,
}

const titled = { required: 'Give the session a short title', max: 120 }

/** The words of a log, as they are kept (a title may have several lines, from before): the minimum (what happened, what follows) and whatever was offered and answered. */
export const logContent = z.strictObject({
  title: text(titled),
  narrative,
  next: nextAction,
  offered: offeredAnswers,
})
export type LogContent = z.infer<typeof logContent>

/** Who came, and from when until when if not for the whole session. */
export const attendance = z
  .array(
    z.strictObject({
      relationshipId: id(),
      attended: z.boolean({ error: 'Say whether this mentee came' }),
      from: instant('Enter when this mentee arrived').optional(),
      until: instant('Enter when this mentee left').optional(),
    }),
    { error: 'Say who came' },
  )
  .min(1, { error: 'Say who came' })
  .max(12, { error: 'Keep to twelve mentees or fewer' })
  .refine((list) => new Set(list.map(({ relationshipId }) => relationshipId)).size === list.length, {
    error: 'Name each mentee once',
  })

const logShape = z.strictObject({
  start: instant('Enter when you met'),
  end: instant('Enter when you finished'),
  breaks: z.array(interval).max(20, { error: 'Keep to twenty breaks or fewer' }),
  mode,
  zone: zone(),
  attendance,
  log: logContent.extend({ title: lineOfText(titled) }),
})

/** The log of a planned session. LOGGED means the facts are there; reflection may follow (docs/cycle.md). */
export const logSession = logShape.extend({ revision: revision() }).superRefine(checkTimes)

/** A session that took place without a plan here: always saved; the ledger says what it is worth. */
export const recordSession = logShape.extend({ kind: sessionKind, context }).superRefine(checkTimes)

/** A new version of a log. The old one is kept; the reason is asked because an assessor will. */
export const correctLog = logShape
  .extend({ revision: revision(), reason: text({ required: 'Say what you are putting right, and why', max: 1_000 }) })
  .superRefine(checkTimes)
