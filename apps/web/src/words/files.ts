import { isMediaType, mediaTypes, refusals } from '@mentorfolio/domain/files/file-kinds'
import type { FileView } from '@mentorfolio/domain/files/file-view'
import { sizeInWords } from '@mentorfolio/domain/files/limits'
import { hereZone, moment, plainFullDay } from './dates.ts'

const erasedWords = {
  DUE: 'Erased by itself on the day that was promised',
  CANDIDATE: 'Erased by the candidate',
  UNUSED: 'Erased: no record named it in time',
} as const

/** 'Photo, 320 KB' */
export const whatItIs = ({ mediaType, keptSize, size }: FileView): string =>
  `${isMediaType(mediaType) ? mediaTypes[mediaType].words : 'File'}, ${sizeInWords(keptSize ?? size)}`

/** What has become of a file, in a sentence. */
export const fileInWords = (file: FileView): string => {
  switch (file.state) {
    case 'RECEIVING':
      return `On its way: ${Math.floor((100 * file.received) / file.size)} %`
    case 'READY':
      return whatItIs(file)
    case 'REFUSED':
      return refusals[file.because ?? 'UNKNOWN']
    case 'ERASED':
      return file.erased ? `${erasedWords[file.erased.because]}, ${moment(file.erased.at, hereZone())}` : 'Erased'
  }
}

/** When a recording goes; null for what stays. */
export const untilWhen = ({ eraseOn, state }: FileView): string | null =>
  eraseOn !== null && state === 'READY' ? `Erased by itself on ${plainFullDay(eraseOn)}` : null
