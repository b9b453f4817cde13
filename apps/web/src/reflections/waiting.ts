import type {
  CpdPlanRecord,
  ReflectionRecord,
  SelfReviewRecord,
  SessionReflections,
  SummaryRecord,
  UnitReflection,
} from '@mentorfolio/domain/reflections/reflection-views'
import type { Item } from '../outbox/item.ts'

type AnyRecord = ReflectionRecord | SummaryRecord | SelfReviewRecord | CpdPlanRecord
type Place = Pick<AnyRecord, 'kind' | 'sessionId' | 'unitId'>

/** A record with a version that only this device has: its time is this device's own, and the server may say otherwise. */
const withVersion = <R extends AnyRecord>(
  records: readonly R[],
  {
    id,
    by,
    item,
    saw,
    content,
    place,
  }: {
    id: string
    by: string
    item: Item
    saw: number
    content: NonNullable<R['content']>
    place: Place
  },
): R[] => {
  const known = records.find((record) => record.id === id)
  if (known ? known.revision > saw : saw > 0) return [...records]
  const at = item.writtenAt
  const version = {
    ...{ version: saw + 1, by, reason: null, deviceAt: at, skewMs: 0, receivedAt: at, effectiveAt: at },
    ...{ happenedOn: null, content },
  }
  const made = {
    ...{ id, relationshipId: null, happenedOn: null, withdrawn: null, ...place },
    ...{ ...known, revision: saw + 1, content, versions: [...(known?.versions ?? []), version] },
    // One kind of record in, the same kind out: the words are those of its form.
  } as unknown as R
  return known ? records.map((record) => (record.id === id ? made : record)) : [...records, made]
}

const withdrawnIn = <R extends AnyRecord>(
  records: readonly R[],
  { id, saw, at, because }: { id: string; saw: number; at: string; because: string },
): R[] =>
  records.map((record) =>
    record.id === id && record.revision === saw ? { ...record, revision: saw + 1, withdrawn: { at, because } } : record,
  )

const isOfSession = (item: Item, id: string) =>
  (item.line === 'PUT /api/sessions/:id/reflections/:recordId' ||
    item.line === 'POST /api/sessions/:id/reflections/:recordId/withdraw') &&
  item.input.params.id === id

const afterReflection = (page: SessionReflections, item: Item): SessionReflections => {
  switch (item.line) {
    case 'PUT /api/sessions/:id/reflections/:recordId': {
      const { params, body } = item.input
      const place = { kind: 'REFLECTION', sessionId: page.id, unitId: null } as const
      const version = { id: params.recordId, by: page.candidateName, item, saw: body.revision, place }
      return { ...page, reflections: withVersion(page.reflections, { ...version, content: body.reflection }) }
    }
    case 'POST /api/sessions/:id/reflections/:recordId/withdraw': {
      const { params, body } = item.input
      const told = { id: params.recordId, saw: body.revision, at: item.writtenAt, because: body.reason }
      return { ...page, reflections: withdrawnIn(page.reflections, told) }
    }
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
  const of = { by: page.candidateName, item }
  const place = { sessionId: null, unitId: page.unit.id }
  switch (item.line) {
    case 'PUT /api/units/:id/summaries/:recordId': {
      const { params, body } = item.input
      const version = { ...of, id: params.recordId, saw: body.revision, content: body.summary }
      const kind = { kind: 'REFLECTIVE_SUMMARY', ...place } as const
      return { ...page, summaries: withVersion(page.summaries, { ...version, place: kind }) }
    }
    case 'PUT /api/units/:id/self-reviews/:recordId': {
      const { params, body } = item.input
      const version = { ...of, id: params.recordId, saw: body.revision, content: body.review }
      const kind = { kind: 'SELF_REVIEW', ...place } as const
      return { ...page, selfReviews: withVersion(page.selfReviews, { ...version, place: kind }) }
    }
    case 'PUT /api/units/:id/cpd-plans/:recordId': {
      const { params, body } = item.input
      const version = { ...of, id: params.recordId, saw: body.revision, content: body.plan }
      const kind = { kind: 'CPD_PLAN', ...place } as const
      return { ...page, cpdPlans: withVersion(page.cpdPlans, { ...version, place: kind }) }
    }
    case 'POST /api/units/:id/reflection/:recordId/withdraw': {
      const { params, body } = item.input
      const told = { id: params.recordId, saw: body.revision, at: item.writtenAt, because: body.reason }
      return {
        ...page,
        summaries: withdrawnIn(page.summaries, told),
        selfReviews: withdrawnIn(page.selfReviews, told),
        cpdPlans: withdrawnIn(page.cpdPlans, told),
      }
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
