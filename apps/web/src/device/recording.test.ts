import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { endBrowser, newBrowser, openTab } from '../testing/browser.ts'
import { newServer } from '../testing/server.ts'
import { ash } from '../testing/writes.ts'

const discussion = {
  unitId: '0190aaaa-0000-7000-8000-00000000000b',
  recordId: '0190aaaa-0000-7000-8000-00000000000c',
}
const recording = {
  ...{ id: '0190aaaa-0000-7000-8000-000000000001', discussion, registrationId: '0190aaaa-0000-7000-8000-00000000000a' },
  ...{ name: 'Recorded at 09:30', mediaType: 'audio/webm', parts: 0 },
}

let files: typeof import('./files.ts')
let its: typeof import('./recording.ts')

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2026-11-21T16:00:00Z') })
  newBrowser()
  newServer()
  const tab = await openTab()
  tab.enter(ash)
  files = await import('./files.ts')
  its = await import('./recording.ts')
})
afterEach(endBrowser)

const heard = async (...words: string[]) => {
  for (const [index, each] of words.entries()) {
    const kept = await its.keepPart({ ...recording, parts: index + 1 }, new Blob([each]))
    expect(kept).toBe(true)
  }
  return { ...recording, parts: words.length }
}

test('what was heard part by part becomes one file of the discussion, under the same id', async () => {
  const end = await its.beginRecording(recording)
  const made = await its.endRecording(await heard('one ', 'two ', 'three'))
  end()
  expect(made).toMatchObject({ id: recording.id, discussion, purpose: 'RECORDING', size: 13 })
  expect(made && (await files.bytesOf(made, 0, 100))).toBe(btoa('one two three'))
  expect(await its.recordingsCutOff(discussion.recordId)).toEqual([])
})

test('one that was cut off is found again with all that was heard until then', async () => {
  const end = await its.beginRecording(recording)
  const until = await heard('one ', 'two ')
  end()
  expect(await its.recordingsCutOff(discussion.unitId)).toEqual([])
  const [found] = await its.recordingsCutOff(discussion.recordId)
  expect(found).toEqual(until)
  const made = found && (await its.endRecording(found))
  expect(made && (await files.bytesOf(made, 0, 100))).toBe(btoa('one two '))
})

test('of which nothing was heard nothing is kept', async () => {
  const end = await its.beginRecording(recording)
  expect(await its.endRecording(recording)).toBeNull()
  end()
  expect(await its.recordingsCutOff(discussion.recordId)).toEqual([])
  expect(await files.filesHere()).toEqual([])
})
