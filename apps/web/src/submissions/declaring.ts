import { declarationWords, submitUnit } from '@mentorfolio/domain/evidence/submitting'
import type { z } from 'zod'
import type { Judged } from '../forms/definition.ts'
import { numberIn } from '../forms/written.ts'

export type DeclaringShape = { id: string; authentic: string; ai: string; aiHow: string }

export const nothingDeclared = (id: string): DeclaringShape => ({ id, authentic: '', ai: '', aiHow: '' })

/** What stands in the form that submits a unit. Who used no AI says nothing of how. */
export const declaring: Judged<z.infer<typeof submitUnit>> = {
  schema: submitUnit,
  read: (words) => {
    const ai = words.text('ai')
    return {
      body: {
        revision: numberIn(words.text('unit')),
        declaration: {
          authentic: words.has('authentic') || undefined,
          ai: ai === '' ? undefined : ai,
          aiHow: ai === 'USED' ? words.text('aiHow') : null,
          words: declarationWords.version,
        },
      },
      names: { 'declaration.authentic': 'authentic', 'declaration.ai': 'ai', 'declaration.aiHow': 'aiHow' },
    }
  },
}
