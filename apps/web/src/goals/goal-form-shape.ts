import type { GoalWords } from '@mentorfolio/domain/goals/goal'

/** The form of a goal as its controls are named: the body's own paths. */
export type GoalShape = {
  goal: {
    title: string
    domain: string
    workStage: string
    specific: string
    measure: string
    support: string
    why: string
    byDate: string
    baseline: string
    scale: { one: string; five: string; ten: string }
    milestones: { text: string; byDate: string }[]
    strategies: { text: string }[]
    ehcp: { linked: string; area: string }
    employers: { contact: string; adjustment: string; basis: string }[]
  }
}

/** The form as it opens: over the goal as it stands, or empty. */
export const goalShape = (goal: GoalWords | undefined): GoalShape => ({
  goal: {
    title: goal?.title ?? '',
    domain: goal?.domain ?? '',
    workStage: goal?.workStage ?? '',
    specific: goal?.specific ?? '',
    measure: goal?.measure ?? '',
    support: goal?.support ?? '',
    why: goal?.why ?? '',
    byDate: goal?.byDate ?? '',
    baseline: goal?.baseline ? String(goal.baseline) : '',
    scale: { one: goal?.scale.one ?? '', five: goal?.scale.five ?? '', ten: goal?.scale.ten ?? '' },
    milestones: goal?.milestones ?? [],
    strategies: goal?.strategies ?? [],
    ehcp: { linked: goal?.ehcp.linked ? 'yes' : 'no', area: goal?.ehcp.area ?? '' },
    employers: goal?.employers.map((each) => ({ ...each, adjustment: each.adjustment ?? '' })) ?? [],
  },
})

/** A new goal's form: empty, or with what was thought of already where it begins from what gets in the way. */
export const newGoalShape = (from: { idea: string; isWork: boolean } | undefined): GoalShape => {
  const { goal } = goalShape(undefined)
  return { goal: { ...goal, domain: from?.isWork ? 'WORK' : '', support: from?.idea ?? '' } }
}
