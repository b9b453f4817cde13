import { v7 } from 'uuid'
import { tabKey } from './tab.ts'

/** An id for a record made here; ids sort by the time of their making. */
export const newId = (): string => v7()

const nameOfThisDevice = 'device-id'
let unkept: string | undefined

/**
 * This browser's own id, so that the server can measure how far its clock is off. Without storage, and on a shared
 * computer, it lives as long as the page.
 */
export const deviceId = (): string => {
  unkept ??= newId()
  if (tabKey() !== null) return unkept
  try {
    const kept = localStorage.getItem(nameOfThisDevice)
    if (kept) return kept
    localStorage.setItem(nameOfThisDevice, unkept)
    return unkept
  } catch {
    return unkept
  }
}
