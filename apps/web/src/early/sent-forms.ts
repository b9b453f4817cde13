import { sendCriteria } from '@mentorfolio/domain/early/sending'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'

export type SendingShape = { id: string; criteria: string[]; words: string }

export const sending: FormDefinition<z.infer<typeof sendCriteria>> = {
  line: 'PUT /api/units/:id/sent-criteria/:sentId',
  schema: sendCriteria,
  read: (words) => {
    const criteria = words.all('criteria')
    return {
      body: { criteria, words: words.text('words') },
      names: Object.fromEntries(criteria.map((_, index) => [`criteria.${index}`, 'criteria'])),
    }
  },
}
