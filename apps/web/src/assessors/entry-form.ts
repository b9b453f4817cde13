import { type RegisterEntry, type RegisterView, registerEntry } from '@mentorfolio/domain/judging/register'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import type { Seen } from '../forms/seen.ts'
import { numberIn } from '../forms/written.ts'

export type Assessor = RegisterView['assessors'][number]

export const noCompetence = { kind: '', words: '', on: '' }

/** What a centre keeps of an assessor, as its form names it. */
export type EntryShape = {
  entries: { kind: string; words: string; on: string }[]
  countersigned: string
  mayCountersign: string
  reason: string
}

const yes = 'YES'
const no = 'NO'
export const yesOrNo = [
  { value: yes, label: 'Yes' },
  { value: no, label: 'No' },
]

/** Over what is kept now, or empty. The reason is each version's own. */
export const shapeOf = ({ versions: [latest] }: Assessor): EntryShape => ({
  entries: (latest?.entries ?? []).map(({ kind, words, on }) => ({ kind, words, on: on ?? '' })),
  countersigned: latest ? (latest.countersigned ? yes : no) : '',
  mayCountersign: latest ? (latest.mayCountersign ? yes : no) : '',
  reason: '',
})

export const seenIn = (assessor: Assessor): Seen => ({
  revision: assessor.versions[0]?.version ?? 0,
  values: shapeOf(assessor),
})

const chosen = (word: string): boolean | undefined => (word === yes ? true : word === no ? false : undefined)

export const entryForm = {
  line: 'PUT /api/centres/:id/assessors/:personId/entries/:entryId',
  // Of colleagues, by their names.
  names: 'BELONG',
  schema: registerEntry,
  read: (words) => {
    const { rows, names } = filledRows(words, 'entries', ['words', 'on'], (row) => ({
      kind: row.text('kind'),
      words: row.text('words'),
      on: row.text('on') || null,
    }))
    return {
      body: {
        version: numberIn(words.text('revision')) ?? 0,
        entries: rows,
        countersigned: chosen(words.text('countersigned')),
        mayCountersign: chosen(words.text('mayCountersign')),
        reason: words.text('reason'),
      },
      names,
    }
  },
} satisfies FormDefinition<RegisterEntry>
