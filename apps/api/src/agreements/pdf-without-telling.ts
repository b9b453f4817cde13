/** Segments of a JPEG that tell of the camera, the place, the person (EXIF, XMP, IPTC, comments): none of them is the picture. */
const isTelling = (marker: number) => marker === 0xe1 || marker === 0xed || marker === 0xfe
const photoHead = Buffer.from([0xff, 0xd8, 0xff])
const startOfPicture = 0xda

/** Blanks, in place, what the photo that begins at `from` tells beside its picture. */
const blankPhoto = (file: Buffer, from: number) => {
  let at = from + 2
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0
    const end = at + 2 + file.readUInt16BE(at + 2)
    if (marker === startOfPicture || end > file.length || end < at + 4) return
    if (isTelling(marker)) file.fill(0, at + 4, end)
    at = end
  }
}

/** Every place at which `what` stands. */
const placesOf = function* (file: Buffer, what: Buffer | string) {
  for (let at = file.indexOf(what); at >= 0; at = file.indexOf(what, at + 1)) yield at
}

/**
 * A copy of a PDF whose photos tell no place and no camera, and which says nothing about itself (XMP). Every byte keeps its
 * place, since a PDF finds its parts by counting. What a program has packed away otherwise stays: phones put photos in as they are.
 */
export const withoutTelling = (pdf: Buffer): Buffer => {
  const file = Buffer.from(pdf)
  for (const at of placesOf(file, photoHead)) blankPhoto(file, at)
  for (const at of placesOf(file, '<x:xmpmeta')) {
    const end = file.indexOf('</x:xmpmeta>', at)
    if (end > at) file.fill(' ', at, end + '</x:xmpmeta>'.length)
  }
  return file
}
