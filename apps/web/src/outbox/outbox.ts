import type { Problem } from '@mentorfolio/domain/http/problem'
import { newId } from '../api/device.ts'
import { saveState } from '../api/save-state.ts'
import { send } from '../api/send.ts'
import { alone, listenToTabs, tellTabs } from '../device/tabs.ts'
import { openVault, type Vault, whenOpen } from '../device/vault.ts'
import type { Draft } from '../drafts/draft.ts'
import { backToDrafts, finished, toDraft } from './come-back.ts'
import { deliveryNow, endDelivery } from './delivery.ts'
import type { Item, Write } from './item.ts'

/** What came of a write, as far as it is known by now. */
export type Outcome =
  | { kind: 'TAKEN' }
  | { kind: 'REFUSED'; problem: Problem }
  | { kind: 'SIGNED_OUT' }
  /** It is kept here and goes out as soon as it can. */
  | { kind: 'WAITING' }

/** Why nothing goes out just now. */
export type Halted = 'SIGNED_OUT' | 'NO_NETWORK' | 'SERVER' | null

let halted: Halted = null
export const haltedBy = () => halted

/** Forms that watch what becomes of their words. */
const watched = new Map<string, (outcome: Outcome) => void>()

const settle = (userId: string, id: string, outcome: Outcome) => {
  tellTabs({ userId, settled: id, outcome })
}

listenToTabs((told) => {
  if (!('settled' in told)) return
  // Sent by this very module in another tab.
  watched.get(told.settled)?.(told.outcome as Outcome)
  watched.delete(told.settled)
})

const changed = (vault: Vault) => tellTabs({ userId: vault.userId, about: 'item' })

/** What waits on this device, in the order in which it is sent. */
const itemsOf = (vault: Vault) => vault.all<Item>('item')

const put = (item: Item) => ({ kind: 'item' as const, id: item.id, value: item })

/** What sends files: loaded once there are any. */
export const filesSent = () => import('./send-files.ts')

/** Whether the files that an item names have come: until then it waits, and what concerns other records goes before it. */
const haveCome = async ({ files }: Item): Promise<boolean> => !files || (await filesSent()).haveCome(files)

/** What becomes of one item at one try. Answers whether the next may go. */
const sendOne = async (vault: Vault, item: Item, held: Set<string>): Promise<boolean> => {
  const tried = { ...item, tries: item.tries + 1, firstTriedAt: item.firstTriedAt ?? new Date().toISOString() }
  // Before it goes: whatever happens next, the same key is used again.
  await vault.change([put(tried)])
  saveState.tell({ kind: 'SENDING' })
  const sent = await send(tried, deliveryNow())
  switch (sent.kind) {
    case 'TAKEN':
      await finished(vault, tried)
      if (tried.files) void (await filesSent()).forgetFiles(tried.files)
      saveState.tell({ kind: 'SAVED', at: new Date() })
      halted = null
      failures = 0
      break
    case 'REFUSED': {
      // What was built on it came back as well: whoever watches any of them is told.
      const back = await backToDrafts(vault, tried, sent.problem)
      for (const id of back.slice(1)) settle(vault.userId, id, sent)
      saveState.tell({ kind: 'NOTHING' })
      break
    }
    case 'SIGNED_OUT':
      halted = 'SIGNED_OUT'
      saveState.tell({ kind: 'NOT_SENT' })
      settle(vault.userId, item.id, sent)
      return false
    case 'LATER':
      halted = sent.reached ? 'SERVER' : 'NO_NETWORK'
      asked = Math.max(asked, sent.waitMs)
      saveState.tell({ kind: 'NOT_SENT' })
      held.add(item.record)
      settle(vault.userId, item.id, { kind: 'WAITING' })
      // Something answered, and did not ask to be left alone: what concerns other records may be taken all the same.
      return sent.reached && sent.waitMs === 0
  }
  changed(vault)
  settle(vault.userId, item.id, sent)
  return true
}

/** Told by the browser: then nothing is tried, so that what waits is known not to have been heard. */
const isOffline = () => navigator.onLine === false

const drainAlone = async (vault: Vault) => {
  if (isOffline()) halted = 'NO_NETWORK'
  const held = new Set<string>()
  let seen = await itemsOf(vault)
  while (!isOffline()) {
    const next = seen.find(({ record }) => !held.has(record))
    if (!next) break
    if (!(await haveCome(next))) held.add(next.record)
    else if (await sendOne(vault, next, held)) seen = await itemsOf(vault)
    else break
  }
  const left = await itemsOf(vault)
  if (left.length === 0) endDelivery()
  else planNextTry()
  // What was put there since is not waiting: whoever put it asked for another round.
  for (const { id } of seen) settle(vault.userId, id, { kind: 'WAITING' })
  changed(vault)
}

let draining: Promise<void> | null = null
let again = false

/** Sends what waits, in order; one tab at a time. Resolves when nothing more can be sent now. */
export const drain = async (): Promise<void> => {
  if (draining !== null) {
    again = true
    return draining
  }
  const vault = openVault()
  if (!vault) return
  clearTimeout(timer)
  draining = (async () => {
    try {
      do {
        again = false
        await alone(`outbox ${vault.userId}`, () => drainAlone(vault))
      } while (again)
    } finally {
      // In one breath with the last look at `again`: whoever asks from here on starts a round of their own.
      draining = null
    }
  })()
  return draining
}

let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
/** How long the server asked us to wait, in milliseconds. */
let asked = 0

const longest = 60_000

/** Waits longer each time, never quite the same: a server that comes back is not met by everybody at once. */
const planNextTry = () => {
  clearTimeout(timer)
  if (halted === 'SIGNED_OUT') return
  const spread = 0.75 + Math.random() / 2
  // Whoever names a time means it as the least.
  const wait = Math.max(asked * (1 + Math.random() / 4), Math.min(longest, 1_000 * 2 ** failures) * spread)
  failures = Math.min(failures + 1, 10)
  asked = 0
  timer = setTimeout(() => void drain(), wait)
}

/** Something tells that it may work now: a network, a person who is back, a sign-in. */
export const tryNow = () => {
  failures = 0
  if (halted === 'SIGNED_OUT') halted = null
  return drain()
}

/** How long somebody who pressed a button waits for the answer before the page goes on without it, in milliseconds. */
const patience = 10_000

const outcomeOf = (id: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const late = setTimeout(() => {
      watched.delete(id)
      resolve({ kind: 'WAITING' })
    }, patience)
    watched.set(id, (outcome) => {
      clearTimeout(late)
      resolve(outcome)
    })
  })

/**
 * The one way a record is written: first kept on this device, then sent, then forgotten here once the server has it.
 * `draft` holds the words it was made from, and is taken into it. What is refused comes back as that draft. `followedBy`: what is
 * pressed along with it, about the same record: kept in the same breath, and sent after it.
 */
export const post = async (write: Write, draft: Draft | null, followedBy?: Write): Promise<Outcome> => {
  const vault = await whenOpen()
  // Later than all that waits, whatever this device's clock has done since.
  const id = newId((await vault.names('item')).at(-1))
  const fresh = { writtenAt: new Date().toISOString(), tries: 0, firstTriedAt: null }
  const items: Item[] = [{ ...write, ...fresh, id, key: newId(), draft }]
  if (followedBy) items.push({ ...followedBy, ...fresh, id: newId(id), key: newId(), draft: null })
  const outcome = outcomeOf(id)
  await vault.change(items.map(put), draft ? [{ kind: 'draft', id: draft.id }] : [])
  changed(vault)
  tellTabs({ userId: vault.userId, about: 'draft' })
  void drain()
  const came = await outcome
  // Nobody heard it, and the form is still open: it goes on being the form's words, to be sent after signing in.
  if (came.kind === 'SIGNED_OUT' && draft) await takeBack(id, { heard: true })
  return came
}

/**
 * Makes an unfinished form of something that waits. Null when it is too late: it was sent, or more was built on it.
 * `heard`: that the server heard of it is no hindrance, since it said that it took nothing.
 */
export const takeBack = async (id: string, { heard = false } = {}): Promise<Draft | null> => {
  const vault = await whenOpen()
  return alone(`outbox ${vault.userId}`, async () => {
    const items = await itemsOf(vault)
    const item = items.find((each) => each.id === id)
    if (!item?.draft || (item.firstTriedAt !== null && !heard)) return null
    const { draft, record } = item
    if (items.some((later) => later.record === record && later.id > id)) return null
    await toDraft(vault, item, draft)
    changed(vault)
    tellTabs({ userId: vault.userId, about: 'draft' })
    return draft
  })
}
