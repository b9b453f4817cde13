import { mostPixels } from '@mentorfolio/domain/files/limits'

/** The longest side, in pixels, of a page that can still be read. */
const longest = 3_000

/** Pictures that are drawn anew. */
export type PictureKind = 'jpeg' | 'png' | 'webp'

const heads: [PictureKind, (file: Buffer) => boolean][] = [
  ['jpeg', (file) => file.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['png', (file) => file.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))],
  ['webp', (file) => file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP'],
]

/** Which picture a file begins as; null: none of these. */
export const pictureKindOf = (file: Buffer): PictureKind | null => heads.find(([, begins]) => begins(file))?.[0] ?? null

// Loaded late: few people add pictures, and a server must start also where none can be drawn.
const sharpNow = async () => (await import('sharp')).default

/** Whether a picture says that it unfolds to more than any camera takes. False also for one that says nothing. */
export const isImageBomb = async (file: Buffer): Promise<boolean> => {
  const sharp = await sharpNow()
  const { width = 0, height = 0 } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => ({}) as { width?: number; height?: number })
  return width * height > mostPixels
}

/**
 * The picture drawn anew, upright: of the file that came nothing is kept but what is seen, whatever hung before, in or
 * behind it. Null for one that is not whole.
 */
export const drawPicture = async (file: Buffer, kind: PictureKind): Promise<Buffer | null> => {
  const sharp = await sharpNow()
  const picture = sharp(file, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
  const as = {
    jpeg: () => picture.jpeg({ quality: 85 }),
    png: () => picture.png(),
    webp: () => picture.webp({ quality: 85 }),
  }
  return as[kind]()
    .toBuffer()
    .catch(() => null)
}
