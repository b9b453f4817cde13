import { type FilePurpose, largestFor, refusals } from '@mentorfolio/domain/files/file-kinds'
import { sizeInWords } from '@mentorfolio/domain/files/limits'
import { newId } from '../api/device.ts'
import { keepFile } from '../device/files.ts'
import { shrunk } from '../device/shrink-photo.ts'
import { sendFiles } from '../outbox/send-files.ts'

/** What the device's own window for choosing offers. What comes is known by what stands in it, at the server. */
export const accepted: Record<FilePurpose, string> = {
  RECORDING: 'audio/*,.m4a,.mp3,.wav,.ogg,.webm,.aac',
  OTHER: 'image/jpeg,image/png,image/webp,application/pdf,text/plain,.docx,.odt,.xlsx,.pptx,.txt,.pdf',
}

/** Why a file need not be sent at all: told at once, and not after minutes on a slow line. */
const refusedHere = async (file: File, blob: Blob, purpose: FilePurpose): Promise<string | null> => {
  if (file.size === 0) return refusals.EMPTY
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer())
  const brand = String.fromCharCode(...head.subarray(4))
  if (/^ftyp(hei|hev|mif1|msf1|avif)/.test(brand)) return refusals.HEIC
  if (head[0] === 0x4d && head[1] === 0x5a) return refusals.PROGRAM
  const most = largestFor[purpose]
  return blob.size > most
    ? `This file has ${sizeInWords(blob.size)}, and may have ${sizeInWords(most)}. Make it smaller, then choose it again.`
    : null
}

/** A photo as it is sent: drawn anew, smaller, without the place it tells of; anything else as it is. */
const asSent = (file: File): Promise<Blob> =>
  /^image\/(jpeg|png|webp)$/.test(file.type) ? shrunk(file).catch(() => file) : Promise.resolve(file)

/** Takes a file that somebody chose, keeps it on this device and begins to send it. Answers its id, or why not. */
export const addFile = async (
  file: File,
  { registrationId, purpose }: { registrationId: string; purpose: FilePurpose },
): Promise<{ id: string } | { refused: string }> => {
  if (!globalThis.crypto?.subtle)
    return { refused: 'Files can be added at a secure address alone (https). Ask whoever runs your centre for it.' }
  const blob = await asSent(file)
  const refused = await refusedHere(file, blob, purpose)
  if (refused) return { refused }
  const id = newId()
  await keepFile({ id, registrationId, name: file.name, purpose }, blob)
  void sendFiles()
  return { id }
}
