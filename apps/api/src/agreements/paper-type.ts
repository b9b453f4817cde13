import { drawPicture, pictureKindOf } from '../storage/draw-picture.ts'
import { withoutTelling } from '../storage/pdf-without-telling.ts'
import { isWholePdf } from '../storage/whole-pdf.ts'

/** A file that is what it says: a picture drawn anew, without anything that was written beside it, or a PDF. */
export type Paper = { mediaType: 'image/jpeg' | 'image/png' | 'application/pdf'; bytes: Buffer }

/**
 * What a file is by what stands in it, whatever it was called; null for what is none of the three, or was cut on its way.
 * It comes out without the place and the camera that it told of.
 */
export const paperIn = async (file: Buffer): Promise<Paper | null> => {
  const kind = pictureKindOf(file)
  if (kind === 'webp') return null
  if (kind === null) return isWholePdf(file) ? { mediaType: 'application/pdf', bytes: withoutTelling(file) } : null
  const bytes = await drawPicture(file, kind)
  return bytes && { mediaType: `image/${kind}`, bytes }
}
