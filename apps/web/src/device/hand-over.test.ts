import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endBrowser, newBrowser, openTab } from '../testing/browser.ts'
import { newServer } from '../testing/server.ts'

const now = Date.parse('2026-11-21T16:00:00Z')
const ash = { userId: 'ash', signedInUntil: '2026-11-28T16:00:00Z', shared: false }

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now })
  newBrowser()
  newServer()
})
afterEach(endBrowser)

/** A tab, loaded anew, with the lock as it finds it. */
const load = async () => {
  const tab = await openTab()
  return { ...tab, ...(await import('./hand-over.ts')) }
}

/** Ash keeps words and what the mentee will read, and hands the device over with these digits. */
const handedOver = async (digits: string) => {
  const tab = await load()
  const vault = tab.enter(ash)
  await vault.change([
    { kind: 'draft', id: '1', value: { text: 'mine' } },
    { kind: 'handed-over', id: tab.page, value: { text: 'theirs' } },
  ])
  await tab.lockWith('ash', digits)
}

const onDisk = async () => {
  const db = await (await load()).store()
  return { people: await db.getAll('people'), sealed: await db.getAll('sealed') }
}

test('the digits are not on the device, nor is the key where pages look for it', async () => {
  await handedOver('4827')
  const { people } = await onDisk()
  const [known] = people
  expect(known?.key).toBeNull()
  expect(known?.handedOver?.rounds).toBeGreaterThanOrEqual(600_000)
  expect(known?.handedOver?.salt).toHaveLength(16)
  const bytes = new TextDecoder('latin1').decode(known?.handedOver?.digest)
  expect(bytes).toHaveLength(32)
  expect(bytes).not.toContain('4827')
  expect(new Set(Object.keys(known?.handedOver ?? {}))).toEqual(new Set(['digest', 'key', 'rounds', 'salt', 'wrong']))
  expect(known?.handedOver?.key?.extractable).toBe(false)
})

test('the same digits have another digest each time', async () => {
  await handedOver('4827')
  const first = (await onDisk()).people[0]?.handedOver
  newBrowser()
  await handedOver('4827')
  const second = (await onDisk()).people[0]?.handedOver
  expect(new Uint8Array(first?.digest ?? new ArrayBuffer())).not.toEqual(
    new Uint8Array(second?.digest ?? new ArrayBuffer()),
  )
})

test('nobody is here without a network while it is handed over, whatever else was cleared', async () => {
  await handedOver('4827')
  const tab = await load()
  expect(await tab.resume()).toBeNull()
  expect(await tab.lastHere()).toBeNull()
})

test('a tab that was open already does not put the key back', async () => {
  const other = await load()
  await handedOver('4827')
  await other.keyOf(ash).catch(() => undefined)
  expect((await onDisk()).people[0]?.key).toBeNull()
  expect((await (await load()).whoseLock())?.triesLeft).toBe(5)
})

test('the locked page reads what was kept for it, and what it writes is there afterwards', async () => {
  await handedOver('4827')
  const locked = await load()
  const lock = await locked.whoseLock()
  if (!lock?.key) throw new Error('no key')
  const vault = locked.openLocked(lock.userId, lock.key)
  expect(await vault.get('handed-over', locked.page)).toEqual({ text: 'theirs' })
  await vault.change([{ kind: 'item', id: '2', value: { text: 'signed' } }])
  expect(await locked.tryDigits('4827')).toEqual({ open: true })
  const after = await (await load()).resume()
  expect(await after?.all('item')).toEqual([{ text: 'signed' }])
  expect(await after?.get('draft', '1')).toEqual({ text: 'mine' })
})

test('the right digits open it, and nothing of the lock is left', async () => {
  await handedOver('0370')
  expect(await (await load()).tryDigits('0370')).toEqual({ open: true })
  const { people, sealed } = await onDisk()
  expect(people[0]).not.toHaveProperty('handedOver')
  expect(people[0]?.key).not.toBeNull()
  expect(sealed.map(({ kind }) => kind)).toEqual(['draft'])
  expect(await (await load()).whoseLock()).toBeNull()
})

test('wrong digits are counted over reloads; after the fifth even the right ones open nothing', async () => {
  await handedOver('4827')
  for (const left of [4, 3, 2, 1, 0])
    expect(await (await load()).tryDigits('1111')).toEqual({ open: false, triesLeft: left })
  expect(await (await load()).tryDigits('4827')).toEqual({ open: false, triesLeft: 0 })
  expect((await onDisk()).people[0]?.key).toBeNull()
})

test('two tabs at once do not have a try more between them', async () => {
  await handedOver('4827')
  const [one, two] = [await load(), await load()]
  await Promise.all([one, two, one, two, one, two].map((tab) => tab.tryDigits('1111')))
  expect(await one.tryDigits('4827')).toEqual({ open: false, triesLeft: 0 })
})

test('the fifth try may still be the right one', async () => {
  await handedOver('4827')
  const tab = await load()
  for (const wrong of ['1', '', '48271', '4826']) expect((await tab.tryDigits(wrong)).open).toBe(false)
  expect(await tab.tryDigits('4827')).toEqual({ open: true })
})

test('once the server says that nobody is signed in, the digits open the page and not what is kept', async () => {
  await handedOver('4827')
  const locked = await load()
  await locked.lockOthers('')
  expect((await locked.whoseLock())?.key).toBeNull()
  expect(await locked.tryDigits('4827')).toEqual({ open: true })
  expect(await (await load()).resume()).toBeNull()
})

test('a sign-in by password ends the lock without giving the key to whoever signed in', async () => {
  await handedOver('4827')
  await (await load()).endLock()
  const { people, sealed } = await onDisk()
  expect(people[0]).not.toHaveProperty('handedOver')
  expect(people[0]?.key).toBeNull()
  expect(sealed.map(({ kind }) => kind)).toEqual(['draft'])
})

test('with the browser’s storage cleared no digits open anything', async () => {
  await handedOver('4827')
  newBrowser()
  const tab = await load()
  expect(await tab.whoseLock()).toBeNull()
  expect(await tab.tryDigits('4827')).toEqual({ open: false, triesLeft: 0 })
  expect(await tab.resume()).toBeNull()
})

test('where nothing is kept there is nothing to lock, and it says so', async () => {
  const tab = await load()
  await expect(tab.lockWith('ash', '4827')).rejects.toThrow('keeps nothing')
  expect(await tab.whoseLock()).toBeNull()
})
