import type { MentoringPlanContent } from '@mentorfolio/domain/plans/mentoring-plan'
import { cycleStages } from '@mentorfolio/domain/plans/plan-stages'

/** The form of the mentoring plan as its controls are named: the body's own paths, but for stages, one box each. */
export type MentoringPlanShape = {
  reason: string
  plan: {
    goals: { id: string; how: string }[]
    mentorDoes: string
    menteeDoes: string
    support: string
    cites: string[]
    respects: string
    rhythm: string
    reviewOn: string
    rationale: string
    theory: string
  }
  stages: Record<string, string>
}

type Beginning = { plan: MentoringPlanContent | undefined; goalIds: readonly string[]; reviewDueOn: string | null }

/** The form as it opens: over the latest version, or with every goal in the order in which they were agreed. */
export const planShape = ({ plan, goalIds, reviewDueOn }: Beginning): MentoringPlanShape => ({
  reason: '',
  plan: {
    // A goal that was dropped since is in no new version.
    goals: plan
      ? plan.goals.filter(({ id }) => goalIds.includes(id)).map(({ id, how }) => ({ id, how: how ?? '' }))
      : goalIds.map((id) => ({ id, how: '' })),
    mentorDoes: plan?.mentorDoes ?? '',
    menteeDoes: plan?.menteeDoes ?? '',
    support: plan?.support ?? '',
    cites: plan?.cites ?? [],
    respects: plan?.respects ?? '',
    rhythm: plan?.rhythm ?? '',
    // As it is now: a new version brings back no day that was moved.
    reviewOn: reviewDueOn ?? '',
    rationale: plan?.rationale ?? '',
    theory: plan?.theory ?? '',
  },
  stages: Object.fromEntries(
    cycleStages.map((stage) => [stage, plan?.stages.find((each) => each.stage === stage)?.text ?? '']),
  ),
})
