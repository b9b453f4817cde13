import { answerAsked, askAboutSession } from '@mentorfolio/domain/asking/asking'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'

export type AskingShape = { id: string; words: string }

export const asking: FormDefinition<z.infer<typeof askAboutSession>> = {
  line: 'PUT /api/units/:id/asked-sessions/:askedId',
  schema: askAboutSession,
  read: (words) => ({
    body: { sessionId: words.text('sessionId'), words: words.text('words') },
    names: { sessionId: 'words' },
  }),
}

export const answering: FormDefinition<z.infer<typeof answerAsked>> = {
  line: 'POST /api/units/:id/asked-sessions/:askedId/answer',
  schema: answerAsked,
  read: (words) => ({ body: { words: words.text('words') } }),
}
