import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/**
 * What a device keeps of a person: unfinished forms; writes on their way; answers of the server; which drafts the server
 * has, and up to when; drafts that are finished, whose copies on the server may go; what a mentee reads on it; files on their
 * way, and the pieces of them; recordings that are being made.
 */
export type Kind = 'draft' | 'item' | 'answer' | 'sent' | 'done' | 'handed-over' | 'file' | 'piece' | 'recording'

/** One thing, unreadable without the person's key. Its names are ids and addresses, never words. */
export type Sealed = { userId: string; kind: Kind; id: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

/**
 * Four digits as a slow digest, and how often others were tried. The person's key is here, and not in its place, until
 * they are typed: nothing but the locked page finds it.
 */
export type HandedOver = {
  salt: Uint8Array<ArrayBuffer>
  digest: ArrayBuffer
  rounds: number
  wrong: number
  key: CryptoKey | null
}

/** Somebody who signed in here. `half` never leaves this device; `key` is there while they are signed in. */
export type Known = {
  userId: string
  half: CryptoKey
  key: CryptoKey | null
  until: string
  lastHereAt: string
  /** While the device is in a mentee's hands. */
  handedOver?: HandedOver | null
}

interface Shape extends DBSchema {
  people: { key: string; value: Known }
  sealed: { key: [userId: string, kind: string, id: string]; value: Sealed }
}
export type Store = IDBPDatabase<Shape>

/** A browser that neither opens nor refuses is one that keeps nothing: some hang for ever in private windows. */
const atFirst = 4_000
const afterwards = 200
let patience = atFirst

let opened: Promise<Store> | null = null

// Async, since some browsers throw where they deny, and do not reject.
const open = async (): Promise<Store> =>
  Promise.race([
    openDB<Shape>('mentorfolio', 1, {
      upgrade(db) {
        db.createObjectStore('people', { keyPath: 'userId' })
        db.createObjectStore('sealed', { keyPath: ['userId', 'kind', 'id'] })
      },
      // A later release wants to change the shape: this page lets go, and opens again when it next keeps something.
      blocking: (_from, _to, event) => {
        opened = null
        if (event.target instanceof IDBDatabase) event.target.close()
      },
      terminated: () => {
        opened = null
      },
    }),
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('The browser’s database does not open')), patience),
    ),
  ])

/** The browser's database. Rejects where there is none: denied, or not there at all. */
export const store = (): Promise<Store> => {
  if (opened) return opened
  const mine = open()
  opened = mine
  mine.then(
    () => {
      patience = atFirst
    },
    () => {
      if (opened === mine) opened = null
      // It is asked again each time, but is not waited for again: everything that is kept would take as long.
      patience = afterwards
    },
  )
  return mine
}

/** Everything of one kind that one person has here. */
export const ofKind = (userId: string, kind: Kind) => IDBKeyRange.bound([userId, kind, ''], [userId, kind, '\uffff'])
/** Everything that one person has here. */
export const ofPerson = (userId: string) => IDBKeyRange.bound([userId, '', ''], [userId, '\uffff', '\uffff'])
