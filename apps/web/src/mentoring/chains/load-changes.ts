import type { AdaptationsView } from '@mentorfolio/domain/adaptations/adaptation-view'
import { call } from '../../api/call.ts'
import type { Item } from '../../outbox/item.ts'
import { itemsWaiting } from '../../outbox/waiting.ts'
import { isChangeIn, withWaitingChanges } from './with-waiting.ts'

export type LoadedChanges = { changes: AdaptationsView; waiting: readonly Item[]; onDevice: readonly Item[] }

/** What was changed in a relationship as it stands on this device, and what of it waits. Throws as `call` does. */
export const loadChanges = async (id: string, signal?: AbortSignal): Promise<LoadedChanges> => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/relationships/:id/adaptations', { params: { id } }, signal)
  return {
    changes: withWaitingChanges(view, onDevice),
    waiting: onDevice.filter((item) => isChangeIn(item, id)),
    onDevice,
  }
}

/** As the server has it at this moment: what this device kept of it will not do. */
export const changesNow = (id: string): Promise<AdaptationsView> =>
  call('GET /api/relationships/:id/adaptations', { params: { id } }, undefined, { kept: false })
