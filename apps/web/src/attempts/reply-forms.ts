import { answerReply, reply } from '@mentorfolio/domain/attempts/replying'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import type { Write } from '../outbox/item.ts'

export type ReplyShape = { id: string; words: string }

export const attemptsPage = (unitId: string) => `/units/${unitId}/attempts`

export const replying: FormDefinition<z.infer<typeof reply>> = {
  line: 'PUT /api/units/:id/replies/:replyId',
  schema: reply,
  read: (words) => ({
    body: { decisionId: words.text('decisionId'), words: words.text('words') },
    names: { decisionId: 'words' },
  }),
}

export const answering: FormDefinition<z.infer<typeof answerReply>> = {
  line: 'POST /api/units/:id/replies/:replyId/answer',
  schema: answerReply,
  read: (words) => ({ body: { words: words.text('words') } }),
}

/** That a reply was read, with words or without. */
export const answered = (unitId: string, replyId: string, words: string | null): Write => ({
  line: 'POST /api/units/:id/replies/:replyId/answer',
  input: { params: { id: unitId, replyId }, body: { words } },
  record: replyId,
  title: 'A reply of your candidate, read',
  page: attemptsPage(unitId),
})

/** That the answer was read. */
export const seen = (unitId: string, replyId: string): Write => ({
  line: 'POST /api/units/:id/replies/:replyId/seen',
  input: { params: { id: unitId, replyId }, body: {} },
  record: replyId,
  title: 'An answer of your assessor, read',
  page: attemptsPage(unitId),
})
