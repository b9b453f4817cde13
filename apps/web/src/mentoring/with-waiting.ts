import type { GoalWords } from '@mentorfolio/domain/goals/goal'
import type { GoalView, MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import type { Item } from '../outbox/item.ts'
import { versionHere } from './written-here.ts'

const versionOf = ({ candidateName }: MentoringView, item: Item, version: number) =>
  versionHere(candidateName, item, version)

const withGoal = (view: MentoringView, item: Item, id: string, goal: GoalWords, saw: number): GoalView[] => {
  const known = view.goals.find((each) => each.id === id)
  if (known ? known.revision > saw : saw > 0) return view.goals
  const versions = [...(known?.versions ?? []), { ...versionOf(view, item, saw + 1), goal }]
  if (!known)
    return [
      ...view.goals,
      { id, revision: 1, goal, confirmedRevision: null, confirmedAt: null, dropped: null, versions },
    ]
  return view.goals.map((each) => (each.id === id ? { ...each, revision: saw + 1, goal, versions } : each))
}

type Shown = { goals: readonly { id: string; revision: number }[]; plan: number | null }

const confirmed = (view: MentoringView, at: string, { goals, plan }: Shown) => ({
  ...view,
  needs: view.needs.map((version, index) =>
    index === view.needs.length - 1 ? { ...version, confirmed: { at, how: 'HAND_OVER' as const, plan } } : version,
  ),
  goals: view.goals.map((goal) => {
    const shown = goals.find(({ id }) => id === goal.id)
    return shown ? { ...goal, confirmedRevision: shown.revision, confirmedAt: at } : goal
  }),
})

const after = (view: MentoringView, item: Item): MentoringView => {
  switch (item.line) {
    case 'PUT /api/relationships/:id/needs': {
      const { revision, needs } = item.input.body
      if ((view.needs.at(-1)?.version ?? 0) !== revision) return view
      const written = { ...versionOf(view, item, revision + 1), id: item.id, needs, confirmed: null, notRight: null }
      return { ...view, needs: [...view.needs, written] }
    }
    case 'PUT /api/relationships/:id/needs/hand-over': {
      const { version, goals, plan, notRight } = item.input.body
      if (notRight === null) return confirmed(view, item.writtenAt, { goals, plan })
      const said = { at: item.writtenAt, words: notRight }
      return {
        ...view,
        needs: view.needs.map((each) => (each.version === version ? { ...each, notRight: said } : each)),
      }
    }
    case 'PUT /api/relationships/:id/goals/:goalId':
      return { ...view, goals: withGoal(view, item, item.input.params.goalId, item.input.body.goal, 0) }
    case 'PUT /api/relationships/:id/goals/:goalId/words': {
      const { revision, goal } = item.input.body
      return { ...view, goals: withGoal(view, item, item.input.params.goalId, goal, revision) }
    }
    case 'POST /api/relationships/:id/goals/:goalId/drop': {
      const { params, body } = item.input
      const dropped = { at: item.writtenAt, because: body.reason }
      return {
        ...view,
        goals: view.goals.map((goal) =>
          goal.id === params.goalId && goal.revision === body.revision
            ? { ...goal, revision: goal.revision + 1, dropped }
            : goal,
        ),
      }
    }
    case 'PUT /api/relationships/:id/mentoring-plan': {
      const { revision, reason, plan } = item.input.body
      if ((view.plans.at(-1)?.version ?? 0) !== revision) return view
      const written = { ...versionOf(view, item, revision + 1), reason, plan }
      return { ...view, reviewDueOn: plan.reviewOn, plans: [...view.plans, written] }
    }
    default:
      return view
  }
}

/** Whether a write that waits is about this relationship's needs, goals or plan. */
export const isAbout = (item: Item, id: string): boolean => {
  switch (item.line) {
    case 'PUT /api/relationships/:id/needs':
    case 'PUT /api/relationships/:id/needs/hand-over':
    case 'PUT /api/relationships/:id/goals/:goalId':
    case 'PUT /api/relationships/:id/goals/:goalId/words':
    case 'POST /api/relationships/:id/goals/:goalId/drop':
    case 'PUT /api/relationships/:id/mentoring-plan':
      return item.input.params.id === id
    default:
      return false
  }
}

/** Needs, goals and plan with what waits on this device for them, in the order in which it will be sent. */
export const withWaiting = (view: MentoringView, items: readonly Item[]): MentoringView =>
  items.filter((item) => isAbout(item, view.relationshipId)).reduce(after, view)
