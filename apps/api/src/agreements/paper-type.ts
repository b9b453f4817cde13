import { withoutTelling } from './pdf-without-telling.ts'

/** A file that is what it says: a picture drawn anew, without anything that was written beside it, or a PDF. */
export type Paper = { mediaType: 'image/jpeg' | 'image/png' | 'application/pdf'; bytes: Buffer }

const jpegHead = Buffer.from([0xff, 0xd8, 0xff])
const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const beginsWith = (file: Buffer, head: Buffer) => file.subarray(0, head.length).equals(head)

/** More than any phone takes; a small file that unfolds to more is none of a page of paper. */
const mostPixels = 120_000_000
/** The longest side, in pixels, of a page that can still be read. */
const longest = 3_000

/**
 * The picture drawn anew, upright: of the file that came nothing is kept but what is seen, whatever hung before, in or
 * behind it. Null for one that is not whole.
 */
const drawn = async (file: Buffer, kind: 'jpeg' | 'png'): Promise<Buffer | null> => {
  // Loaded late: few people add paper, and a server must start also where no picture can be drawn.
  const { default: sharp } = await import('sharp')
  const picture = sharp(file, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
  return (kind === 'jpeg' ? picture.jpeg({ quality: 85 }) : picture.png()).toBuffer().catch(() => null)
}

const isPdf = (file: Buffer) => {
  const head = file.subarray(0, 8).toString('latin1')
  const tail = file.subarray(-1_024).toString('latin1')
  return /^%PDF-[12]\.\d/.test(head) && tail.includes('startxref') && tail.includes('%%EOF')
}

/**
 * What a file is by what stands in it, whatever it was called; null for what is none of the three, or was cut on its way.
 * It comes out without the place and the camera that it told of.
 */
export const paperIn = async (file: Buffer): Promise<Paper | null> => {
  const kind = beginsWith(file, jpegHead) ? 'jpeg' : beginsWith(file, pngHead) ? 'png' : null
  if (kind === null) return isPdf(file) ? { mediaType: 'application/pdf', bytes: withoutTelling(file) } : null
  const bytes = await drawn(file, kind)
  return bytes && { mediaType: `image/${kind}`, bytes }
}
