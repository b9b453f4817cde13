import { pictureKindOf } from './draw-picture.ts'
import { withoutPlaces } from './photos-without-places.ts'

const pngHead = 8
/** What a PNG holds beside its picture: the camera and the place, words, and when it was changed. */
const tellingChunks = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** A PNG without what it tells, and without anything behind its end. Cut off or not, what is left is its own. */
const pngWithoutTelling = (png: Buffer): Buffer => {
  const kept = Buffer.from(png)
  let to = pngHead
  for (let at = pngHead; at + 12 <= png.length; ) {
    const type = png.toString('latin1', at + 4, at + 8)
    const end = Math.min(at + 12 + png.readUInt32BE(at), png.length)
    if (!tellingChunks.has(type)) to += png.copy(kept, to, at, end)
    if (type === 'IEND') break
    at = end
  }
  return kept.subarray(0, to)
}

const webpWithoutTelling = (webp: Buffer): Buffer => {
  const kept = Buffer.from(webp)
  for (let at = 12; at + 8 <= kept.length; ) {
    const size = kept.readUInt32LE(at + 4)
    const type = kept.toString('latin1', at, at + 4)
    if (type === 'EXIF' || type === 'XMP ') kept.fill(0, at + 8, Math.min(at + 8 + size, kept.length))
    at += 8 + size + (size % 2)
  }
  return kept
}

/**
 * A picture inside a document, whatever it is called there, without its camera, its place and words beside it: told by what
 * it begins with. Null for what begins as none that we know.
 */
export const pictureWithoutTelling = (file: Buffer): Buffer | null => {
  const kind = pictureKindOf(file)
  if (kind === 'jpeg') return withoutPlaces(Buffer.from(file))
  if (kind === 'png') return pngWithoutTelling(file)
  return kind === 'webp' ? webpWithoutTelling(file) : null
}
