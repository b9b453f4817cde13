import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { instant } from '../fields/instant.ts'
import { lineOfText, optionalText, text } from '../fields/text.ts'
import { zone } from '../fields/zone.ts'
import { checkTimes } from './interval.ts'
import { modelNames } from './models.ts'
import { context, mentees, mode, revision, sessionKind } from './session.ts'

const minutes = z
  .int({ error: 'Enter whole minutes' })
  .min(1, { error: 'Enter at least 1 minute' })
  .max(24 * 60, { error: 'Enter 1,440 minutes or fewer' })

/** How well the plan's activities fill the session: never refused, always told (S2-MP1). */
export const activity = z.strictObject({
  what: text({ required: 'Describe the activity', max: 500 }),
  minutes,
})
/** A resource and why it suits this mentee (S2-MP1 'role-tailored'). */
export const resource = z.strictObject({
  what: text({ required: 'Name the resource', max: 500 }),
  fit: optionalText(500),
})
/** A measurable objective: what, and how both will know (S2-MP1). */
export const objective = z.strictObject({
  text: text({ required: 'Write one objective for this session', max: 500 }),
  measure: text({ required: 'Write how you will both know that it was met', max: 500 }),
})

/**
 * What a plan holds. Minimum to count: a goal and one objective with its measure (docs/hours.md, 'The plan');
 * timed activities, a resource and its fit serve S2-MP1 and are offered.
 */
const contentWith = (titled: typeof lineOfText) =>
  z
    .strictObject({
      title: titled({ required: 'Give the session a short title', max: 120 }),
      goalIds: z.array(id()).max(20),
      /** A goal written here for the first time: it becomes a goal of the relationship. */
      newGoal: z.strictObject({ id: id(), title: titled({ required: 'Write the goal', max: 300 }) }).nullable(),
      objectives: z
        .array(objective, { error: 'Write one objective for this session' })
        .min(1, { error: 'Write one objective for this session' })
        .max(10, { error: 'Keep to ten objectives or fewer' }),
      activities: z.array(activity).max(30, { error: 'Keep to thirty activities or fewer' }),
      resources: z.array(resource).max(20, { error: 'Keep to twenty resources or fewer' }),
      model: z.enum(modelNames, { error: 'Choose a model from the list' }).nullable(),
    })
    .refine((plan) => plan.goalIds.length > 0 || plan.newGoal !== null, {
      path: ['goalIds'],
      error: 'Choose the goal that this session serves, or write a new one',
    })

/** A plan as it is kept: titles from before they were held to one line can still be read. */
export const planContent = contentWith(text)
export type PlanContent = z.infer<typeof planContent>

const times = { start: instant('Enter when it starts'), end: instant('Enter when it ends') }

const planShape = z.strictObject({
  relationshipIds: mentees,
  kind: sessionKind,
  context,
  mode,
  zone: zone(),
  ...times,
  plan: contentWith(lineOfText),
})
type PlannedTimes = { start: string; end: string }
const plannedTimes = ({ start, end }: PlannedTimes, refinement: z.RefinementCtx) =>
  checkTimes({ start, end, breaks: [], attendance: [] }, refinement)

/** A new plan: with whom, what kind, when, and its content. */
export const planSession = planShape.superRefine(plannedTimes)
/** A changed plan: a new version; the first one's time still decides NO_PRIOR_PLAN (docs/hours.md). */
export const replanSession = planShape.extend({ revision: revision() }).superRefine(plannedTimes)
