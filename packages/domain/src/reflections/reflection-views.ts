import { z } from 'zod'
import { portfolioUnitStates, sessionStates } from '../cycle/states.ts'
import { recordView } from '../records/mentoring-record.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { unitName } from '../sessions/ledger-view.ts'
import { sessionKinds } from '../sessions/session.ts'
import { cpdPlanContent } from './cpd-plan.ts'
import { evidenceCard } from './evidence.ts'
import { reflectionContent } from './reflection.ts'
import { selfReviewContent } from './self-review.ts'
import { summaryContent } from './summary.ts'

export const reflectionRecord = recordView(reflectionContent)
export type ReflectionRecord = z.infer<typeof reflectionRecord>
export const summaryRecord = recordView(summaryContent)
export const selfReviewRecord = recordView(selfReviewContent)
export const cpdPlanRecord = recordView(cpdPlanContent)

/** A session that took place, and whether anybody looked back on it (S4-M7). */
export const reflectedSession = z.strictObject({
  id: z.uuid(),
  kind: z.enum(sessionKinds),
  status: z.enum(sessionStates),
  start: z.string(),
  end: z.string(),
  zone: z.string(),
  names: z.array(z.string()),
  /** Words: null to those who may see facts alone. */
  title: z.string().nullable(),
  /** Whether its log has a reflection of its own. */
  inLog: z.boolean(),
  /** Its reflections that are not withdrawn. */
  reflectionIds: z.array(z.uuid()),
})
export type ReflectedSession = z.infer<typeof reflectedSession>

/** Everything about looking back on one session. */
export const sessionReflections = reflectedSession.extend({
  registrationId: z.uuid(),
  candidateName: z.string(),
  /** What its log itself says of it. */
  log: z.strictObject({ wentWell: z.string().nullable(), doDifferently: z.string().nullable() }).nullable(),
  goals: z.array(z.strictObject({ id: z.uuid(), title: z.string() })),
  /** Feedback that was answered, from or about those who were there. */
  feedback: z.array(evidenceCard),
  reflections: z.array(reflectionRecord),
  actions: z.array(decidedAction),
})
export type SessionReflections = z.infer<typeof sessionReflections>

/** The texts of a unit about its writer's own practice, and the evidence beside them. */
export const unitReflection = z.strictObject({
  unit: unitName,
  /** The candidate's units of the same registration, this one among them: each has texts of its own. */
  units: z.array(unitName),
  registrationId: z.uuid(),
  candidateName: z.string(),
  state: z.enum(portfolioUnitStates),
  /** Every session that took place, earliest first. */
  sessions: z.array(reflectedSession),
  evidence: z.array(evidenceCard),
  summaries: z.array(summaryRecord),
  selfReviews: z.array(selfReviewRecord),
  cpdPlans: z.array(cpdPlanRecord),
  actions: z.array(decidedAction),
})
export type UnitReflection = z.infer<typeof unitReflection>
