import type { FilePurpose } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import { largestPiece, smallestPiece } from '@mentorfolio/domain/files/limits'
import { filesInTab } from './files-in-tab.ts'
import { asBase64 } from './shrink-photo.ts'
import { tellTabs } from './tabs.ts'
import { type Vault, whenOpen } from './vault.ts'

/** A file that somebody added here, on its way to the server. Its name stays on this device: names of files name people. */
export type KeptFile = {
  id: string
  registrationId: string
  name: string
  purpose: FilePurpose
  /** Of a discussion's recording: which discussion, of which unit. */
  discussion?: { unitId: string; recordId: string }
  /** Bytes, and SHA-256 in hex. */
  size: number
  digest: string
  addedAt: string
  /** What the server last said of it; null: nothing yet. */
  view: FileView | null
  /** Why the server would not hear of it, in words. */
  refused: string | null
}

const changed = ({ userId }: Vault) => tellTabs({ userId, about: 'file' })
const nameOfPiece = (id: string, index: number) => `${id}:${String(index).padStart(5, '0')}`
const piecesOf = ({ size }: Pick<KeptFile, 'size'>) => Math.ceil(size / smallestPiece)

const hex = (bytes: ArrayBuffer) =>
  [...new Uint8Array(bytes)].map((each) => each.toString(16).padStart(2, '0')).join('')

/** How many pieces are sealed and put at once: more would hold the whole file twice. */
const together = 16

/** Whether all of it is on the device; what was begun is taken away again where it is not. */
const keepPieces = async (vault: Vault, { id, size }: KeptFile, blob: Blob) => {
  const count = piecesOf({ size })
  for (let from = 0; from < count; from += together) {
    const indexes = Array.from({ length: Math.min(together, count - from) }, (_, index) => from + index)
    const puts = await Promise.all(
      indexes.map(async (index) => ({
        ...{ kind: 'piece' as const, id: nameOfPiece(id, index) },
        value: await asBase64(blob.slice(index * smallestPiece, (index + 1) * smallestPiece)),
      })),
    )
    if (await vault.keepHere(puts)) continue
    await dropPieces(vault, { id, size })
    return false
  }
  return true
}

const dropPieces = (vault: Vault, file: Pick<KeptFile, 'id' | 'size'>) => {
  filesInTab.delete(file.id)
  const names = Array.from({ length: piecesOf(file) }, (_, index) => nameOfPiece(file.id, index))
  return vault.change(
    [],
    names.map((id) => ({ kind: 'piece' as const, id })),
  )
}

/**
 * Keeps a file on this device, sealed, until the server has it: a closed tab and a lost network take nothing. Where there is
 * no room for it, it is kept in this tab alone, which `filesInTab` tells.
 */
export const keepFile = async (
  file: Pick<KeptFile, 'id' | 'registrationId' | 'name' | 'purpose' | 'discussion'>,
  blob: Blob,
): Promise<KeptFile> => {
  const vault = await whenOpen()
  const digest = hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
  const addedAt = new Date().toISOString()
  const kept: KeptFile = { ...file, size: blob.size, digest, addedAt, view: null, refused: null }
  if (!(await keepPieces(vault, kept, blob))) filesInTab.set(kept.id, blob)
  // Its pieces first: a file that is told of is there.
  await vault.change([{ kind: 'file', id: kept.id, value: kept }])
  changed(vault)
  return kept
}

/** Every file that is on this device, in the order of adding. */
export const filesHere = async (): Promise<KeptFile[]> => {
  try {
    return await (await whenOpen()).all<KeptFile>('file')
  } catch {
    return []
  }
}

export const fileHere = async (id: string): Promise<KeptFile | undefined> => (await whenOpen()).get('file', id)

/** Whether the server has said its last word of a file: kept, refused, or not to be sent again. */
export const isSettled = ({ view, refused }: KeptFile) =>
  refused !== null || (view !== null && view.state !== 'RECEIVING')

/**
 * Whether its bytes stay here: the server does not have them, and its no, if it said one, was not about what stands in them.
 * A photo that was taken in the page lies nowhere else.
 */
export const staysHere = ({ view }: Pick<KeptFile, 'view'>) =>
  view === null || view.state === 'RECEIVING' || view.because === 'NOT_WHOLE'

/** Those that would be lost with this device: not sent yet, or refused for something that can be mended. */
export const filesToLose = async () => (await filesHere()).filter(staysHere)

/**
 * Has a file sent once more that the server would not have, where that was not about what stands in it. Answers its id from now on;
 * null: it is not on this device any more.
 */
export const tryAgain = async (id: string, newId: () => string): Promise<string | null> => {
  const vault = await whenOpen()
  const file = await vault.get<KeptFile>('file', id)
  if (!file) return null
  if (file.view?.state !== 'REFUSED') {
    await heardOf(id, { refused: null })
    return id
  }
  // The server is done with this one: the same bytes go as another.
  const blob = await allBytesOf(file)
  if (blob === null) return null
  const next = newId()
  await keepFile({ ...file, id: next }, blob)
  return next
}

/** Those of which the server does not have all yet. */
export const filesOnlyHere = async () => (await filesHere()).filter((file) => !isSettled(file))

/** All of a file; null where it is not on this device any more. */
export const allBytesOf = async (file: KeptFile): Promise<Blob | null> => {
  const parts: BlobPart[] = []
  for (let at = 0; at < file.size; at += largestPiece) {
    const part = await bytesOf(file, at, largestPiece)
    if (part === null) return null
    parts.push(Uint8Array.from(atob(part), (each) => each.charCodeAt(0)))
  }
  return new Blob(parts)
}

/** Part of a file as base64, from `offset` on; null where it is not on this device any more. */
export const bytesOf = async ({ id, size }: KeptFile, offset: number, most: number): Promise<string | null> => {
  const inTab = filesInTab.get(id)
  if (inTab) return asBase64(inTab.slice(offset, offset + most))
  const vault = await whenOpen()
  const last = Math.min(size, offset + most)
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let index = Math.floor(offset / smallestPiece); index * smallestPiece < last; index += 1) {
    const piece = await vault.get<string>('piece', nameOfPiece(id, index))
    if (piece === undefined) return null
    parts.push(Uint8Array.from(atob(piece), (each) => each.charCodeAt(0)))
  }
  const skipped = offset % smallestPiece
  return asBase64(new Blob(parts).slice(skipped, skipped + last - offset))
}

/** What the server said of a file. Once it has them, or can never have them, the bytes need not lie here any longer. */
export const heardOf = async (id: string, heard: Partial<Pick<KeptFile, 'view' | 'refused'>>) => {
  const vault = await whenOpen()
  const file = await vault.get<KeptFile>('file', id)
  // Thrown away meanwhile.
  if (!file) return
  const now = { ...file, ...heard }
  await vault.change([{ kind: 'file', id, value: now }])
  if (!staysHere(now)) await dropPieces(vault, now)
  changed(vault)
}

/** Takes a file off this device: it was thrown away, or its record has gone out. */
export const dropFile = async (id: string) => {
  const vault = await whenOpen()
  const file = await vault.get<KeptFile>('file', id)
  if (!file) return
  await vault.change([], [{ kind: 'file', id }])
  await dropPieces(vault, file)
  changed(vault)
}
