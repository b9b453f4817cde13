import { answerAdjustment, endAdjustment, recordAdjustment } from '@mentorfolio/domain/adjustments/adjusting'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'

export type AdjustmentShape = {
  id: string
  what: string
  keeps: string
  need: string
  from: string
  until: string
  reason: string
}

export const recording: FormDefinition<z.infer<typeof recordAdjustment>> = {
  line: 'PUT /api/units/:id/adjustments/:adjustmentId',
  schema: recordAdjustment,
  read: (words) => ({
    body: {
      version: Number(words.text('revision')),
      ...{ what: words.text('what'), keeps: words.text('keeps'), need: words.text('need') },
      ...{ from: words.text('from'), until: words.text('until') || null, reason: words.text('reason') },
    },
  }),
}

export const ending: FormDefinition<z.infer<typeof endAdjustment>> = {
  line: 'POST /api/units/:id/adjustments/:adjustmentId/end',
  schema: endAdjustment,
  read: (words) => ({ body: { version: Number(words.text('revision')), reason: words.text('reason') } }),
}

export type AnswerShape = { agrees: string; words: string }

export const answering: FormDefinition<z.infer<typeof answerAdjustment>> = {
  line: 'POST /api/units/:id/adjustments/:adjustmentId/answer',
  schema: answerAdjustment,
  read: (words) => ({
    body: {
      version: Number(words.text('revision')),
      agrees: words.text('agrees') === '' ? undefined : words.text('agrees') === 'yes',
      words: words.text('words'),
    },
  }),
}
