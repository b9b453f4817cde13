import type { FileView } from '@mentorfolio/domain/files/file-view'
import { largestPiece, smallestPiece } from '@mentorfolio/domain/files/limits'
import { call } from '../api/call.ts'
import { ApiProblem, isPassing } from '../api/problem.ts'
import {
  bytesOf,
  dropFile,
  fileHere,
  filesHere,
  filesOnlyHere,
  heardOf,
  isSettled,
  type KeptFile,
} from '../device/files.ts'
import { alone } from '../device/tabs.ts'
import { whenOpen } from '../device/vault.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Item } from './item.ts'
import { drain } from './outbox.ts'

/** A line on which a piece takes longer than this is slow: smaller ones follow, and what is cut is little. */
const slow = 2_500

/** How much goes at once, in bytes: it grows on a line that carries it. */
let atOnce = smallestPiece

const sendPiece = async (file: KeptFile, offset: number): Promise<FileView | null> => {
  const bytes = await bytesOf(file, offset, atOnce)
  if (bytes === null) return null
  const from = performance.now()
  try {
    const view = await call('PUT /api/files/:id/pieces/:offset', {
      params: { id: file.id, offset: String(offset) },
      body: { bytes },
    })
    atOnce = performance.now() - from > slow ? smallestPiece : Math.min(largestPiece, atOnce * 2)
    return view
  } catch (error) {
    atOnce = smallestPiece
    throw error
  }
}

const gone = 'This file is not on this device any more. Choose it again.'

const words = ({ problem }: ApiProblem) =>
  (problem.errors ?? []).map(({ message }) => `${message.replace(/\.$/, '')}.`).join(' ') ||
  problem.detail ||
  problem.title

/** Begins it at the server, or hears how far it is. */
const begin = ({ id, purpose, size, digest, registrationId, discussion }: KeptFile): Promise<FileView> =>
  discussion
    ? call('PUT /api/units/:id/discussions/:recordId/sounds/:fileId', {
        params: { id: discussion.unitId, recordId: discussion.recordId, fileId: id },
        body: { size, digest },
      })
    : call('PUT /api/registrations/:id/files/:fileId', {
        params: { id: registrationId, fileId: id },
        body: { purpose, size, digest },
      })

/** Sends one file from where the server has it, until it has said its last word. Throws where it cannot go on just now. */
const sendOn = async (file: KeptFile) => {
  const { id, size } = file
  let view = await begin(file)
  await heardOf(id, { view })
  while (view.state === 'RECEIVING') {
    // Thrown away while it was on its way.
    if (!(await fileHere(id))) return
    const next: FileView | null =
      view.received < size
        ? await sendPiece(file, view.received)
        : await call('POST /api/files/:id/complete', { params: { id }, body: {} })
    if (next === null) return heardOf(id, { refused: gone })
    view = next
    await heardOf(id, { view })
  }
}

/** What came of trying: whether to try again by itself. */
type Came = 'DONE' | 'LATER' | 'STOP'

const trySending = (file: KeptFile): Promise<Came> =>
  alone(`file ${file.id}`, async () => {
    const now = await fileHere(file.id)
    // Another tab has sent it meanwhile.
    if (!now || isSettled(now)) return 'DONE'
    try {
      await sendOn(now)
      return 'DONE'
    } catch (error) {
      if (!(error instanceof ApiProblem) || isPassing(error.problem)) return 'LATER'
      if (error.problem.status === 401) return 'STOP'
      await heardOf(file.id, { refused: words(error) })
      return 'DONE'
    }
  })

let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
const longest = 60_000

const planNextTry = () => {
  clearTimeout(timer)
  const wait = Math.min(longest, 1_000 * 2 ** failures) * (0.75 + Math.random() / 2)
  failures = Math.min(failures + 1, 10)
  timer = setTimeout(() => void sendFiles(), wait)
}

const dayMs = 86_400_000

/** Takes off what no form and no record on this device speaks of any more. */
const tidyUp = async () => {
  const vault = await whenOpen()
  const [drafts, items] = await Promise.all([vault.all<Draft>('draft'), vault.all<Item>('item')])
  const spoken = JSON.stringify([drafts, items.map(({ files }) => files)])
  for (const { id, addedAt } of await filesHere())
    if (Date.now() - Date.parse(addedAt) > dayMs && !spoken.includes(id)) await dropFile(id)
}

/** Takes off a file that a form let go, unless something that waits here, or the words of another form, still names it. */
export const letGo = async (id: string, draftId: string) => {
  const vault = await whenOpen()
  const [drafts, items] = await Promise.all([vault.all<Draft>('draft'), vault.all<Item>('item')])
  const others = drafts.filter((draft) => draft.id !== draftId)
  if (!JSON.stringify([others, items]).includes(id)) await dropFile(id)
}

let sending: Promise<void> | null = null
let again = false

const sendAlone = async () => {
  do {
    again = false
    for (const file of await filesOnlyHere()) {
      if (navigator.onLine === false) return
      const came = await trySending(file)
      if (came === 'STOP') return
      if (came === 'LATER') return planNextTry()
      failures = 0
      // What names it may go now.
      void drain()
    }
  } while (again)
}

/** Sends every file on this device, one after the other, each from where it was cut. Never rejects; tries again by itself. */
export const sendFiles = (): Promise<void> => {
  if (sending !== null) {
    again = true
    return sending
  }
  clearTimeout(timer)
  sending = sendAlone()
    .then(tidyUp)
    .catch(() => undefined)
    .finally(() => {
      sending = null
    })
  return sending
}

/** Whether the server has said its last word of all of these; what has not come is sent from here on. */
export const haveCome = async (ids: readonly string[]): Promise<boolean> => {
  const files = await Promise.all(ids.map(fileHere))
  const come = files.every((file) => file === undefined || isSettled(file))
  if (!come) void sendFiles()
  return come
}

/** How long whoever saves waits for the files of what they save, in milliseconds: then both go by themselves, one after the other. */
const patience = 8_000

/** Resolves once the server has said its last word of these, or after a while: what is refused is then told in the form itself. */
export const untilCome = async (ids: readonly string[]): Promise<void> => {
  if (navigator.onLine === false || (await haveCome(ids))) return
  const late = new Promise<void>((resolve) => setTimeout(resolve, patience))
  await Promise.race([late, sendFiles()])
}

/** Their record is at the server: nothing of them stays here. */
export const forgetFiles = async (ids: readonly string[]) => {
  for (const id of ids) await dropFile(id)
}
