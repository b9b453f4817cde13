import { isSomebodyHere } from '../api/here.ts'
import { ApiProblem, NotReached } from '../api/problem.ts'
import { keeping } from './keeping.ts'
import { keyOf, lastHere, lockOthers, type Person } from './keys.ts'
import { ofPerson, store } from './store.ts'
import { type Vault, vaultOf } from './vault-of.ts'

export type { Vault } from './vault-of.ts'

/** What of whom is open in this page. */
let now: Vault | null = null

const isOpen = (vault: Vault) => vault === now

/** What is open, once it is known who is here. Rejects when it turns out that nobody is. */
export const whenOpen = async (): Promise<Vault> => {
  if (!now) await isSomebodyHere()
  if (!now) throw new Error('Nobody is signed in')
  return now
}

const open = (vault: Vault): Vault => {
  now = vault
  return vault
}

/** How long words wait for the key before they stay in the tab for the time being, in milliseconds. */
const patience = 3_000

/**
 * The key, once it is there. A server that could not be asked for its half is asked again at the next thing to keep: what
 * stayed in the tab until then goes along, as it does when the key comes late (`onLate`).
 */
const askUntilThere = (person: Person, onLate: () => void) => {
  let key: Promise<CryptoKey | null> | null = null
  return async () => {
    key ??= keyOf(person).catch((error: unknown) => {
      key = null
      keeping.tell(error instanceof NotReached || error instanceof ApiProblem ? 'NO_KEY' : 'DENIED')
      return null
    })
    const asked = key
    const came = await Promise.race([asked, new Promise<'LATE'>((late) => setTimeout(() => late('LATE'), patience))])
    if (came !== 'LATE') return came
    keeping.tell('NO_KEY')
    void asked.then((late) => late && onLate())
    return null
  }
}

const openFor = (self: Person & { shared: boolean }): Vault => {
  const why = self.shared ? 'SHARED' : globalThis.crypto?.subtle ? null : 'NOT_SECURE'
  keeping.tell(why)
  const vault: Vault = vaultOf(
    self.userId,
    why ? async () => null : askUntilThere(self, () => void vault.change([])),
    isOpen,
  )
  return vault
}

/**
 * Opens what this device keeps for whoever the server says is signed in. Whoever was here before is locked out. A page is
 * one person's as long as it lives: throws for another.
 */
export const enter = (self: Person & { shared: boolean }): Vault => {
  if (now?.userId === self.userId) {
    // Signed in again, perhaps: the device is told until when.
    if (!self.shared) void keyOf(self).catch(() => undefined)
    return now
  }
  if (now) throw new Error('This page is somebody else’s')
  // On a shared computer not even what was kept before by the same person may be opened without them.
  void lockOthers(self.shared ? '' : self.userId).catch(() => undefined)
  return open(openFor(self))
}

/**
 * Only when the server could not be asked who is signed in: opens for whoever was here last, if their sign-in still holds.
 * Null: nobody, or nothing is kept.
 */
export const resume = async (): Promise<Vault | null> => {
  if (now) return now
  const last = await lastHere().catch(() => null)
  if (!last) return null
  return now ?? open(vaultOf(last.userId, async () => last.key, isOpen))
}

/** While the device is in a mentee's hands: opens for what the locked page reads and writes, with the key that it holds. */
export const openLocked = (userId: string, key: CryptoKey): Vault =>
  now ?? open(vaultOf(userId, async () => key, isOpen))

/** What is open now; null before anybody is known to be here. */
export const openVault = (): Vault | null => now

/** Signed out in another tab, which clears the device: this one keeps nothing any more. */
export const close = () => {
  now = null
}

/** Signing out: nothing of this person stays here. */
export const clear = async () => {
  if (!now) return
  const { userId } = now
  now = null
  const db = await store().catch(() => null)
  if (!db) return
  const tx = db.transaction(['people', 'sealed'], 'readwrite', { durability: 'strict' })
  await tx.objectStore('people').delete(userId)
  await tx.objectStore('sealed').delete(ofPerson(userId))
  await tx.done
}
