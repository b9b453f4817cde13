import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { instant } from '../fields/instant.ts'
import { lineOfText, optionalLine, optionalText, text } from '../fields/text.ts'
import { zone } from '../fields/zone.ts'
import { preferences } from '../needs/needs-kinds.ts'
import { checkTimes } from './interval.ts'
import { modelNames, stagesOf } from './models.ts'
import { needsAgreement } from './plan-action.ts'
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
const objectiveShape = {
  text: text({ required: 'Write one objective for this session', max: 500 }),
  measure: text({ required: 'Write how you will both know that it was met', max: 500 }),
}
/** The stage of the plan's model that it belongs to, by its key (S3-T1). */
const stage = z
  .string({ error: 'Choose a stage of the model' })
  .max(40, { error: 'Choose a stage of the model' })
  .nullable()

/** What a plan may say besides (offered, never demanded): empty is null, and none. */
const offered = {
  /** What the session is for, and how it runs: said before it begins (S1-T3). */
  purpose: optionalText(1_000),
  structure: optionalText(1_000),
  /** Why this, the theory it rests on in a few words, and why that one (S4-M9, S4-K2). */
  rationale: optionalText(2_000),
  theory: optionalLine(200),
  theoryWhy: optionalText(1_000),
  /** Preferences of the needs assessment that this session respects, and how (S1-M3, S3-M2). */
  cites: z.array(z.enum(preferences, { error: 'Choose a preference from the list' })).max(preferences.length),
  respects: optionalText(1_000),
  /** What to ask rather than assume (S4-M8). */
  clarifyingQuestions: z
    .array(text({ required: 'Write the question', max: 500 }))
    .max(10, { error: 'Keep to ten questions or fewer' }),
}

const noObjective = { path: ['objectives'], error: 'Write one objective for this session' }
const objectivesOf = <Stage extends z.ZodType<string | null | undefined>>(of: Stage) =>
  z
    .array(z.strictObject({ ...objectiveShape, stage: of }), { error: noObjective.error })
    .max(10, { error: 'Keep to ten objectives or fewer' })

/**
 * What a plan holds. Minimum to count: a goal and one objective with its measure (docs/hours.md, 'The plan'), which a first hello or a
 * chat may lack;
 * timed activities, a resource and its fit serve S2-MP1 and are offered, as all in `offered` is.
 */
const minimal = (titled: typeof lineOfText) => ({
  title: titled({ required: 'Give the session a short title', max: 120 }),
  goalIds: z.array(id()).max(20),
  /** A goal written here for the first time: it becomes a goal of the relationship. */
  newGoal: z.strictObject({ id: id(), title: titled({ required: 'Write the goal', max: 300 }) }).nullable(),
  activities: z.array(activity).max(30, { error: 'Keep to thirty activities or fewer' }),
  resources: z.array(resource).max(20, { error: 'Keep to twenty resources or fewer' }),
  model: z.enum(modelNames, { error: 'Choose a model from the list' }).nullable(),
})

type Served = { goalIds: readonly string[]; newGoal: object | null }
const servesAGoal = (plan: Served) => plan.goalIds.length > 0 || plan.newGoal !== null
const noGoal = { path: ['goalIds'], error: 'Choose the goal that this session serves, or write a new one' }

type Staged = {
  model: (typeof modelNames)[number] | null
  objectives: readonly { stage?: string | null | undefined }[]
}
/** A stage is one of the model that the plan follows. */
const stagesOfItsModel = ({ model, objectives }: Staged, refinement: z.RefinementCtx) => {
  const known = new Set(model === null ? [] : stagesOf(model).map(([key]) => key))
  objectives.forEach(({ stage: of }, index) => {
    if (of != null && !known.has(of))
      refinement.addIssue({
        ...{ code: 'custom', path: ['objectives', index, 'stage'] },
        message: 'Choose a stage of the model that the session follows',
      })
  })
}

/** A plan as it is kept, of whichever kind of meeting: one from before something was offered says nothing of it; titles from before they were held to one line can still be read. */
export const planContent = z.strictObject({
  ...minimal(text),
  objectives: objectivesOf(stage.default(null)),
  purpose: offered.purpose.default(null),
  structure: offered.structure.default(null),
  rationale: offered.rationale.default(null),
  theory: offered.theory.default(null),
  theoryWhy: offered.theoryWhy.default(null),
  cites: offered.cites.default([]),
  respects: offered.respects.default(null),
  clarifyingQuestions: offered.clarifyingQuestions.default([]),
})
export type PlanContent = z.infer<typeof planContent>

/**
 * A plan of whichever kind of meeting as it is sent. What is offered may be left out, not only empty: a page of an earlier release
 * does, and what it sends twice must stay one request, so nothing is filled in here.
 */
const anyPlanToWrite = z
  .strictObject({
    ...minimal(lineOfText),
    objectives: objectivesOf(stage.optional()),
    ...z.strictObject(offered).partial().shape,
  })
  .superRefine(stagesOfItsModel)
export type PlanToWrite = z.infer<typeof anyPlanToWrite>

const hasObjective = ({ objectives }: Pick<PlanToWrite, 'objectives'>) => objectives.length > 0

/** The plan of a session that may count: what it serves, and how both will know. */
export const planToWrite = anyPlanToWrite.refine(servesAGoal, noGoal).refine(hasObjective, noObjective)

const times = { start: instant('Enter when it starts'), end: instant('Enter when it ends') }

/** Whom a plan is with and how they meet, whatever the day. */
export const meeting = {
  relationshipIds: mentees,
  kind: sessionKind,
  context,
  mode,
  zone: zone(),
}

const planShape = z.strictObject({ ...meeting, ...times, plan: anyPlanToWrite })
type Planned = Pick<z.infer<typeof planShape>, 'kind' | 'start' | 'end' | 'plan'>

/** Contracting and informal meetings never count: before there is a goal, nothing is asked of a first hello. */
const asItsKindAsks = ({ kind, start, end, plan }: Planned, refinement: z.RefinementCtx) => {
  checkTimes({ start, end, breaks: [], attendance: [] }, refinement)
  if (!needsAgreement.has(kind)) return
  const tell = ({ path, error }: typeof noGoal) =>
    refinement.addIssue({ code: 'custom', path: ['plan', ...path], message: error })
  if (!servesAGoal(plan)) tell(noGoal)
  if (!hasObjective(plan)) tell(noObjective)
}

/** A new plan: with whom, what kind, when, and its content. */
export const planSession = planShape.superRefine(asItsKindAsks)
/** A changed plan: a new version; the first one's time still decides NO_PRIOR_PLAN (docs/hours.md). */
export const replanSession = planShape.extend({ revision: revision() }).superRefine(asItsKindAsks)
