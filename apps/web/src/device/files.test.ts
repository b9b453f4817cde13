import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { endBrowser, newBrowser, openTab, setOnline, type Tab } from '../testing/browser.ts'
import { json, newServer, problem, type Server } from '../testing/server.ts'
import { aDraft, ash, aWrite } from '../testing/writes.ts'

const photo = '0190aaaa-0000-7000-8000-000000000001'
const other = '0190aaaa-0000-7000-8000-000000000002'
const registrationId = '0190aaaa-0000-7000-8000-00000000000a'
const begin = `PUT /api/registrations/${registrationId}/files/${photo}`

let server: Server
let tab: Tab
let files: typeof import('./files.ts')
let sending: typeof import('../outbox/send-files.ts')

const view = (state: string, because: string | null = null, id = photo) => ({
  ...{ id, purpose: 'OTHER', state, size: 5, received: state === 'RECEIVING' ? 0 : 5, because },
  ...{ mediaType: null, keptSize: null, eraseOn: null, erased: null },
})
const keep = () =>
  files.keepFile({ id: photo, registrationId, name: 'flipchart.jpg', purpose: 'OTHER' }, new Blob(['bytes']))
/** What is on the device of a file; null: not all of it. */
const bytesHere = async (id = photo) => {
  const file = await files.fileHere(id)
  return file ? files.bytesOf(file, 0, 100) : null
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-21T16:00:00Z') })
  newBrowser()
  server = newServer()
  tab = await openTab()
  tab.enter(ash)
  files = await import('./files.ts')
  sending = await import('../outbox/send-files.ts')
  await keep()
})
afterEach(endBrowser)

describe('a file that a form lets go', () => {
  const naming = (id: string) => aDraft(id, { entries: [['product.files[0].id', photo]] })

  test('goes off the device if nothing else names it', async () => {
    await tab.keepDraft(naming('this'))
    await sending.letGo(photo, 'this')
    expect(await files.fileHere(photo)).toBeUndefined()
    expect(await (await tab.whenOpen()).names('piece')).toEqual([])
  })

  test('stays if a saved record names it that still waits to be sent', async () => {
    setOnline(false)
    await tab.post({ ...aWrite('a'), files: [photo] }, naming('saved'))
    await sending.letGo(photo, 'this')
    expect(await bytesHere()).toBe(btoa('bytes'))
  })

  test('stays if the words of another form name it', async () => {
    await tab.keepDraft(naming('another'))
    await sending.letGo(photo, 'this')
    expect(await bytesHere()).toBe(btoa('bytes'))
  })
})

describe('a no of the server', () => {
  test('that is not about the file leaves its bytes on the device, and it can be sent again', async () => {
    server.answer(({ line }) => (line === begin ? problem('invalid-input', { detail: 'Not now.' }) : undefined))
    await sending.sendFiles()
    expect(await files.fileHere(photo)).toMatchObject({ refused: 'Not now.' })
    expect(await bytesHere()).toBe(btoa('bytes'))
    expect(await files.filesToLose()).toHaveLength(1)

    server.answer(({ line }) => (line === begin ? json(view('READY')) : undefined))
    expect(await files.tryAgain(photo, () => other)).toBe(photo)
    await sending.sendFiles()
    expect(await files.fileHere(photo)).toMatchObject({ refused: null, view: { state: 'READY' } })
    expect(await bytesHere()).toBeNull()
  })

  test('to bytes that were damaged on their way leaves them here: they go again as another file', async () => {
    server.answer(({ line }) => (line === begin ? json(view('REFUSED', 'NOT_WHOLE')) : undefined))
    await sending.sendFiles()
    expect(await files.tryAgain(photo, () => other)).toBe(other)
    expect(await bytesHere(other)).toBe(btoa('bytes'))
    expect(await files.fileHere(other)).toMatchObject({ name: 'flipchart.jpg', view: null, refused: null })
  })

  test('to what stands in it takes its bytes off the device', async () => {
    server.answer(({ line }) => (line === begin ? json(view('REFUSED', 'HEIC')) : undefined))
    await sending.sendFiles()
    expect(await files.fileHere(photo)).toMatchObject({ view: { because: 'HEIC' } })
    expect(await bytesHere()).toBeNull()
    expect(await files.tryAgain(photo, () => other)).toBeNull()
    expect(await files.filesToLose()).toEqual([])
  })
})
