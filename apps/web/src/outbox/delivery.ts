import { newId } from '../api/device.ts'

/**
 * All that goes out before nothing is left waiting is one delivery, so that its items do not pass for earlier receipts of
 * each other. The server believes one for ten minutes (docs/hours.md, 'Writing offline').
 */
let delivery: { id: string; from: number } | null = null

const lasts = 9 * 60_000

export const deliveryNow = (now = Date.now()) => {
  if (!delivery || now - delivery.from > lasts) delivery = { id: newId(), from: now }
  return delivery.id
}

export const endDelivery = () => {
  delivery = null
}
