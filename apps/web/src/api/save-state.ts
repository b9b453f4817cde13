/** Where the words are, as the header says it. */
export type SaveState = { kind: 'NOTHING' } | { kind: 'SENDING' } | { kind: 'SAVED'; at: Date } | { kind: 'NOT_SENT' }

let state: SaveState = { kind: 'NOTHING' }
const listeners = new Set<() => void>()

export const saveState = {
  now: () => state,
  tell(next: SaveState) {
    state = next
    for (const listener of listeners) listener()
  },
  listen(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
