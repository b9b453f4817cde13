import { v7 } from 'uuid'
import { tabKey } from './tab.ts'

/** The moment that an id of version 7 was made, in milliseconds. */
const madeAt = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** An id for a record made here; ids sort by the time of their making, and after `last` even if the clock was put back. */
export const newId = (last?: string): string => {
  const id = v7()
  return last === undefined || id > last ? id : v7({ msecs: madeAt(last) + 1 })
}

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
