/** Segments of a JPEG that tell of the camera, the place, the person (EXIF, XMP, IPTC, comments): none of them is the picture. */
const isTelling = (marker: number) => marker === 0xe1 || marker === 0xed || marker === 0xfe
const photoHead = Buffer.from([0xff, 0xd8, 0xff])
const startOfPicture = 0xda

/** Blanks, in place, what the photo that begins at `from` tells beside its picture. Answers where its segments end. */
const blankPhoto = (file: Buffer, from: number): number => {
  let at = from + 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (marker === startOfPicture || end > file.length || end < at + 4) return at
    if (isTelling(marker)) file.fill(0, at + 4, end)
    at = end
  }
  return at
}

/**
 * Blanks, in place, what every photo in a file tells of places and cameras. Each byte of its segments is walked once:
 * whoever sends a file chooses what stands in it.
 */
export const withoutPlaces = (file: Buffer): Buffer => {
  for (let at = file.indexOf(photoHead); at >= 0; ) {
    const end = blankPhoto(file, at)
    at = file.indexOf(photoHead, Math.max(end, at + 1))
  }
  return file
}
