/** Why what is typed does not outlive this tab; null: it does. */
export type NotKept = 'SHARED' | 'DENIED' | 'NOT_SECURE' | 'FULL' | 'NO_KEY' | null

let reason: NotKept = null
const listeners = new Set<() => void>()

export const tellKeeping = (next: NotKept) => {
  if (next === reason) return
  reason = next
  for (const listener of listeners) listener()
}

/** Whether this device keeps words, for pages that say so. */
export const keeping = {
  now: () => reason,
  listen(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
