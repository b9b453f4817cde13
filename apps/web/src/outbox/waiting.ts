import { listenToTabs } from '../device/tabs.ts'
import { whenOpen } from '../device/vault.ts'
import type { Item } from './item.ts'

/** What waits on this device, in the order in which it will be sent. Never throws; [] when nothing is kept. */
export const itemsWaiting = async (): Promise<readonly Item[]> => {
  try {
    return await (await whenOpen()).all<Item>('item')
  } catch {
    return []
  }
}

/** Told whenever something is added, sent or comes back. Answers a function that stops listening. */
export const listenToWaiting = (listener: () => void) =>
  listenToTabs((told) => {
    if ('about' in told && told.about === 'item') listener()
  })
