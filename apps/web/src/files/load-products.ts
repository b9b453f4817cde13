import type { WorkProductsView } from '@mentorfolio/domain/files/work-product-view'
import { call } from '../api/call.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { isProductOf, withWaitingProducts } from './with-waiting.ts'

export type LoadedProducts = { view: WorkProductsView; waiting: readonly Item[]; onDevice: readonly Item[] }

/** The work products of a portfolio as they stand on this device, and what of them waits. Throws as `call` does. */
export const loadProducts = async (id: string, signal?: AbortSignal): Promise<LoadedProducts> => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/registrations/:id/work-products', { params: { id } }, signal)
  return {
    view: withWaitingProducts(view, onDevice),
    waiting: onDevice.filter((item) => isProductOf(item, id)),
    onDevice,
  }
}

/** As the server has it at this moment: what this device kept of it will not do. */
export const productsNow = (id: string): Promise<WorkProductsView> =>
  call('GET /api/registrations/:id/work-products', { params: { id } }, undefined, { kept: false })
