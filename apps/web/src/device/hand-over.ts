import { handedOver } from '../api/handed-over.ts'
import { type Known, store } from './store.ts'

/** As OWASP advises for PBKDF2 with SHA-256: a moment on a phone for one try, hours for all ten thousand. */
const rounds = 600_000
/** After so many wrong tries only the password opens it. */
export const triesAllowed = 5

const digestOf = async (digits: string, salt: Uint8Array<ArrayBuffer>, times: number) => {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(digits), 'PBKDF2', false, ['deriveBits'])
  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: times }, typed, 256)
}

const isSame = (one: ArrayBuffer, other: ArrayBuffer) => {
  const [here, there] = [new Uint8Array(one), new Uint8Array(other)]
  return here.length === there.length && here.every((byte, at) => byte === there[at])
}

const open = async () => (await store()).transaction(['people', 'sealed'], 'readwrite', { durability: 'strict' })
type Change = Awaited<ReturnType<typeof open>>

/** Nothing of the lock is left, nor what was read on the locked page. */
const forget = async (tx: Change, { handedOver, ...known }: Known, key: CryptoKey | null) => {
  await tx.objectStore('people').put({ ...known, key })
  await tx.objectStore('sealed').delete([known.userId, 'handed-over', page])
}

/** The name under which the locked page's own words are kept, sealed as everything is. */
export const page = 'page'

/**
 * Locks what is kept for this person until these digits are typed. Rejects where nothing is kept for them: a lock that
 * holds nothing would be none.
 */
export const lockWith = async (userId: string, digits: string) => {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const digest = await digestOf(digits, salt, rounds)
  const tx = await open()
  const people = tx.objectStore('people')
  const known = await people.get(userId)
  if (!known?.key) throw new Error('This device keeps nothing for this person')
  await people.put({ ...known, key: null, handedOver: { salt, digest, rounds, wrong: 0, key: known.key } })
  await tx.done
}

const findIn = (people: readonly Known[]) =>
  people.flatMap((known) => (known.handedOver ? [{ known, lock: known.handedOver }] : []))[0]

/** Whose device this is that was handed over, their key, and how many tries are left; null where none is known here. */
export const whoseLock = async () => {
  const found = findIn(await (await store()).getAll('people'))
  return found
    ? {
        userId: found.known.userId,
        key: found.lock.key,
        triesLeft: Math.max(0, triesAllowed - found.lock.wrong),
      }
    : null
}

/** 0 tries left: only a password opens it. */
export type Tried = { open: true } | { open: false; triesLeft: number }

/**
 * Tries these digits, once: it is counted before it is known whether they are right, so that neither a reload nor another
 * tab gives a try more. The right ones put the key back and forget the lock.
 */
export const tryDigits = async (digits: string): Promise<Tried> => {
  const counting = await open()
  const found = findIn(await counting.objectStore('people').getAll())
  if (!found || found.lock.wrong >= triesAllowed) return { open: false, triesLeft: 0 }
  const { known, lock } = found
  const wrong = lock.wrong + 1
  await counting.objectStore('people').put({ ...known, handedOver: { ...lock, wrong } })
  await counting.done
  if (!isSame(await digestOf(digits, lock.salt, lock.rounds), lock.digest))
    return { open: false, triesLeft: triesAllowed - wrong }
  const tx = await open()
  const now = await tx.objectStore('people').get(known.userId)
  if (now) await forget(tx, now, now.handedOver?.key ?? now.key)
  await tx.done
  return { open: true }
}

/** Somebody has signed in: what was locked is nobody's but theirs whose key it is, and opens by signing in as them. */
export const endLock = async () => {
  const tx = await open()
  for (const known of await tx.objectStore('people').getAll()) if (known.handedOver) await forget(tx, known, null)
  await tx.done
}

/** As long as a browser keeps a cookie, in seconds: it ends by being ended. */
const long = 400 * 86_400

/**
 * From here on every page of ours in this browser is the locked one; or is itself again. The cookie goes wherever the
 * sign-in's goes, also through a link of another site: `Lax`, as that is.
 */
export const sayHandedOver = (is: boolean) => {
  // biome-ignore lint/suspicious/noDocumentCookie: it has to be read before the first paint, at once
  document.cookie = `${handedOver}=1; Path=/; SameSite=Lax; Max-Age=${is ? long : 0}`
  if (is) localStorage.setItem(handedOver, '1')
  else localStorage.removeItem(handedOver)
}
