import { answerComment, withdrawComment, writeComment } from '@mentorfolio/domain/record-comments/writing'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import { numberIn } from '../forms/written.ts'

export type WritingShape = { id: string; recordVersion: string; words: string }

/** Said of one record, which the address names. */
export const writing = (of: { record: string; recordId: string }) =>
  ({
    line: 'PUT /api/units/:id/record-comments/:commentId',
    schema: writeComment,
    read: (words) => ({
      body: { ...of, recordVersion: numberIn(words.text('recordVersion')), words: words.text('words') },
      names: { record: 'words', recordId: 'words', recordVersion: 'words' },
    }),
  }) satisfies FormDefinition<z.infer<typeof writeComment>>

export type AnsweringShape = { id: string; words: string }

export const answering = {
  line: 'PUT /api/units/:id/record-comments/:commentId/answers/:answerId',
  schema: answerComment,
  read: (words) => ({ body: { words: words.text('words') } }),
} satisfies FormDefinition<z.infer<typeof answerComment>>

export type WithdrawingShape = { reason: string }

export const withdrawing = {
  line: 'POST /api/units/:id/record-comments/:commentId/withdraw',
  schema: withdrawComment,
  read: (words) => ({ body: { reason: words.text('reason') } }),
} satisfies FormDefinition<z.infer<typeof withdrawComment>>
