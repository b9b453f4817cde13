import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { vi } from 'vitest'

const { subtle } = crypto

type Work = (lock: object | null) => unknown
type Listener = (event: { data: unknown }) => void

/** Web Locks in memory: one holder of a name at a time, in the order of asking. */
const newLocks = () => {
  const queues = new Map<string, Promise<unknown>>()
  const held = new Set<string>()
  const hold = async (name: string, work: Work) => {
    held.add(name)
    try {
      return await work({ name })
    } finally {
      held.delete(name)
    }
  }
  return {
    held,
    request: (name: string, ...rest: [Work] | [{ ifAvailable: true }, Work]) => {
      if (rest.length === 2) return held.has(name) ? Promise.resolve(rest[1](null)) : hold(name, rest[1])
      const done = (queues.get(name) ?? Promise.resolve()).then(() => hold(name, rest[0]))
      queues.set(
        name,
        done.catch(() => undefined),
      )
      return done
    },
  }
}

/** A BroadcastChannel of this browser alone: told to every tab but the one that tells. */
const newChannels = () => {
  const open = new Set<{ name: string; hear: Listener }>()
  return class {
    private readonly end: { name: string; hear: Listener }
    constructor(name: string) {
      this.end = { name, hear: () => undefined }
      open.add(this.end)
    }
    addEventListener(_: 'message', hear: Listener) {
      this.end.hear = hear
    }
    postMessage(data: unknown) {
      const copy = structuredClone(data)
      for (const each of open)
        if (each !== this.end && each.name === this.end.name) queueMicrotask(() => each.hear({ data: copy }))
    }
  }
}

/** A browser in which nothing was ever kept. What is kept there outlives its tabs. */
export const newBrowser = () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  newProcess()
}

/** The browser was ended and started again: its database stays; locks and channels are new. */
export const newProcess = () => {
  vi.stubGlobal('navigator', { locks: newLocks(), onLine: true })
  vi.stubGlobal('BroadcastChannel', newChannels())
}

export const setOnline = (onLine: boolean) => {
  Object.assign(navigator, { onLine })
}

/** A browser that lets no page keep anything. */
export const denyStorage = () =>
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    },
  })

/** From now on, as long as `isFull` says so, what is put finds no room: the whole transaction ends. */
export const fillDevice = (isFull: (value: { kind: string; id: string }) => boolean) => {
  const put = IDBObjectStore.prototype.put
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    const request = put.call(this, value, key)
    if (this.name === 'sealed' && isFull(value)) {
      const { transaction } = this
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('The quota has been exceeded.', 'QuotaExceededError'),
      })
      queueMicrotask(() => transaction.abort())
    }
    return request
  })
}

const tabs = new Set<{ store: () => Promise<{ close: () => void }> }>()

/** A page as it is loaded: every module anew, over the same browser. */
export const openTab = async () => {
  vi.resetModules()
  const [vault, keys, store, keeping, answers, channel, drafts, findDraft, outbox, waiting, here, fetching] =
    await Promise.all([
      import('../device/vault.ts'),
      import('../device/keys.ts'),
      import('../device/store.ts'),
      import('../device/keeping.ts'),
      import('../device/answers.ts'),
      import('../device/tabs.ts'),
      import('../drafts/drafts.ts'),
      import('../drafts/find-draft.ts'),
      import('../outbox/outbox.ts'),
      import('../outbox/waiting.ts'),
      import('../api/here.ts'),
      import('../api/fetching.ts'),
    ])
  const tab = {
    ...vault,
    ...keys,
    ...store,
    ...keeping,
    ...answers,
    ...channel,
    ...drafts,
    ...findDraft,
    ...outbox,
    ...waiting,
    ...here,
    ...fetching,
  }
  tabs.add(tab)
  return tab
}
export type Tab = Awaited<ReturnType<typeof openTab>>

/** The browser is killed: what a page was about to do, it does no more. What is in its database stays. */
export const kill = async (tab: Tab) => {
  const db = await tab.store()
  db.close()
  vi.clearAllTimers()
  newProcess()
}

/** Lets everything go on that waits for nothing but itself, until `condition` holds. */
export const until = async (condition: () => boolean | Promise<boolean>) => {
  const from = performance.now()
  while (performance.now() - from < 4_000) {
    if (await condition()) return
    await new Promise((go) => setImmediate(go))
  }
  throw new Error(`It never came to this: ${condition}`)
}

/** As `until`, while the clock runs on: a second of it at each look. */
export const inTime = (condition: () => boolean | Promise<boolean>) =>
  until(async () => {
    vi.advanceTimersByTime(1_000)
    await atRest()
    return condition()
  })

/** Ends every tab, so that none goes on into the next test, and puts back what the browser stood in for. */
export const endBrowser = async () => {
  const soon = () => new Promise<null>((resolve) => setImmediate(resolve, null))
  for (const { store } of tabs) (await Promise.race([store().catch(() => null), soon()]))?.close()
  tabs.clear()
  await atRest()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
}

/** Gives what goes on by itself the time to come to rest, without the clock moving. */
export const atRest = async () => {
  for (let turn = 0; turn < 40; turn += 1) {
    // What is being sealed or opened comes before this.
    await subtle.digest('SHA-256', new Uint8Array(1))
    await new Promise((go) => setImmediate(go))
  }
}
