import { randomId } from './random-id.ts'
import { tabKey } from './tab.ts'

/** The moment that an id of version 7 was made, in milliseconds. */
const madeAt = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** A UUID of version 7 (RFC 9562): the moment, in milliseconds, then how many were made in it already, then chance. */
const idOf = (msecs: number, count: number) =>
  (msecs.toString(16).padStart(12, '0') + count.toString(16).padStart(3, '0')).replace(
    /^(.{8})(.{4})(.{3})$/,
    '$1-$2-7$3',
  ) + randomId().slice(18)

/** The last moment for which one was made, and how many were. */
let moment = 0
let count = 0

/** An id for a record made here; ids sort by the time of their making, and after `last` even if the clock was put back. */
export const newId = (last = ''): string => {
  // So many in one millisecond that there is no room for their count: the next one begins.
  const now = Math.max(Date.now(), count < 0xfff ? moment : moment + 1)
  count = now === moment ? count + 1 : 0
  moment = now
  const id = idOf(moment, count)
  return id > last ? id : idOf(madeAt(last) + 1, 0)
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
