import { call } from '../api/call.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'

const ofEndings = new Set<string>([
  'PUT /api/relationships/:id/closures/:recordId',
  'PUT /api/relationships/:id/ending/hand-over',
  'POST /api/relationships/:id/start-closing',
  'POST /api/relationships/:id/put-off-ending',
  'POST /api/relationships/:id/close',
  'POST /api/relationships/:id/end-early',
  'POST /api/relationships/:id/transfer',
  'POST /api/relationships/:id/reopen',
])

const isAbout = (item: Item, id: string) =>
  ofEndings.has(item.line) && 'params' in item.input && 'id' in item.input.params && item.input.params.id === id

/** As the server has it at this moment: what this device kept of it will not do. */
export const endingNow = (id: string) =>
  call('GET /api/relationships/:id/ending', { params: { id } }, undefined, { kept: false })

/** The way to the end of a relationship, and what of it waits on this device. */
export const loadEnding = async (id: string, signal?: AbortSignal) => {
  const onDevice = await itemsWaiting()
  const ending = await call('GET /api/relationships/:id/ending', { params: { id } }, signal)
  return { ending, waiting: onDevice.filter((item) => isAbout(item, id)), onDevice }
}
