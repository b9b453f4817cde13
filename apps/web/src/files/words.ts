import { isMediaType, mediaTypes, type ProductKind, refusals } from '@mentorfolio/domain/files/file-kinds'
import { type FileView, kindOf } from '@mentorfolio/domain/files/file-view'
import { sizeInWords } from '@mentorfolio/domain/files/limits'
import type { WorkProductContent } from '@mentorfolio/domain/files/work-product'
import { changedParts } from '../mentoring/changed-parts.ts'
import { hereZone, moment, plainFullDay } from '../words/dates.ts'

/** What a record of files can be, as its form and its page say it. */
export const productWords: Record<ProductKind, string> = {
  WORK_PRODUCT: 'A piece of work',
  MEETING_NOTES: 'Notes of a meeting',
  PAPER_RECORD: 'A record kept on paper',
  RECORDING: 'A recording',
  OTHER: 'Something else',
}

export const giverWords = { MENTEE: 'The mentee', SETTING: 'The setting' } as const
export const wayWords = { ON_PAPER: 'On paper', SPOKEN: 'Aloud', ON_RECORDING: 'On the recording itself' } as const

export const whatChanged = changedParts<WorkProductContent>({
  what: 'what it is',
  title: 'the title',
  on: 'the day',
  shows: 'what it shows',
  files: 'the files',
  sessionIds: 'the sessions',
  recording: 'who said yes, or when it is erased',
})

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

const pictures = ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'gif']

/** What to say of a file whose name promises a picture that it is not; null: it promises none, or keeps it. */
export const nameMisleads = (name: string, file: Pick<FileView, 'mediaType'>): string | null => {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  const kind = kindOf(file)
  if (!name.includes('.') || !pictures.includes(ending) || kind === null || kind === 'PHOTO') return null
  const is = isMediaType(file.mediaType) ? mediaTypes[file.mediaType].words : 'File'
  return `Its name says .${ending}, but it is no picture. What was kept: ${is}. If you meant a photo, take this out and choose the photo.`
}

/** When a recording goes; null for what stays. */
export const untilWhen = ({ eraseOn, state }: FileView): string | null =>
  eraseOn !== null && state === 'READY' ? `Erased by itself on ${plainFullDay(eraseOn)}` : null
