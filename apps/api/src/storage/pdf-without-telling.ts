import { blankInfo } from './pdf-info.ts'
import { withoutPlaces } from './photos-without-places.ts'

const wordsAbout = { from: '<x:xmpmeta', to: '</x:xmpmeta>' }

const blankWordsAbout = (file: Buffer) => {
  for (let at = file.indexOf(wordsAbout.from); at >= 0; ) {
    const end = file.indexOf(wordsAbout.to, at)
    if (end < 0) return
    file.fill(' ', at, end + wordsAbout.to.length)
    at = file.indexOf(wordsAbout.from, end)
  }
}

/**
 * A copy of a PDF whose photos tell no place and no camera, and which says nothing about itself (XMP, and who wrote it). Every byte keeps its
 * place, since a PDF finds its parts by counting. What a program has packed away otherwise stays: phones put photos in as they are.
 */
export const withoutTelling = (pdf: Buffer): Buffer => {
  const file = Buffer.from(pdf)
  withoutPlaces(file)
  blankWordsAbout(file)
  return blankInfo(file)
}
