/** A file that is what it says: a picture without the place it was taken at, or a PDF. */
export type Paper = { mediaType: 'image/jpeg' | 'image/png' | 'application/pdf'; bytes: Buffer }

/** Bytes from `at` to the end, as far as a segment of this kind goes; null where the file ends before. */
const take = (file: Buffer, at: number, length: number) =>
  length >= 0 && at + length <= file.length ? file.subarray(at, at + length) : null

/** Segments that tell of the camera, the place, the person: none of them is the picture. */
const isTelling = (marker: number) => marker === 0xe1 || marker === 0xed || marker === 0xfe

/** A JPEG, segment by segment up to its picture; null where it is none, or was cut. */
const jpeg = (file: Buffer): Buffer | null => {
  if (file[0] !== 0xff || file[1] !== 0xd8) return null
  const kept: Buffer[] = [file.subarray(0, 2)]
  let at = 2
  while (at + 4 <= file.length) {
    const marker = file[at + 1] ?? 0
    if (file[at] !== 0xff) return null
    const segment = take(file, at, 2 + file.readUInt16BE(at + 2))
    if (!segment || segment.length < 4) return null
    if (!isTelling(marker)) kept.push(segment)
    at += segment.length
    if (marker !== 0xda) continue
    // From here on it is the picture itself, to its own end.
    const end = file.lastIndexOf(Buffer.from([0xff, 0xd9]))
    return end > at ? Buffer.concat([...kept, file.subarray(at, end + 2)]) : null
  }
  return null
}

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const pngTelling = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** A PNG, chunk by chunk to its end; null where it is none, or was cut. */
const png = (file: Buffer): Buffer | null => {
  if (!file.subarray(0, 8).equals(pngHead)) return null
  const kept: Buffer[] = [pngHead]
  let at = 8
  while (at + 12 <= file.length) {
    const chunk = take(file, at, 12 + file.readUInt32BE(at))
    if (!chunk) return null
    const kind = chunk.subarray(4, 8).toString('latin1')
    if (at === 8 && kind !== 'IHDR') return null
    if (!pngTelling.has(kind)) kept.push(chunk)
    if (kind === 'IEND') return Buffer.concat(kept)
    at += chunk.length
  }
  return null
}

const pdf = (file: Buffer): Buffer | null => {
  const head = file.subarray(0, 8).toString('latin1')
  const tail = file.subarray(-1_024).toString('latin1')
  return /^%PDF-[12]\.\d/.test(head) && tail.includes('startxref') && tail.includes('%%EOF') ? file : null
}

/**
 * What a file is by what stands in it, whatever it was called; null for what is none of the three, or was cut on its way.
 * A picture comes out without the place and the camera that it told of.
 */
export const paperIn = (file: Buffer): Paper | null => {
  const [asJpeg, asPng, asPdf] = [jpeg(file), png(file), pdf(file)]
  if (asJpeg) return { mediaType: 'image/jpeg', bytes: asJpeg }
  if (asPng) return { mediaType: 'image/png', bytes: asPng }
  return asPdf ? { mediaType: 'application/pdf', bytes: asPdf } : null
}
