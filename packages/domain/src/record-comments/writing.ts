import { z } from 'zod'
import { recordKind } from '../evidence/record-kinds.ts'
import { id } from '../fields/ids.ts'
import { text } from '../fields/text.ts'
import { sawRecord } from '../records/write-record.ts'

/** An assessor says something of one record, in the version that they read. */
export const writeComment = z.strictObject({
  record: recordKind,
  recordId: id(),
  recordVersion: sawRecord(),
  words: text({ required: 'Write what you say of it', max: 4_000 }),
})

export const withdrawComment = z.strictObject({
  reason: text({ required: 'Say why you withdraw this', max: 1_000 }),
})

export const answerComment = z.strictObject({
  words: text({ required: 'Write your answer', max: 4_000 }),
})
