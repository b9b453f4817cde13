import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import { withWithdrawn, withWritten } from '../mentoring/written-here.ts'
import type { Item } from '../outbox/item.ts'

const after = (view: WorkProductsView, item: Item): WorkProductsView => {
  const { products, candidateName: by } = view
  switch (item.line) {
    case 'PUT /api/registrations/:id/work-products/:recordId': {
      const { input } = item
      const { product: content, relationshipId } = input.body
      const place = {
        ...{ kind: 'WORK_PRODUCT' as const, happenedOn: content.on },
        ...(relationshipId === null ? {} : { relationshipId }),
      }
      return { ...view, products: withWritten(products, { by, item, input, content, place }) }
    }
    case 'POST /api/registrations/:id/work-products/:recordId/withdraw':
      return { ...view, products: withWithdrawn(products, item) }
    default:
      return view
  }
}

/** Whether a write that waits is about a work product of this portfolio. */
export const isProductOf = (item: Item, id: string): boolean =>
  (item.line === 'PUT /api/registrations/:id/work-products/:recordId' ||
    item.line === 'POST /api/registrations/:id/work-products/:recordId/withdraw') &&
  item.input.params.id === id

/** Work products with what waits on this device of them, in the order in which it will be sent. */
export const withWaitingProducts = (view: WorkProductsView, items: readonly Item[]): WorkProductsView =>
  items.filter((item) => isProductOf(item, view.registrationId)).reduce(after, view)
