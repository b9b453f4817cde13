import type { Draft, OnServer } from '../drafts/draft.ts'
import { keeping } from './keeping.ts'
import { type Name, type Put, seal, unseal } from './seal.ts'
import { type Kind, ofKind, type Sealed, store } from './store.ts'

export type Change = { puts?: readonly Put[]; removals?: readonly Name[] }

/** What this device keeps for one person. What cannot be kept on the device is kept in this tab, and the page says so. */
export type Vault = {
  userId: string
  /** Puts and takes away, all or nothing. Answers whether it is on the device; otherwise it is in this tab alone. */
  change: (puts: readonly Put[], removals?: readonly Name[]) => Promise<boolean>
  /** As `change`, for what is too large to be tried again with every word: on the device or nowhere. */
  keepHere: (puts: readonly Put[]) => Promise<boolean>
  /** Changes what depends on what is there: `how` is given the current values, and answers the change. */
  update: <Value>(kind: Kind, ids: readonly string[], how: (now: (Value | undefined)[]) => Change) => Promise<boolean>
  get: <Value>(kind: Kind, id: string) => Promise<Value | undefined>
  /** In the order of their ids. */
  all: <Value>(kind: Kind) => Promise<Value[]>
  /** The ids of everything of one kind. */
  names: (kind: Kind) => Promise<string[]>
  /** Whether there are words that would go with this tab: neither the device nor the server has them. */
  wouldLose: () => boolean
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError'

/** Answers whether it was written: nothing is, once `isOpen` says that its person has signed out. */
const write = async (
  isOpen: () => boolean,
  userId: string,
  sealed: readonly Sealed[],
  removals: readonly Name[],
): Promise<boolean> => {
  const db = await store()
  // Asked in one breath with the transaction: what began before the signing out is cleared by it.
  if (!isOpen()) return false
  // Strict: told to be kept only once it would survive the battery's end.
  const tx = db.transaction('sealed', 'readwrite', { durability: 'strict' })
  const asked = [
    ...sealed.map((each) => tx.store.put(each)),
    ...removals.map(({ kind, id }) => tx.store.delete([userId, kind, id])),
  ]
  // Why it failed is the transaction's to say; each request that it takes along would be an unhandled rejection.
  await Promise.all([tx.done, Promise.allSettled(asked)])
  return true
}

/** Answers can be fetched again; words cannot. */
const makeRoom = async (userId: string) => (await store()).delete('sealed', ofKind(userId, 'answer'))

const nameOf = ({ kind, id }: Name) => `${kind} ${id}`

/**
 * What is kept for one person, with their key. `keyOnce` answers null where nothing may outlive the tab, or nothing can;
 * nothing is written any more once `isTheOpenOne` says no.
 */
export const vaultOf = (
  userId: string,
  keyOnce: () => Promise<CryptoKey | null>,
  isTheOpenOne: (vault: Vault) => boolean,
): Vault => {
  /** What did not get onto the device, and so is newer than what is there: without a put it is what could not be taken away. */
  const inTab = new Map<string, Name & { put?: Put }>()
  /** Changes happen one after the other: the later words must not be overtaken by the earlier. */
  let turn: Promise<unknown> = Promise.resolve()

  const onDevice = async (puts: readonly Put[], removals: readonly Name[]) => {
    const key = await keyOnce()
    if (!key) return false
    const sealed = await Promise.all(puts.map((put) => seal(key, userId, put)))
    try {
      return await write(isOpen, userId, sealed, removals)
    } catch (error) {
      if (!isFull(error)) throw error
      await makeRoom(userId)
      return await write(isOpen, userId, sealed, removals)
    }
  }

  const change: Vault['change'] = async (puts, removals = []) => {
    // What had to stay in the tab, or could not be taken away, goes along with the next change.
    const names = new Set([...puts, ...removals].map(nameOf))
    const waiting = [...inTab].flatMap(([name, each]) => (names.has(name) ? [] : [each]))
    const allPuts = [...waiting.flatMap(({ put }) => put ?? []), ...puts]
    try {
      if (await onDevice(allPuts, [...waiting.filter(({ put }) => !put), ...removals])) {
        inTab.clear()
        if (allPuts.some(({ kind }) => kind !== 'answer')) keeping.tell(null)
        return true
      }
    } catch (error) {
      // What was only fetched can be fetched again.
      if (removals.length === 0 && puts.every(({ kind }) => kind === 'answer')) return false
      keeping.tell(isFull(error) ? 'FULL' : 'DENIED')
    }
    for (const put of puts) inTab.set(nameOf(put), { kind: put.kind, id: put.id, put })
    for (const name of removals) inTab.set(nameOf(name), name)
    return false
  }

  /** What is on the device, by id; nothing where it cannot be read. */
  const far = async (kind: Kind): Promise<[id: string, value: unknown][]> => {
    try {
      const key = await keyOnce()
      if (!key) return []
      const sealed = await (await store()).getAll('sealed', ofKind(userId, kind))
      return await Promise.all(sealed.map(async (each) => [each.id, await unseal(key, each)] as [string, unknown]))
    } catch {
      keeping.tell('DENIED')
      return []
    }
  }

  const readable = async (kind: Kind) => {
    const values = new Map(await far(kind))
    for (const each of inTab.values()) {
      if (each.kind !== kind) continue
      if (each.put) values.set(each.id, each.put.value)
      else values.delete(each.id)
    }
    return [...values].filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1))
  }

  const inTurn = <Result>(work: () => Promise<Result>) => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  /** Whether the server has this draft up to its last word, as far as this tab knows. */
  const atServer = ({ id, value }: Put) => {
    const sent = inTab.get(nameOf({ kind: 'sent', id }))?.put?.value as OnServer | undefined
    return sent?.writtenAt === (value as Draft).writtenAt
  }

  // Only we seal, and each kind has one type: what comes out is what went in.
  const get = async <Value>(kind: Kind, id: string) => {
    const near = inTab.get(nameOf({ kind, id }))
    if (near) return near.put?.value as Value | undefined
    const key = await keyOnce()
    if (!key) return undefined
    const sealed = await store()
      .then((db) => db.get('sealed', [userId, kind, id]))
      .catch(() => undefined)
    return sealed && ((await unseal(key, sealed)) as Value | undefined)
  }

  const vault: Vault = {
    userId,
    get,
    change: (puts, removals) => inTurn(() => change(puts, removals)),
    keepHere: (puts) => inTurn(() => onDevice(puts, []).catch(() => false)),
    update: <Value>(kind: Kind, ids: readonly string[], how: (now: (Value | undefined)[]) => Change) =>
      inTurn(async () => {
        const { puts = [], removals = [] } = how(await Promise.all(ids.map((id) => get<Value>(kind, id))))
        return change(puts, removals)
      }),
    wouldLose: () =>
      [...inTab.values()].some(({ put }) => put?.kind === 'item' || (put?.kind === 'draft' && !atServer(put))),
    names: async (kind) => (await readable(kind)).map(([id]) => id),
    all: async <Value>(kind: Kind) => (await readable(kind)).map(([, value]) => value as Value),
  }
  const isOpen = () => isTheOpenOne(vault)
  return vault
}
