import { teller } from './teller.ts'

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

const nothing: Unsent = { waiting: 0, unfinished: 0, cameBack: 0, signedOut: false }
const { now, tell, listen } = teller<State>({ kind: 'NOTHING', unsent: nothing })

export const saveState = {
  now,
  listen,
  tell: (next: SaveState) => tell({ ...next, unsent: now().unsent }),
  tellUnsent: (unsent: Unsent) => tell({ ...now(), unsent }),
}
