import type { MethodRecord } from '@mentorfolio/domain/methods/methods-view'
import { writeDiscussion } from '@mentorfolio/domain/methods/write-discussion'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn, type Written } from '../forms/written.ts'

export type Discussion = Extract<MethodRecord, { kind: 'PROFESSIONAL_DISCUSSION' }>

export const noMark = { sound: '', from: '', to: '', criterion: '', also: '', words: '' }

export const noPoint = { criterion: '', also: '', question: '', at: '', words: '' }

/** A discussion as its form's controls are named. */
export type DiscussionShape = {
  discussion: {
    on: string
    minutes: string
    others: string
    points: (typeof noPoint)[]
    summary: string
    sounds: { id: string; transcript: string }[]
    marks: (typeof noMark)[]
  }
  reason: string
}

/** `planned`: criteria that a new one begins with, a question each. */
export const discussionShape = (record?: Discussion, planned: readonly string[] = []): DiscussionShape => {
  const content = record?.versions[0]?.content
  const begins = planned.map((criterion) => ({ ...noPoint, criterion }))
  return {
    discussion: {
      ...{ on: content?.on ?? today(), minutes: content?.minutes?.toString() ?? '', others: content?.others ?? '' },
      points:
        content?.points.map(({ criteria: [criterion = '', also = ''], question, at, words }) => ({
          ...{ criterion, also, question: question ?? '', at: at ?? '', words: words ?? '' },
        })) ?? (begins.length > 0 ? begins : [noPoint]),
      summary: content?.summary ?? '',
      sounds: content?.sounds.map(({ id, transcript }) => ({ id, transcript: transcript ?? '' })) ?? [],
      marks:
        content?.marks.map(({ sound, from, to, criteria: [criterion = '', also = ''], words }) => ({
          ...{ sound, from, to: to ?? '', criterion, also, words: words ?? '' },
        })) ?? [],
    },
    reason: '',
  }
}

const criteriaOf = (row: Written) =>
  [row.text('criterion'), row.text('also')].filter((id, index) => id !== '' || index === 0)

/** Where the criteria of a row stand in the form. */
const criteriaIn = (list: string, names: Record<string, string>) =>
  Object.values(names).flatMap((row, place) => [
    [`${list}.${place}.criteria`, `${row}.criterion`],
    [`${list}.${place}.criteria.0`, `${row}.criterion`],
    [`${list}.${place}.criteria.1`, `${row}.also`],
  ])

/** The recordings that a form names, by id. */
export const soundsIn = (form: FormData): string[] =>
  [...form].flatMap(([name, value]) => (/^discussion\.sounds\[\d+\]\.id$/.test(name) ? [String(value)] : []))

export const discussionForm = {
  line: 'PUT /api/units/:id/discussions/:recordId',
  schema: writeDiscussion,
  read: (words) => {
    const at = (name: string) => words.text(`discussion.${name}`)
    const { rows, names } = filledRows(words, 'discussion.points', Object.keys(noPoint), (row) => ({
      criteria: criteriaOf(row),
      question: row.text('question'),
      at: row.text('at') || null,
      words: row.text('words'),
    }))
    const sounds = filledRows(words, 'discussion.sounds', ['id'], (row) => ({
      id: row.text('id'),
      transcript: row.text('transcript'),
    }))
    const marks = filledRows(words, 'discussion.marks', ['sound'], (row) => ({
      ...{ sound: row.text('sound'), from: row.text('from'), to: row.text('to') || null },
      ...{ criteria: criteriaOf(row), words: row.text('words') },
    }))
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        reason: words.text('reason'),
        discussion: {
          ...{ on: at('on'), minutes: numberIn(at('minutes')) ?? null, others: at('others') },
          ...{ points: rows, summary: at('summary'), sounds: sounds.rows, marks: marks.rows },
        },
      },
      names: {
        ...{ ...names, ...sounds.names, ...marks.names },
        ...Object.fromEntries([
          ...criteriaIn('discussion.points', names),
          ...criteriaIn('discussion.marks', marks.names),
        ]),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof writeDiscussion>>
