import type { RecordComment } from './record-comments.ts'

/** Whether its candidate has yet to say that they read it. */
export const isNewComment = ({ readAt, withdrawn }: Pick<RecordComment, 'readAt' | 'withdrawn'>) =>
  readAt === null && withdrawn === null

/** Whether the record was written on since somebody spoke of it. */
export const isWrittenOn = ({ item, recordVersion }: Pick<RecordComment, 'item' | 'recordVersion'>) =>
  item !== null && item.version > recordVersion

/** The answers that no assessor has read yet. */
export const unreadAnswers = ({ answers }: Pick<RecordComment, 'answers'>) =>
  answers.filter(({ readAt }) => readAt === null)
