/** Where the words are, as the header says it. */
export type SaveState = { kind: 'NOTHING' } | { kind: 'SENDING' } | { kind: 'SAVED'; at: Date } | { kind: 'NOT_SENT' }

/** What of this person is on this device and not at the server as a record. */
export type Unsent = {
  /** Writes on their way. */
  waiting: number
  /** Forms begun and not finished, here or on another device. */
  unfinished: number
  /** Those among them that the server did not take. */
  cameBack: number
  /** Nothing goes out until somebody signs in. */
  signedOut: boolean
}

type State = SaveState & { unsent: Unsent }

let state: State = { kind: 'NOTHING', unsent: { waiting: 0, unfinished: 0, cameBack: 0, signedOut: false } }
const listeners = new Set<() => void>()

const become = (next: State) => {
  state = next
  for (const listener of listeners) listener()
}

export const saveState = {
  now: () => state,
  tell: (next: SaveState) => become({ ...next, unsent: state.unsent }),
  tellUnsent: (unsent: Unsent) => become({ ...state, unsent }),
  listen(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
