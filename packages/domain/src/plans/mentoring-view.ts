import { z } from 'zod'
import { relationshipStates } from '../cycle/states.ts'
import { goalWords } from '../goals/goal.ts'
import { needsContent } from '../needs/needs.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { writtenTimes } from '../sessions/written-times.ts'
import { mentoringPlanContent } from './mentoring-plan.ts'

/** A version of the needs assessment, and what the mentee said of it. Instants in UTC. */
const needsVersion = writtenTimes.extend({
  id: z.uuid(),
  needs: needsContent,
  /** `plan`: the version of the plan that was shown with it; null where none was. */
  confirmed: z
    .strictObject({ at: z.string(), how: z.enum(['LINK', 'HAND_OVER']), plan: z.int().nullable() })
    .nullable(),
  notRight: z.strictObject({ at: z.string(), words: z.string() }).nullable(),
})
export type NeedsVersion = z.infer<typeof needsVersion>

const goalView = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  /** The latest words; a goal from planning a session has its title alone. */
  goal: goalWords,
  /** The revision that the mentee confirmed, and when. */
  confirmedRevision: z.int().nullable(),
  confirmedAt: z.string().nullable(),
  dropped: z.strictObject({ at: z.string(), because: z.string() }).nullable(),
  /** Earliest first; empty while it has a title alone. */
  versions: z.array(writtenTimes.extend({ goal: goalWords })),
})
export type GoalView = z.infer<typeof goalView>

const planVersion = writtenTimes.extend({ plan: mentoringPlanContent })

/** Needs, goals and plan of one relationship, with every version: nothing is overwritten. */
export const mentoringView = z.strictObject({
  relationshipId: z.uuid(),
  registrationId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  candidateName: z.string(),
  simulated: z.boolean(),
  state: z.enum(relationshipStates),
  reviewDueOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** Earliest first. */
  needs: z.array(needsVersion),
  /** In the order in which they were agreed; dropped ones too. */
  goals: z.array(goalView),
  /** Earliest first. */
  plans: z.array(planVersion),
  actions: z.array(decidedAction),
})
export type MentoringView = z.infer<typeof mentoringView>
