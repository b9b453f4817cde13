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

export const logForm: FormDefinition<z.infer<typeof logSession>> = { schema: logSession, read: reading(revision) }

export const correctForm: FormDefinition<z.infer<typeof correctLog>> = {
  schema: correctLog,
  read: reading((words) => ({ ...revision(words), reason: words.text('reason') })),
}

export const recordForm: FormDefinition<z.infer<typeof recordSession>> = {
  schema: recordSession,
  read: reading((words) => ({ kind: words.text('kind') || undefined, context: words.text('context') || undefined })),
}
