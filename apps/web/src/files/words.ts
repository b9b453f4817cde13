import { isMediaType, mediaTypes, type ProductKind } from '@mentorfolio/domain/files/file-kinds'
import { type FileView, kindOf } from '@mentorfolio/domain/files/file-view'
import type { WorkProductContent } from '@mentorfolio/domain/files/work-product'
import { changedParts } from '../mentoring/changed-parts.ts'

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

const pictures = ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif', 'gif']

/** What to say of a file whose name promises a picture that it is not; null: it promises none, or keeps it. */
export const nameMisleads = (name: string, file: Pick<FileView, 'mediaType'>): string | null => {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  const kind = kindOf(file)
  if (!name.includes('.') || !pictures.includes(ending) || kind === null || kind === 'PHOTO') return null
  const is = isMediaType(file.mediaType) ? mediaTypes[file.mediaType].words : 'File'
  return `Its name says .${ending}, but it is no picture. What was kept: ${is}. If you meant a photo, take this out and choose the photo.`
}
