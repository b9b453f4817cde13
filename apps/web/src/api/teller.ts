/**
 * One thing that parts of a page far from each other know, outside of React: what it is now, how to tell that it changed,
 * and how to listen (`useSyncExternalStore`).
 */
export const teller = <State>(first: State) => {
  let state = first
  const listeners = new Set<() => void>()
  return {
    now: () => state,
    tell(next: State) {
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    /** Answers a function that stops listening. */
    listen(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
