import {
  type FilePurpose,
  largestOf,
  type MediaType,
  mediaTypes,
  type Refusal,
  tooLarge,
} from '@mentorfolio/domain/files/file-kinds'
import { drawPicture, isImageBomb, pictureKindOf } from '../../storage/draw-picture.ts'
import { hasPrograms } from '../../storage/pdf-programs.ts'
import { withoutTelling } from '../../storage/pdf-without-telling.ts'
import { isWholePdf } from '../../storage/whole-pdf.ts'
import { audioIn } from './audio.ts'
import { documentIn } from './document.ts'
import { textIn } from './text.ts'

/** A file as it is kept: what it is by what stands in it, without what it told of places, cameras and people. */
export type Kept = { mediaType: MediaType; bytes: Buffer }

const beginsWith = (file: Buffer, ...head: number[]) => file.subarray(0, head.length).equals(Buffer.from(head))

const isZip = (file: Buffer) => beginsWith(file, 0x50, 0x4b, 0x03, 0x04) || beginsWith(file, 0x50, 0x4b, 0x05, 0x06)
const isOldOffice = (file: Buffer) =>
  beginsWith(file, 0xd0, 0xcf, 0x11, 0xe0) || file.toString('latin1', 0, 5) === '{\\rtf'
/** Windows', Linux', Apple's and Java's, and scripts. */
const isProgram = (file: Buffer) =>
  [
    [0x4d, 0x5a],
    [0x7f, 0x45, 0x4c, 0x46],
    [0xcf, 0xfa, 0xed, 0xfe],
    [0xce, 0xfa, 0xed, 0xfe],
    [0xca, 0xfe, 0xba, 0xbe],
    [0x23, 0x21],
  ].some((head) => beginsWith(file, ...head))

const pdfIn = (file: Buffer): Kept | Refusal => {
  if (!isWholePdf(file)) return 'BROKEN'
  if (file.includes('/Encrypt')) return 'PDF_LOCKED'
  if (hasPrograms(file)) return 'PDF_ACTIVE'
  return { mediaType: 'application/pdf', bytes: withoutTelling(file) }
}

const pictureIn = async (file: Buffer, kind: 'jpeg' | 'png' | 'webp'): Promise<Kept | Refusal> => {
  if (file.length > largestOf.PHOTO) return 'PHOTO_TOO_LARGE'
  if (await isImageBomb(file)) return 'PIXELS'
  const bytes = await drawPicture(file, kind)
  return bytes ? { mediaType: `image/${kind}`, bytes } : 'BROKEN'
}

const whatIsIn = async (file: Buffer): Promise<Kept | Refusal> => {
  if (file.length === 0) return 'EMPTY'
  const picture = pictureKindOf(file)
  if (picture) return pictureIn(file, picture)
  if (file.toString('latin1', 0, 5) === '%PDF-') return file.length > largestOf.PDF ? 'PDF_TOO_LARGE' : pdfIn(file)
  if (isZip(file)) return file.length > largestOf.DOCUMENT ? 'DOCUMENT_TOO_LARGE' : documentIn(file)
  if (isOldOffice(file)) return 'OLD_OFFICE'
  if (isProgram(file)) return 'PROGRAM'
  return audioIn(file) ?? textIn(file)
}

/**
 * What a file is by what stands in it, never by its name or by what was said of it; or why it is not kept. Voices are kept
 * only where they were announced as such.
 */
export const lookAt = async (file: Buffer, purpose: FilePurpose): Promise<Kept | Refusal> => {
  const kept = await whatIsIn(file)
  if (typeof kept === 'string') return kept
  const { kind } = mediaTypes[kept.mediaType]
  if (file.length > largestOf[kind]) return tooLarge[kind]
  if (kind === 'AUDIO' && purpose !== 'RECORDING') return 'VOICES'
  return kind !== 'AUDIO' && purpose === 'RECORDING' ? 'NO_VOICES' : kept
}
