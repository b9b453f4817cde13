import type { AdaptationContent } from '@mentorfolio/domain/adaptations/adaptation'
import type { AdaptationsView, AdaptationView } from '@mentorfolio/domain/adaptations/adaptation-view'
import type { Item } from '../../outbox/item.ts'

type Version = AdaptationView['versions'][number]
type Writing = { saw: number; reason: string | null; content: AdaptationContent }

/** A version that only this device has: its time is this device's own, and the server may say otherwise. */
const versionOf = (by: string, { writtenAt }: Item, { saw, reason, content }: Writing): Version => ({
  ...{ version: saw + 1, by, reason, happenedOn: null, content },
  ...{ deviceAt: writtenAt, skewMs: 0, receivedAt: writtenAt, effectiveAt: writtenAt },
})

const written = (view: AdaptationsView, item: Item, id: string, writing: Writing): AdaptationView[] => {
  const { saw, content } = writing
  const version = versionOf(view.candidateName, item, writing)
  const known = view.adaptations.find((each) => each.id === id)
  if (known ? known.revision !== saw : saw > 0) return view.adaptations
  if (known)
    return view.adaptations.map((each) =>
      each.id === id ? { ...each, revision: saw + 1, content, versions: [...each.versions, version] } : each,
    )
  const made = { kind: 'ADAPTATION' as const, relationshipId: view.relationshipId, sessionId: null, unitId: null }
  return [
    ...view.adaptations,
    { id, ...made, happenedOn: null, revision: 1, withdrawn: null, content, versions: [version] },
  ]
}

const after = (view: AdaptationsView, item: Item): AdaptationsView => {
  switch (item.line) {
    case 'PUT /api/relationships/:id/adaptations/:recordId': {
      const { params, body } = item.input
      const { revision: saw, reason, adaptation: content } = body
      return { ...view, adaptations: written(view, item, params.recordId, { saw, reason, content }) }
    }
    case 'POST /api/relationships/:id/adaptations/:recordId/withdraw': {
      const { params, body } = item.input
      const withdrawn = { at: item.writtenAt, because: body.reason }
      return {
        ...view,
        adaptations: view.adaptations.map((each) =>
          each.id === params.recordId && each.revision === body.revision
            ? { ...each, revision: each.revision + 1, withdrawn }
            : each,
        ),
      }
    }
    default:
      return view
  }
}

/** Whether a write that waits is about what was changed in this relationship. */
export const isChangeIn = (item: Item, id: string): boolean =>
  (item.line === 'PUT /api/relationships/:id/adaptations/:recordId' ||
    item.line === 'POST /api/relationships/:id/adaptations/:recordId/withdraw') &&
  item.input.params.id === id

/** What was changed with what waits on this device of it, in the order in which it will be sent. */
export const withWaitingChanges = (view: AdaptationsView, items: readonly Item[]): AdaptationsView =>
  items.filter((item) => isChangeIn(item, view.relationshipId)).reduce(after, view)
