/** When what a page shows was fetched, if it came from this device; null: it came from the server just now. */
let keptSince: string | null = null
const listeners = new Set<() => void>()

export const tellFreshness = (at: string | null) => {
  if (at === keptSince) return
  keptSince = at
  for (const listener of listeners) listener()
}

export const freshness = {
  now: () => keptSince,
  listen(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
