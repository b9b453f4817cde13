import type { RecordComment } from '@mentorfolio/domain/record-comments/record-comments'
import { lineInWords } from '../../words/evidence-pages.ts'
import { recordWords } from '../../words/record-words.ts'

export const commentsPage = (unitId: string) => `/units/${unitId}/record-comments`

/** The record that is spoken of. */
export const aboutWhat = ({ item, record }: Pick<RecordComment, 'item' | 'record'>) =>
  item ? lineInWords(item) : `${recordWords[record].one}, which is withdrawn`

/** The page that shows the record as evidence. */
export const evidencePage = (unitId: string, { record, recordId }: Pick<RecordComment, 'record' | 'recordId'>) =>
  `/units/${unitId}/evidence/${record}/${recordId}`

/** The page on which somebody says something of a record; `from`: where they go on afterwards. */
export const writePage = (unitId: string, of: { record: string; id: string; version: number }, from: string) =>
  `/units/${unitId}/evidence/${of.record}/${of.id}/comment?version=${of.version}&from=${encodeURIComponent(from)}`
