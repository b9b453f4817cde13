import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import type { Item } from '../../outbox/item.ts'
import { withWithdrawn, withWritten } from '../written-here.ts'

const after = (view: AdaptationsView, item: Item): AdaptationsView => {
  const { adaptations, candidateName: by, relationshipId } = view
  switch (item.line) {
    case 'PUT /api/relationships/:id/adaptations/:recordId': {
      const { input } = item
      const writing = { by, item, input, content: input.body.adaptation }
      const place = { kind: 'ADAPTATION', relationshipId } as const
      return { ...view, adaptations: withWritten(adaptations, { ...writing, place }) }
    }
    case 'POST /api/relationships/:id/adaptations/:recordId/withdraw':
      return { ...view, adaptations: withWithdrawn(adaptations, item) }
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
