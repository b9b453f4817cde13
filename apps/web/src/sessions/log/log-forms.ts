import { correctLog, logSession, recordSession } from '@mentorfolio/domain/sessions/log'
import type { z } from 'zod'
import type { FormDefinition } from '../../forms/definition.ts'
import { numberIn, type Written } from '../../forms/written.ts'
import { readLog } from './read-log.ts'

/** The log of a planned session; what took place without a plan; a log put right. One form, three schemas. */
const reading = (more: (words: Written) => object) => (words: Written) => {
  const { body, ...rest } = readLog(words)
  return { body: { ...body, ...more(words) }, ...rest }
}

const revision = (words: Written) => ({ revision: numberIn(words.text('revision')) })

export const logForm = {
  line: 'PUT /api/sessions/:id/log',
  schema: logSession,
  read: reading(revision),
} satisfies FormDefinition<z.infer<typeof logSession>>

export const correctForm = {
  line: 'POST /api/sessions/:id/correct',
  schema: correctLog,
  read: reading((words) => ({ ...revision(words), reason: words.text('reason') })),
} satisfies FormDefinition<z.infer<typeof correctLog>>

export const recordForm = {
  line: 'PUT /api/sessions/:id/record',
  schema: recordSession,
  read: reading((words) => ({ kind: words.text('kind') || undefined, context: words.text('context') || undefined })),
} satisfies FormDefinition<z.infer<typeof recordSession>>
