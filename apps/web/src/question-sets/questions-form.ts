import type { QuestionSetView } from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import { publishQuestionSetEndpoint } from '@mentorfolio/domain/question-sets/question-sets.endpoints'
import type { z } from 'zod'
import { randomId } from '../api/random-id.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn } from '../forms/written.ts'

/** The form of a set as its controls are named. */
export type QuestionsShape = {
  intro: string
  questions: { id: string; kind: string; text: string; rates: string; required: string }[]
}

export const questionsForm = {
  line: 'PUT /api/centres/:id/question-sets/:source/:tool',
  schema: publishQuestionSetEndpoint.body,
  read: (words) => {
    const questions = filledRows(words, 'questions', ['text'], (row) => ({
      ...{ id: row.text('id'), kind: row.text('kind'), text: row.text('text') },
      ...{ rates: row.text('rates') || null, required: row.text('required') === 'yes' },
    }))
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        content: { intro: words.text('intro'), questions: questions.rows },
      },
      names: {
        'content.intro': 'intro',
        'content.questions': 'questions',
        ...Object.fromEntries(Object.entries(questions.names).map(([from, to]) => [`content.${from}`, to] as const)),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof publishQuestionSetEndpoint.body>>

/** A question keeps its name through every version; a new one gets a name of its own. */
export const newQuestion = () => ({
  ...{ id: `q-${randomId().replaceAll('-', '').slice(-12)}`, kind: 'WORDS', text: '', rates: '', required: 'no' },
})

export const shapeOf = ({ content }: Pick<QuestionSetView, 'content'>): QuestionsShape => ({
  intro: content.intro,
  questions: content.questions.map(({ id, kind, text, rates, required }) => ({
    ...{ id, kind, text, rates: rates ?? '', required: required ? 'yes' : 'no' },
  })),
})

export const seenIn = (set: QuestionSetView) => ({ revision: set.version, values: { ...shapeOf(set) } })
