import { writeSupplement } from '@mentorfolio/domain/evidence/submitting'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import type { Written } from '../forms/written.ts'

export type AddingShape = { id: string; words: string; records: { which: string; criterion: string }[] }

export const nothingAdded = (id: string): AddingShape => ({ id, words: '', records: [] })

/** A record as a choice of a list holds it. */
export const whichOf = ({ record, id }: { record: string; id: string }) => `${record}:${id}`

const readRow = (row: Written) => {
  const [record = '', id = ''] = row.text('which').split(':')
  return { record, id, criterion: row.text('criterion') || null }
}

export const adding = {
  line: 'PUT /api/units/:id/submissions/:submissionId/supplements/:supplementId',
  schema: writeSupplement,
  read: (words) => {
    const { rows, names } = filledRows(words, 'records', ['which', 'criterion'], readRow)
    const parts = Object.entries(names).flatMap(([from, to]) => [
      [`${from}.record`, `${to}.which`],
      [`${from}.id`, `${to}.which`],
      [`${from}.criterion`, `${to}.criterion`],
    ])
    return { body: { words: words.text('words'), records: rows }, names: Object.fromEntries(parts) }
  },
} satisfies FormDefinition<z.infer<typeof writeSupplement>>
