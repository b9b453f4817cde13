import { z } from 'zod'
import { methods } from '../judging/judgement.ts'
import { methodKinds } from '../methods/method-kinds.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'
import { activityStandings } from './activity-standing.ts'

/** An activity as a version has it; `criteria` as far as this reader may know them. Days are `YYYY-MM-DD`. */
const activity = z.strictObject({
  ...{ id: z.uuid(), what: z.string(), method: z.enum(methods), criteria: z.array(z.string()) },
  ...{ by: z.string(), where: z.string().nullable(), prepare: z.string().nullable() },
})

const answer = z.strictObject({ agrees: z.boolean(), words: z.string().nullable(), at: z.string() })

const version = z.strictObject({
  ...{
    version: z.int(),
    byName: z.string(),
    at: z.string(),
    reason: z.string().nullable(),
    note: z.string().nullable(),
  },
  activities: z.array(activity),
  /** What its candidate said to this version; null: nothing yet. */
  answer: answer.nullable(),
})
export type PlanVersion = z.infer<typeof version>

/** What was said last of whether an activity is done; `version` counts what was said. */
const mark = z.strictObject({
  ...{ version: z.int(), done: z.boolean(), on: z.string().nullable(), words: z.string().nullable() },
  ...{ byName: z.string(), at: z.string() },
})

const standing = activity.extend({
  standing: z.enum(activityStandings),
  mark: mark.nullable(),
  /** Observations and discussions, of its method, that speak of one of its criteria, as their assessor signed them. */
  records: z.array(z.strictObject({ id: z.uuid(), kind: z.enum(methodKinds), on: z.string() })),
})
export type PlannedActivity = z.infer<typeof standing>

/** How a unit is going to be assessed: the plan as it stands, and the versions before. */
export const assessmentPlanView = z.strictObject({
  unit: unitName,
  candidateName: z.string(),
  /** By the centre's clock. */
  today: z.string(),
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** In the order of their days; null: nothing is planned. */
  plan: version.extend({ activities: z.array(standing) }).nullable(),
  /** The latest first. */
  before: z.array(version),
  /** Criteria that no activity is for. */
  notPlanned: z.array(z.string()),
  actions: z.array(decidedAction),
})
export type AssessmentPlanView = z.infer<typeof assessmentPlanView>
