import type { GoalWords } from '../goals/goal.ts'
import { smart } from '../goals/smart.ts'
import type { NeedsContent } from '../needs/needs.ts'
import type { MentoringPlanContent } from '../plans/mentoring-plan.ts'

// The predicates that needs, a goal and a plan answer by themselves (docs/qualifications.md), each from its latest words.

export const needsPredicates = {
  toolNamed: ({ tool }: NeedsContent) => tool.kind !== 'OTHER' || tool.name !== null,
  jobMatch: ({ tool, jobMatch }: NeedsContent) =>
    tool.kind === 'JOB_MATCH' && jobMatch !== null && jobMatch.tasks.length > 0,
}

export const goalPredicates = {
  smartGoal: (goal: GoalWords) => smart(goal).length === 0,
}

export const planPredicates = {
  stageExplained: ({ stages }: MentoringPlanContent) => stages.length > 0,
}
