import type { MethodsView } from '@mentorfolio/domain/methods/methods-view'
import { call } from '../../api/call.ts'
import { NotReached } from '../../api/problem.ts'
import type { Item } from '../../outbox/item.ts'
import { itemsWaiting } from '../../outbox/waiting.ts'

/** What these pages loaded last: no device keeps what somebody sees of others, and an assessor goes on without a network. */
let last: MethodsView | null = null

const isOf = (unitId: string) => (item: Item) =>
  (item.line === 'PUT /api/units/:id/observations/:recordId' ||
    item.line === 'PUT /api/units/:id/discussions/:recordId' ||
    item.line === 'POST /api/units/:id/discussions/:recordId/ask-to-record' ||
    item.line === 'POST /api/units/:id/discussions/:recordId/answer-recording' ||
    item.line === 'POST /api/units/:id/methods/:recordId/sign' ||
    item.line === 'POST /api/units/:id/methods/:recordId/answer' ||
    item.line === 'POST /api/units/:id/methods/:recordId/withdraw') &&
  item.input.params.id === unitId

export const loadMethods = async (id: string, signal?: AbortSignal) => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/methods', { params: { id } }, signal).catch((error: unknown) => {
    if (error instanceof NotReached && last?.unit.id === id) return last
    throw error
  })
  last = view
  return { view, onDevice, waiting: onDevice.filter(isOf(id)) }
}

/** As the server has it at this moment. */
export const methodsNow = (id: string): Promise<MethodsView> =>
  call('GET /api/units/:id/methods', { params: { id } }, undefined, { kept: false })
