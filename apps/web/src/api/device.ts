import { v7 } from 'uuid'

/** An id for a record made here; ids sort by the time of their making. */
export const newId = (): string => v7()

const nameOfThisDevice = 'device-id'
let unkept: string | undefined

/** This browser's own id, so that the server can measure how far its clock is off. Without storage it lives as long as the page. */
export const deviceId = (): string => {
  try {
    const kept = localStorage.getItem(nameOfThisDevice)
    if (kept) return kept
    const made = newId()
    localStorage.setItem(nameOfThisDevice, made)
    return made
  } catch {
    unkept ??= newId()
    return unkept
  }
}
