import { writeDiscussion } from '@mentorfolio/domain/methods/methods.endpoints'
import type { MethodRecord } from '@mentorfolio/domain/methods/methods-view'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn } from '../forms/written.ts'

export type Discussion = Extract<MethodRecord, { kind: 'PROFESSIONAL_DISCUSSION' }>

export const noPoint = { criterion: '', also: '', question: '', at: '', words: '' }

/** A discussion as its form's controls are named. */
export type DiscussionShape = {
  discussion: {
    on: string
    minutes: string
    others: string
    points: (typeof noPoint)[]
    summary: string
  }
  reason: string
}

export const discussionShape = (record?: Discussion): DiscussionShape => {
  const content = record?.versions[0]?.content
  return {
    discussion: {
      ...{ on: content?.on ?? today(), minutes: content?.minutes?.toString() ?? '', others: content?.others ?? '' },
      points: content?.points.map(({ criteria: [criterion = '', also = ''], question, at, words }) => ({
        ...{ criterion, also, question: question ?? '', at: at ?? '', words: words ?? '' },
      })) ?? [noPoint],
      summary: content?.summary ?? '',
    },
    reason: '',
  }
}

export const discussionForm = {
  line: 'PUT /api/units/:id/discussions/:recordId',
  schema: writeDiscussion,
  read: (words) => {
    const at = (name: string) => words.text(`discussion.${name}`)
    const { rows, names } = filledRows(words, 'discussion.points', Object.keys(noPoint), (row) => ({
      criteria: [row.text('criterion'), row.text('also')].filter((id, index) => id !== '' || index === 0),
      question: row.text('question'),
      at: row.text('at') || null,
      words: row.text('words'),
    }))
    const inForm = Object.values(names).flatMap((row, place) => [
      [`discussion.points.${place}.criteria`, `${row}.criterion`],
      [`discussion.points.${place}.criteria.0`, `${row}.criterion`],
      [`discussion.points.${place}.criteria.1`, `${row}.also`],
    ])
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        reason: words.text('reason'),
        discussion: {
          ...{ on: at('on'), minutes: numberIn(at('minutes')) ?? null, others: at('others') },
          ...{ points: rows, summary: at('summary') },
        },
      },
      names: { ...names, ...Object.fromEntries(inForm) },
    }
  },
} satisfies FormDefinition<z.infer<typeof writeDiscussion>>
