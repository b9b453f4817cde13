import { call } from '../api/call.ts'
import { type Known, store } from './store.ts'

export type Person = { userId: string; signedInUntil: string }

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))

/**
 * The key is made of two halves: one that was made here and cannot leave this device, and one that the server tells to
 * whoever is signed in as this person. Neither alone opens anything.
 */
const join = async (half: CryptoKey, secret: string) => {
  const both = await crypto.subtle.sign('HMAC', half, bytesOf(secret))
  return crypto.subtle.importKey('raw', both, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const newHalf = async () => {
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return made as CryptoKey
}

/** This device's half for a person: the first one made stays, or what it sealed could not be read. */
const halfOf = async (userId: string): Promise<Known> => {
  const db = await store()
  const known = await db.get('people', userId)
  if (known) return known
  const made: Known = { userId, half: await newHalf(), key: null, until: '', lastHereAt: '' }
  const tx = db.transaction('people', 'readwrite', { durability: 'strict' })
  const first = await tx.store.get(userId)
  if (!first) await tx.store.put(made)
  await tx.done
  return first ?? made
}

/** Never from what is kept here: to look there, one would need the key that this is the half of, and wait for ever. */
const secretOf = async () => (await call('GET /api/self/device-key', {}, undefined, { kept: false })).secret

/** The key to what this device keeps of somebody who is signed in. Asks the server for its half unless the key is here. */
export const keyOf = async ({ userId, signedInUntil }: Person): Promise<CryptoKey> => {
  const { half, key: kept } = await halfOf(userId)
  const key = kept ?? (await join(half, await secretOf()))
  const tx = (await store()).transaction('people', 'readwrite', { durability: 'strict' })
  // Signed out while the server was asked: then there is nobody to keep it for.
  const known = await tx.store.get(userId)
  // Handed over meanwhile, in another tab: it is not to be found here until the device is back.
  if (known && !known.handedOver)
    await tx.store.put({ userId, half, key, until: signedInUntil, lastHereAt: new Date().toISOString() })
  await tx.done
  // The browser may clear away what it was not asked to keep; whether it agrees is its own to say.
  void navigator.storage?.persist?.().catch(() => false)
  return key
}

const stillSignedIn = (known: Known, now: number) => known.key !== null && Date.parse(known.until) > now

/** Whoever was here last and is still signed in, as far as this device knows without a network; null: nobody. */
export const lastHere = async (now = Date.now()): Promise<{ userId: string; key: CryptoKey } | null> => {
  const people = await (await store()).getAll('people')
  const [latest] = people.toSorted((a, b) => (a.lastHereAt < b.lastHereAt ? 1 : -1))
  return latest?.key && stillSignedIn(latest, now) ? { userId: latest.userId, key: latest.key } : null
}

/**
 * A browser has one person signed in at a time: everybody else's key goes, what it sealed stays and cannot be read until
 * they sign in again. `''`: everybody's, when nobody is signed in.
 */
export const lockOthers = async (userId: string) => {
  const tx = (await store()).transaction('people', 'readwrite', { durability: 'strict' })
  for (const known of await tx.store.getAll()) {
    if (known.userId === userId || !(known.key || known.handedOver?.key)) continue
    const handedOver = known.handedOver && { ...known.handedOver, key: null }
    await tx.store.put({ ...known, key: null, ...(handedOver ? { handedOver } : {}) })
  }
  await tx.done
}
