import type { SessionReflections, UnitReflection } from '@mentorfolio/domain/reflections/reflection-views'
import { withWithdrawn, withWritten } from '../mentoring/written-here.ts'
import type { Item } from '../outbox/item.ts'

const isOfSession = (item: Item, id: string) =>
  (item.line === 'PUT /api/sessions/:id/reflections/:recordId' ||
    item.line === 'POST /api/sessions/:id/reflections/:recordId/withdraw') &&
  item.input.params.id === id

const afterReflection = (page: SessionReflections, item: Item): SessionReflections => {
  const { reflections, candidateName: by } = page
  switch (item.line) {
    case 'PUT /api/sessions/:id/reflections/:recordId': {
      const { input } = item
      const place = { kind: 'REFLECTION', sessionId: page.id } as const
      const content = input.body.reflection
      return { ...page, reflections: withWritten(reflections, { by, item, input, content, place }) }
    }
    case 'POST /api/sessions/:id/reflections/:recordId/withdraw':
      return { ...page, reflections: withWithdrawn(reflections, item) }
    default:
      return page
  }
}

/** What waits on this device about one session's reflections, and the page with it. */
export const withWaitingReflections = (page: SessionReflections, items: readonly Item[]) => {
  const waiting = items.filter((item) => isOfSession(item, page.id))
  return { page: waiting.reduce(afterReflection, page), waiting }
}

const isOfUnit = (item: Item, id: string): boolean => {
  switch (item.line) {
    case 'PUT /api/units/:id/summaries/:recordId':
    case 'PUT /api/units/:id/self-reviews/:recordId':
    case 'PUT /api/units/:id/cpd-plans/:recordId':
    case 'POST /api/units/:id/reflection/:recordId/withdraw':
      return item.input.params.id === id
    default:
      return false
  }
}

const afterText = (page: UnitReflection, item: Item): UnitReflection => {
  const { summaries, selfReviews, cpdPlans, unit } = page
  const of = { by: page.candidateName, item }
  switch (item.line) {
    case 'PUT /api/units/:id/summaries/:recordId': {
      const place = { kind: 'REFLECTIVE_SUMMARY', unitId: unit.id } as const
      const { input } = item
      return { ...page, summaries: withWritten(summaries, { ...of, input, content: input.body.summary, place }) }
    }
    case 'PUT /api/units/:id/self-reviews/:recordId': {
      const place = { kind: 'SELF_REVIEW', unitId: unit.id } as const
      const { input } = item
      return { ...page, selfReviews: withWritten(selfReviews, { ...of, input, content: input.body.review, place }) }
    }
    case 'PUT /api/units/:id/cpd-plans/:recordId': {
      const place = { kind: 'CPD_PLAN', unitId: unit.id } as const
      const { input } = item
      return { ...page, cpdPlans: withWritten(cpdPlans, { ...of, input, content: input.body.plan, place }) }
    }
    case 'POST /api/units/:id/reflection/:recordId/withdraw':
      return {
        ...page,
        summaries: withWithdrawn(summaries, item),
        selfReviews: withWithdrawn(selfReviews, item),
        cpdPlans: withWithdrawn(cpdPlans, item),
      }
    default:
      return page
  }
}

/** Sessions that were looked back on here are no longer without. */
const withReflected = (page: UnitReflection, items: readonly Item[]): UnitReflection => ({
  ...page,
  sessions: page.sessions.map((session) => {
    const here = items.flatMap((item) =>
      item.line === 'PUT /api/sessions/:id/reflections/:recordId' && item.input.params.id === session.id
        ? [item.input.params.recordId]
        : [],
    )
    return { ...session, reflectionIds: [...new Set([...session.reflectionIds, ...here])] }
  }),
})

/** What waits on this device about a unit's texts, and the page with it. */
export const withWaitingTexts = (page: UnitReflection, items: readonly Item[]) => {
  const waiting = items.filter((item) => isOfUnit(item, page.unit.id))
  return { page: withReflected(waiting.reduce(afterText, page), items), waiting }
}
