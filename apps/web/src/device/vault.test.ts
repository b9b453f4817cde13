import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  atRest,
  denyStorage,
  endBrowser,
  fillDevice,
  newBrowser,
  newProcess,
  openTab,
  type Tab,
  until,
} from '../testing/browser.ts'
import { html, newServer, noNetwork, problem, type Server } from '../testing/server.ts'

const now = Date.parse('2026-11-21T16:00:00Z')
const ash = { userId: 'ash', signedInUntil: '2026-11-28T16:00:00Z', shared: false }
const bo = { ...ash, userId: 'bo' }

let server: Server
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now })
  newBrowser()
  server = newServer()
})
afterEach(endBrowser)

const words = (id: string, text: string) => ({ kind: 'draft' as const, id, value: { text } })
const answer = (id: string) => ({ kind: 'answer' as const, id, value: { body: 'fetched' } })
const unreachable = () => server.answer(({ path }) => (path === '/api/self/device-key' ? noNetwork() : undefined))

/** Everything in the browser's database, as somebody with the disk would find it. */
const onDisk = async ({ store }: Tab) => {
  const db = await store()
  return { people: await db.getAll('people'), sealed: await db.getAll('sealed') }
}

const timesAsked = () => server.times('GET /api/self/device-key')

test('what somebody kept is there when they load the page again', async () => {
  const before = (await openTab()).enter(ash)
  expect(await before.change([words('2', 'second'), words('1', 'first')])).toBe(true)
  const after = (await openTab()).enter(ash)
  expect(await after.get('draft', '1')).toEqual({ text: 'first' })
  expect(await after.all('draft')).toEqual([{ text: 'first' }, { text: 'second' }])
  expect(await after.names('draft')).toEqual(['1', '2'])
})

test('whatever was kept comes back as it was', async () => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.string(), fc.jsonValue(), async (id, text, value) => {
      await vault.change([{ kind: 'draft', id, value: { text, value } }])
      expect(JSON.stringify(await vault.get('draft', id))).toBe(JSON.stringify({ text, value }))
    }),
    { numRuns: 40 },
  )
})

test('no word of a person lies on the device in the clear', async () => {
  const tab = await openTab()
  await tab.enter(ash).change([words('1', 'Preparing for the interview')])
  const { sealed } = await onDisk(tab)
  expect(sealed).toHaveLength(1)
  for (const { data, iv, ...names } of sealed) {
    expect(names).toEqual({ userId: 'ash', kind: 'draft', id: '1' })
    expect(new TextDecoder('latin1').decode(data)).not.toMatch(/Prepar|interview|text/)
  }
})

test('the same words are sealed differently each time', async () => {
  const tab = await openTab()
  await tab.enter(ash).change([words('1', 'the same'), words('2', 'the same')])
  const { sealed } = await onDisk(tab)
  expect(new Set(sealed.map(({ iv }) => iv.join())).size).toBe(2)
})

test('no key that lies on the device can be taken off it', async () => {
  const tab = await openTab()
  await tab.enter(ash).change([words('1', 'mine')])
  const [{ half, key } = {}] = (await onDisk(tab)).people
  for (const each of [half, key]) {
    expect(each).toMatchObject({ extractable: false })
    await expect(crypto.subtle.exportKey('raw', each as CryptoKey)).rejects.toThrow()
  }
})

test('somebody else on the same browser gets nothing, and the one before them is locked out', async () => {
  await (await openTab()).enter(ash).change([words('1', 'mine')])
  const tab = await openTab()
  const other = tab.enter(bo)
  expect(await other.get('draft', '1')).toBeUndefined()
  expect(await other.all('draft')).toEqual([])
  await other.change([words('2', 'theirs')])
  const { people, sealed } = await onDisk(tab)
  expect(people.map(({ userId, key }) => [userId, key !== null])).toEqual([
    ['ash', false],
    ['bo', true],
  ])
  expect(sealed.map(({ userId, id }) => [userId, id])).toEqual([
    ['ash', '1'],
    ['bo', '2'],
  ])
})

test('a page is one person’s as long as it lives', async () => {
  const tab = await openTab()
  tab.enter(ash)
  expect(() => tab.enter(bo)).toThrow('somebody else')
})

test('while somebody is signed in, their words open without the server', async () => {
  await (await openTab()).enter(ash).change([words('1', 'mine')])
  server.answer(noNetwork)
  const vault = await (await openTab()).resume()
  expect(await vault?.get('draft', '1')).toEqual({ text: 'mine' })
})

test.each<[sentence: string, lock: (tab: Tab) => Promise<void>]>([
  ['after the sign-in ran out', ({ lockOthers }) => lockOthers('')],
  ['after somebody else signed in', ({ lockOthers }) => lockOthers('bo')],
])('%s, reading again needs the server’s half', async (_sentence, lock) => {
  const tab = await openTab()
  await tab.enter(ash).change([words('1', 'mine')])
  await lock(tab)
  expect(timesAsked()).toBe(1)

  unreachable()
  expect(await (await openTab()).resume()).toBeNull()
  expect(await (await openTab()).enter(ash).get('draft', '1')).toBeUndefined()

  server.asUsual()
  expect(await (await openTab()).enter(ash).get('draft', '1')).toEqual({ text: 'mine' })
})

test('another half from the server opens nothing, and leaves everything where it is', async () => {
  const tab = await openTab()
  await tab.enter(ash).change([words('1', 'mine')])
  await tab.lockOthers('')
  server.changeSecret('b3RoZXItc2VjcmV0')
  const later = await openTab()
  expect(await later.enter(ash).all('draft')).toEqual([])
  expect((await onDisk(later)).sealed).toHaveLength(1)
})

test('the page that is open when the sign-in runs out goes on keeping', async () => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  await vault.change([words('1', 'before')])
  await tab.lockOthers('')
  expect(await vault.change([words('2', 'after')])).toBe(true)
  expect(await (await openTab()).enter(ash).all('draft')).toEqual([{ text: 'before' }, { text: 'after' }])
})

test.each([
  ['id', { id: '2' }],
  ['kind', { kind: 'item' as const }],
  ['person', { userId: 'bo' }],
])('what is moved to another %s does not open', async (_sentence, elsewhere) => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  await vault.change([words('1', 'mine')])
  const [sealed] = (await onDisk(tab)).sealed
  if (!sealed) throw new Error('Nothing was kept')
  const moved = { ...sealed, ...elsewhere }
  await (await tab.store()).put('sealed', moved)
  expect(await vault.get(moved.kind, moved.id)).toEqual(moved.userId === 'ash' ? undefined : { text: 'mine' })
  expect(await vault.all('draft')).toEqual([{ text: 'mine' }])
  expect(await vault.all('item')).toEqual([])
})

test('a full device makes room for words by dropping answers', async () => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  await vault.change([answer('/api/home')])
  let tries = 0
  fillDevice(({ kind }) => {
    if (kind === 'draft') tries += 1
    return tries === 1
  })
  expect(await vault.change([words('1', 'mine')])).toBe(true)
  expect(tab.keeping.now()).toBeNull()
  expect((await onDisk(tab)).sealed.map(({ kind }) => kind)).toEqual(['draft'])
})

test('words that find no room stay in the tab, which says so, until the next change takes them along', async () => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  const full = fillDevice(() => true)
  expect(await vault.change([words('1', 'mine')])).toBe(false)
  expect(tab.keeping.now()).toBe('FULL')
  expect(await vault.all('draft')).toEqual([{ text: 'mine' }])
  expect((await onDisk(tab)).sealed).toEqual([])

  full.mockRestore()
  expect(await vault.change([words('2', 'more')])).toBe(true)
  expect(tab.keeping.now()).toBeNull()
  expect(await (await openTab()).enter(ash).all('draft')).toEqual([{ text: 'mine' }, { text: 'more' }])
})

test('what waits in the tab goes onto the device with a fetched answer, too, and the page says so', async () => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  const full = fillDevice(() => true)
  await vault.change([words('1', 'mine')])
  full.mockRestore()
  await vault.change([answer('/api/home')])
  expect(await (await openTab()).enter(ash).all('draft')).toEqual([{ text: 'mine' }])
  expect(tab.keeping.now()).toBeNull()
})

test('an answer that finds no room is let go without a word', async () => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  fillDevice(() => true)
  expect(await vault.change([answer('/api/home')])).toBe(false)
  expect(tab.keeping.now()).toBeNull()
  expect(await vault.get('answer', '/api/home')).toBeUndefined()
})

test('what could not be taken away is taken away with the next change', async () => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  await vault.change([words('1', 'thrown away')])
  const full = fillDevice(() => true)
  await vault.change([words('2', 'kept')], [{ kind: 'draft', id: '1' }])
  full.mockRestore()
  expect(await vault.all('draft')).toEqual([{ text: 'kept' }])
  await vault.change([words('3', 'more')])
  expect(await (await openTab()).enter(ash).names('draft')).toEqual(['2', '3'])
})

test('a browser that denies storage says so, and the words live in the tab', async () => {
  denyStorage()
  const tab = await openTab()
  const vault = tab.enter(ash)
  expect(await vault.change([words('1', 'mine')])).toBe(false)
  expect(tab.keeping.now()).toBe('DENIED')
  expect(await vault.get('draft', '1')).toEqual({ text: 'mine' })
  expect(await vault.all('draft')).toEqual([{ text: 'mine' }])
  await vault.change([], [{ kind: 'draft', id: '1' }])
  expect(await vault.all('draft')).toEqual([])
  expect(await tab.resume()).toBe(vault)
})

test('signing out works in a browser that denies storage', async () => {
  denyStorage()
  const tab = await openTab()
  await tab.enter(ash).change([words('1', 'mine')])
  await tab.clear()
  expect(tab.openVault()).toBeNull()
})

test('a browser whose database never opens is one that denies it, after four seconds', async () => {
  vi.stubGlobal('indexedDB', { open: () => new EventTarget() })
  vi.stubGlobal('IDBRequest', EventTarget)
  const tab = await openTab()
  const kept = tab.enter(ash).change([words('1', 'mine')])
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await kept).toBe(false)
  expect(tab.keeping.now()).toBe('DENIED')
})

test('on a shared computer nothing is written, nor is the key asked for', async () => {
  const tab = await openTab()
  const vault = tab.enter({ ...ash, shared: true })
  expect(await vault.change([words('1', 'mine')])).toBe(false)
  expect(tab.keeping.now()).toBe('SHARED')
  expect(await vault.all('draft')).toEqual([{ text: 'mine' }])
  expect(await onDisk(tab)).toEqual({ people: [], sealed: [] })
  expect(timesAsked()).toBe(0)
})

test('where the browser has no cryptography, the page says that the address is not secure', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const tab = await openTab()
  expect(await tab.enter(ash).change([words('1', 'mine')])).toBe(false)
  expect(tab.keeping.now()).toBe('NOT_SECURE')
})

test.each([
  ['cannot be reached', () => noNetwork()],
  ['has trouble', () => problem('unexpected')],
  ['is away behind its proxy', () => html(502)],
])('when the server %s, words wait in the tab for its half and go onto the device then', async (_sentence, how) => {
  server.answer(({ path }) => (path === '/api/self/device-key' ? how() : undefined))
  const tab = await openTab()
  const vault = tab.enter(ash)
  let kept: boolean | null = null
  const keeping = vault.change([words('1', 'mine')]).then((answer) => {
    kept = answer
  })
  await until(() => kept !== null)
  await keeping
  expect(kept).toBe(false)
  expect(tab.keeping.now()).toBe('NO_KEY')
  expect(await vault.get('draft', '1')).toEqual({ text: 'mine' })

  server.asUsual()
  expect(await vault.change([words('2', 'more')])).toBe(true)
  expect(tab.keeping.now()).toBeNull()
  expect(await (await openTab()).enter(ash).all('draft')).toEqual([{ text: 'mine' }, { text: 'more' }])
})

test('signing out leaves nothing of this person, and what others have stays', async () => {
  await (await openTab()).enter(bo).change([words('1', 'theirs')])
  const tab = await openTab()
  await tab.enter(ash).change([words('1', 'mine'), answer('/api/home')])
  await tab.clear()
  const { people, sealed } = await onDisk(tab)
  expect([...people, ...sealed].map(({ userId }) => userId)).toEqual(['bo', 'bo'])
  expect(tab.openVault()).toBeNull()
})

test('what is still under way when somebody signs out is not kept after them', async () => {
  const tab = await openTab()
  const vault = tab.enter(ash)
  await vault.change([words('1', 'mine')])
  const late = vault.change([words('2', 'typed last')])
  await tab.clear()
  await late
  await vault.change([words('3', 'fetched after that')])
  void tab.keepAnswer('/api/self', { userId: 'ash' })
  tab.findOut()(true)
  await atRest()
  expect(await onDisk(tab)).toEqual({ people: [], sealed: [] })
})

test('changes are kept in the order in which they were asked for', async () => {
  const vault = (await openTab()).enter(ash)
  const texts = Array.from({ length: 20 }, (_, at) => `${'long '.repeat((20 - at) * 50)}${at}`)
  await Promise.all(texts.map((text) => vault.change([words('1', text)])))
  expect(await vault.get('draft', '1')).toEqual({ text: texts.at(-1) })
})

test('changes that depend on what is there do not overtake each other', async () => {
  const vault = (await openTab()).enter(ash)
  const count = () =>
    vault.update<{ text: number }>('draft', ['1'], ([last]) => ({
      puts: [{ kind: 'draft', id: '1', value: { text: (last?.text ?? 0) + 1 } }],
    }))
  await Promise.all(Array.from({ length: 10 }, count))
  expect(await vault.get('draft', '1')).toEqual({ text: 10 })
})

test('a change that fails while it is thought out stops none that come after it', async () => {
  const vault = (await openTab()).enter(ash)
  const failing = vault.update('draft', ['1'], () => {
    throw new Error('thought out badly')
  })
  await expect(failing).rejects.toThrow('thought out badly')
  expect(await vault.change([words('1', 'mine')])).toBe(true)
})

test.each([
  ['a minute before the sign-in ends, whoever was here last is let in', '2026-11-28T15:59:00Z', 'ash'],
  ['once it has ended, nobody is', '2026-11-28T16:00:00Z', undefined],
])('%s', async (_sentence, at, who) => {
  await (await openTab()).enter(ash).change([words('1', 'mine')])
  newProcess()
  vi.setSystemTime(Date.parse(at))
  expect((await (await openTab()).resume())?.userId).toBe(who)
})

test('only whoever was here last is let in without the server', async () => {
  await (await openTab()).enter(ash).change([words('1', 'mine')])
  vi.advanceTimersByTime(60_000)
  const theirs = await openTab()
  await theirs.enter(bo).change([words('1', 'theirs')])
  expect((await (await openTab()).resume())?.userId).toBe('bo')
  await theirs.lockOthers('')
  expect(await (await openTab()).resume()).toBeNull()
})

test('whoever asks before it is known who is here waits; once it turns out that nobody is, they are told', async () => {
  const tab = await openTab()
  const first = tab.whenOpen()
  tab.findOut()(false)
  await expect(first).rejects.toThrow('Nobody is signed in')
  const found = tab.findOut()
  const second = tab.whenOpen()
  const vault = tab.enter(ash)
  found(true)
  expect(await second).toBe(vault)
})
