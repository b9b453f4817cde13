import type { PlanSource } from '@mentorfolio/domain/relationships/relationships.endpoints'
import type { Item } from '../../outbox/item.ts'

const after = (source: PlanSource, item: Item): PlanSource => {
  switch (item.line) {
    case 'PUT /api/relationships/:id/needs': {
      const { communication, learning, helps, avoid } = item.input.body.needs
      return item.input.params.id === source.relationshipId
        ? { ...source, needs: { communication, learning, helps, avoid } }
        : source
    }
    case 'PUT /api/relationships/:id/goals/:goalId':
    case 'PUT /api/relationships/:id/goals/:goalId/words': {
      const { params, body } = item.input
      if (params.id !== source.relationshipId) return source
      const goal = { id: params.goalId, title: body.goal.title, domain: body.goal.domain }
      const known = source.goals.some(({ id }) => id === goal.id)
      const goals = known ? source.goals.map((each) => (each.id === goal.id ? goal : each)) : [...source.goals, goal]
      return { ...source, goals }
    }
    case 'POST /api/relationships/:id/goals/:goalId/drop': {
      const { goalId } = item.input.params
      return { ...source, goals: source.goals.filter(({ id }) => id !== goalId) }
    }
    default:
      return source
  }
}

/** What a plan is drawn from, with what was written of it on this device and waits. A page that was kept from before has none. */
export const planSourcesHere = (sources: readonly PlanSource[] | undefined, items: readonly Item[]): PlanSource[] =>
  (sources ?? []).map((source) => items.reduce(after, source))
