import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atRest, endBrowser, newBrowser, openTab, type Tab, until } from '../testing/browser.ts'
import { newServer, noNetwork, type Server } from '../testing/server.ts'
import { aDraft, ash } from '../testing/writes.ts'

let server: Server
let tab: Tab
const opened = async () => {
  const next = await openTab()
  next.enter(ash)
  return next
}
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-21T16:00:00Z') })
  newBrowser()
  server = newServer()
  tab = await opened()
})
afterEach(endBrowser)

const earlier = '2026-11-21T15:00:00.000Z'
const later = '2026-11-21T15:30:00.000Z'
const onServer = (id: string, form: string, writtenAt: string) =>
  server.drafts.set(id, {
    ...{ id, form, title: `Log: ${id}`, writtenAt },
    content: { entries: [['reason', `Words of ${id}`]], base: null, focus: null },
  })
const ids = (drafts: readonly { id: string }[]) => drafts.map(({ id }) => id)

test('what is kept is listed, the latest first, also after the page is loaded again', async () => {
  await tab.keepDraft(aDraft('a', { writtenAt: earlier }))
  await tab.keepDraft(aDraft('b', { writtenAt: later }))
  expect(ids(await (await opened()).allDrafts())).toEqual(['b', 'a'])
})

test('what the server has up to its last word is not only here', async () => {
  await tab.keepDraft(aDraft('a', { writtenAt: earlier }))
  expect(ids(await tab.draftsOnlyHere())).toEqual(['a'])
  expect(await tab.sendDraft(aDraft('a', { writtenAt: earlier }))).toBe('SENT')
  expect(await tab.draftsOnlyHere()).toEqual([])
  await tab.keepDraft(aDraft('a', { writtenAt: later }))
  expect(ids(await tab.draftsOnlyHere())).toEqual(['a'])
})

test('what is thrown away is gone here at once, and at the server once it can be told', async () => {
  await tab.keepDraft(aDraft('a'))
  await tab.sendDraft(aDraft('a'))
  server.answer(noNetwork)
  await tab.discardDraft(aDraft('a'))
  await atRest()
  expect(await tab.allDrafts()).toEqual([])
  expect([...server.drafts.keys()]).toEqual(['a'])
  server.asUsual()
  expect(await tab.draftsElsewhere()).toEqual([])
  await tab.throwAway()
  expect(server.drafts.size).toBe(0)
  expect(await (await tab.whenOpen()).all('done')).toEqual([])
})

test('of what the server keeps, only what this device does not have was begun elsewhere', async () => {
  await tab.keepDraft(aDraft('here'))
  await tab.sendDraft(aDraft('here'))
  onServer('there', '/sessions/plan', later)
  expect(ids(await tab.draftsElsewhere())).toEqual(['there'])
})

test('a form goes on with the newest words that were left in it', async () => {
  await tab.keepDraft(aDraft('old', { form: '/f', writtenAt: earlier }))
  await tab.keepDraft(aDraft('new', { form: '/f', writtenAt: later }))
  await tab.keepDraft(aDraft('another', { form: '/g', writtenAt: later }))
  const found = await tab.findDraft('/f')
  expect(found.claimed?.draft.id).toBe('new')
  expect([found.from, ids(found.others), found.elsewhereOpen]).toEqual(['HERE', ['old'], false])
})

test('words that another tab is writing are left to it', async () => {
  await tab.keepDraft(aDraft('a', { form: '/f' }))
  const writing = await tab.claimDraft(aDraft('a'))
  const other = await opened()
  expect(await other.findDraft('/f')).toMatchObject({ claimed: null, elsewhereOpen: true })
  writing?.release()
  await atRest()
  expect((await other.findDraft('/f')).claimed?.draft.id).toBe('a')
})

test('later words from another device are copied here, and go there once the server has the copy', async () => {
  await tab.keepDraft(aDraft('here', { form: '/f', writtenAt: earlier }))
  onServer('before', '/f', earlier)
  onServer('there', '/f', later)
  let give = () => {}
  server.answer(({ line }) =>
    line.startsWith('PUT') ? new Promise((resolve) => (give = () => resolve(Response.json({})))) : undefined,
  )
  const found = await tab.findDraft('/f')
  expect(found).toMatchObject({ from: 'ELSEWHERE', claimed: { draft: { entries: [['reason', 'Words of there']] } } })
  expect(ids(found.others)).toEqual(['here', 'before'])
  expect(found.claimed?.draft.id).not.toBe('there')
  await until(() => server.asked.some(({ line }) => line.startsWith('PUT')))
  await atRest()
  expect(server.times('POST /api/drafts/there/discard')).toBe(0)
  give()
  await until(() => server.times('POST /api/drafts/there/discard') === 1)
})

test('without the server a form opens with what is here', async () => {
  await tab.keepDraft(aDraft('a', { form: '/f' }))
  server.answer(({ path }) => (path.startsWith('/api/drafts') ? noNetwork() : undefined))
  expect(await tab.findDraft('/f')).toMatchObject({ claimed: { draft: { id: 'a' } }, from: 'HERE', others: [] })
})

test('what this device alone keeps never goes to the server, neither as it is written nor as it stood before', async () => {
  const draft = aDraft('a', {
    entries: [
      ['pseudonym', 'Wren'],
      ['realName', 'Wilhelmina Hart'],
    ],
    deviceOnly: ['realName'],
    base: { revision: 3, values: { pseudonym: 'Wren', realName: 'Wilhelmina Heart' } },
  })
  await tab.keepDraft(draft)
  expect(await tab.sendDrafts()).toBe(true)
  expect(server.drafts.get('a')?.['content']).toMatchObject({
    entries: [['pseudonym', 'Wren']],
    base: { revision: 3, values: { pseudonym: 'Wren' } },
  })
  expect(JSON.stringify([...server.drafts.values()])).not.toContain('Wilhelmina')
  // It is at the server as far as it may be, and still would be lost with this device.
  expect(ids(await tab.draftsOnlyHere())).toEqual(['a'])
  expect(await tab.allDrafts()).toEqual([draft])
})

test('a box for what this device alone keeps that is empty keeps nobody here', async () => {
  await tab.keepDraft(aDraft('a', { entries: [['realName', '']], deviceOnly: ['realName'] }))
  await tab.sendDrafts()
  expect(await tab.draftsOnlyHere()).toEqual([])
})
