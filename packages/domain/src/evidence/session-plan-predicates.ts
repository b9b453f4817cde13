import type { PlanContent } from '../sessions/plan.ts'
import { goalsServed, minutesOf } from '../sessions/plan-offer.ts'

/** A plan with the times that were planned along with its words, in ISO. */
type Planned = { plan: PlanContent; facts: { start: string; end: string } }

const minute = 60_000

/** The predicates that one plan of a session answers by itself (docs/qualifications.md). */
export const sessionPlanPredicates = {
  measurableObjective: ({ plan }: Planned) => plan.objectives.length > 0,
  timedActivitiesThatFit: ({ plan, facts }: Planned) =>
    plan.activities.length > 0 &&
    minutesOf(plan.activities) <= (Date.parse(facts.end) - Date.parse(facts.start)) / minute,
  resourceWithFit: ({ plan }: Planned) => plan.resources.some(({ fit }) => fit !== null),
  servesAGoal: ({ plan }: Planned) => goalsServed(plan).length > 0,
}
