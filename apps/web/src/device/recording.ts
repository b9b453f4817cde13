import { type KeptFile, keepFile } from './files.ts'
import { asBase64 } from './shrink-photo.ts'
import { claim } from './tabs.ts'
import { type Vault, whenOpen } from './vault.ts'

/** A recording that is being made here: what was heard so far lies on the device, sealed, part by part. */
export type Recording = {
  id: string
  discussion: NonNullable<KeptFile['discussion']>
  registrationId: string
  /** What its file is called on this device. */
  name: string
  mediaType: string
  parts: number
}

/** Parts that the device had no room for, by name: they live as long as the tab. */
const inTab = new Map<string, Blob>()

const nameOfPart = (id: string, index: number) => `${id}:r${String(index).padStart(6, '0')}`

/** Says that this tab is making it. Until the answer is called, or the tab is gone, no other one takes it for cut off. */
export const beginRecording = async (recording: Recording): Promise<() => void> => {
  const end = await claim(`recording ${recording.id}`)
  await (await whenOpen()).change([{ kind: 'recording', id: recording.id, value: recording }])
  return end ?? (() => undefined)
}

/** Keeps what was heard last. Answers whether it is on the device: otherwise it is in this tab alone. */
export const keepPart = async (recording: Recording, part: Blob): Promise<boolean> => {
  const name = nameOfPart(recording.id, recording.parts - 1)
  const value = { kind: 'recording' as const, id: recording.id, value: recording }
  const vault = await whenOpen()
  if (await vault.keepHere([{ kind: 'piece', id: name, value: await asBase64(part) }, value])) return true
  inTab.set(name, part)
  await vault.change([value])
  return false
}

const names = ({ id, parts }: Recording) => Array.from({ length: parts }, (_, index) => nameOfPart(id, index))

const heardIn = async (vault: Vault, recording: Recording): Promise<Blob> => {
  const parts: Blob[] = []
  for (const name of names(recording)) {
    const piece = await vault.get<string>('piece', name)
    const near = inTab.get(name)
    if (piece !== undefined) parts.push(new Blob([Uint8Array.from(atob(piece), (each) => each.charCodeAt(0))]))
    else if (near) parts.push(near)
    // What follows a part that is lost would not be heard either.
    else break
  }
  return new Blob(parts, { type: recording.mediaType })
}

const dropRecording = async (vault: Vault, recording: Recording) => {
  const its = names(recording)
  for (const name of its) inTab.delete(name)
  await vault.change(
    [],
    [{ kind: 'recording', id: recording.id }, ...its.map((id) => ({ kind: 'piece' as const, id }))],
  )
}

/** Makes a file of what was heard, under the recording's own id, which goes to the server as every file does. Null: nothing was. */
export const endRecording = async (recording: Recording): Promise<KeptFile | null> => {
  const vault = await whenOpen()
  const heard = await heardIn(vault, recording)
  const { id, discussion, registrationId, name } = recording
  const kept =
    heard.size > 0 ? await keepFile({ id, registrationId, name, purpose: 'RECORDING', discussion }, heard) : null
  await dropRecording(vault, recording)
  return kept
}

/** Recordings of a discussion that no tab is making any more: the page was closed, or its browser ended. Each once. */
export const recordingsCutOff = async (recordId: string): Promise<Recording[]> => {
  const vault = await whenOpen()
  const its = (await vault.all<Recording>('recording')).filter(({ discussion }) => discussion.recordId === recordId)
  const free: Recording[] = []
  for (const recording of its) {
    const end = await claim(`recording ${recording.id}`)
    if (!end) continue
    free.push(recording)
    end()
  }
  return free
}
