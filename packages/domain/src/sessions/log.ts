import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { instant } from '../fields/instant.ts'
import { lineOfText, optionalText, text } from '../fields/text.ts'
import { zone } from '../fields/zone.ts'
import { checkTimes, interval } from './interval.ts'
import { stagesOf, writingModels } from './models.ts'
import { furtherActions, nextAction, reviewedActions } from './next-actions.ts'
import { offeredAnswers } from './offered-answers.ts'
import { context, mode, revision, sessionKind } from './session.ts'

export { noOfferedAnswers, type OfferedAnswers, type Skill, skills, skillUsed } from './offered-answers.ts'

/** What happened: in one box, or by the stages of a model. The writer chooses. */
export const narrative = z
  .discriminatedUnion(
    'form',
    [
      z.strictObject({
        form: z.literal('WHOLE'),
        text: text({ required: 'Write what you did and what came of it' }),
        /** The model that it followed, where the writer names one (S1-T1). */
        model: z.enum(writingModels, { error: 'Choose a model from the list' }).nullable().optional(),
      }),
      z.strictObject({
        form: z.literal('STAGES'),
        model: z.enum(writingModels, { error: 'Choose a model from the list' }),
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

const titled = { required: 'Give the session a short title', max: 120 }

/**
 * The words of a log, as they are kept (a title may have several lines, from before): the minimum (what happened, what
 * follows) and whatever was offered and answered.
 */
export const logContent = z.strictObject({
  title: text(titled),
  narrative,
  next: nextAction,
  /** Further actions, each with whose it is and by when. */
  alsoNext: furtherActions.optional(),
  /** What became of the actions of the session before (S5-T3). */
  reviewed: reviewedActions.optional(),
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

type Told = Omit<Parameters<typeof checkTimes>[0], 'attendance'> & {
  attendance: z.infer<typeof attendance>
  log: LogContent
}

/** What one mentee of a group does next is one's whom the session was with, and theirs to do. */
const checkWhose = ({ log: { next, alsoNext = [] }, attendance: came }: Told, refinement: z.RefinementCtx) => {
  const named = [{ at: ['next'], ...next }, ...alsoNext.map((each, index) => ({ at: ['alsoNext', index], ...each }))]
  for (const { at, owner, relationshipId } of named)
    if (relationshipId && (owner !== 'MENTEE' || !came.some((each) => each.relationshipId === relationshipId)))
      refinement.addIssue({
        code: 'custom',
        path: ['log', ...at, 'owner'],
        message: 'Choose whose it is from the list',
      })
}

/** Times that fit, and words about those alone who were there. */
const checkTold = (told: Told, refinement: z.RefinementCtx) => {
  checkTimes(told, refinement)
  checkWhose(told, refinement)
  const there = new Set(told.attendance.flatMap((each) => (each.attended ? [each.relationshipId] : [])))
  told.log.offered.eachMentee.forEach(({ relationshipId, words }, index) => {
    if (words !== null && !there.has(relationshipId))
      refinement.addIssue({
        code: 'custom',
        path: ['log', 'offered', 'eachMentee', index, 'words'],
        message: 'Take this out, or say above that they came',
      })
  })
}

/** The log of a planned session. LOGGED means the facts are there; reflection may follow (docs/cycle.md). */
export const logSession = logShape.extend({ revision: revision() }).superRefine(checkTold)

/** A session that took place without a plan here: always saved; the ledger says what it is worth. */
export const recordSession = logShape.extend({ kind: sessionKind, context }).superRefine(checkTold)

/** A new version of a log. The old one is kept; the reason is asked because an assessor will. */
export const correctLog = logShape
  .extend({ revision: revision(), reason: text({ required: 'Say what you are putting right, and why', max: 1_000 }) })
  .superRefine(checkTold)
