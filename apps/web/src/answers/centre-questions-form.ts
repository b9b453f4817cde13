import {
  type CentreQuestions,
  publishAnswerQuestionsEndpoint,
} from '@mentorfolio/domain/answers/answer-questions.endpoints'
import type { z } from 'zod'
import { randomId } from '../api/random-id.ts'
import type { FormDefinition } from '../forms/definition.ts'
import { filledRows } from '../forms/filled-rows.ts'
import { numberIn } from '../forms/written.ts'

/** The form of a criterion's questions as its controls are named. */
export type CentreQuestionsShape = { questions: { id: string; text: string; hint: string; suits: string }[] }

export const centreQuestionsForm = {
  line: 'PUT /api/centres/:id/answer-questions/:criterion',
  schema: publishAnswerQuestionsEndpoint.body,
  read: (words) => {
    const { rows, names } = filledRows(words, 'questions', ['text', 'hint'], (row) => ({
      ...{ id: row.text('id'), text: row.text('text'), hint: row.text('hint'), suits: row.text('suits') },
    }))
    return {
      body: { revision: numberIn(words.text('revision')) ?? 0, content: { questions: rows } },
      names: {
        'content.questions': 'questions',
        ...Object.fromEntries(Object.entries(names).map(([from, to]) => [`content.${from}`, to] as const)),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof publishAnswerQuestionsEndpoint.body>>

/** A question keeps its name through every version; a new one gets a name of its own. */
export const newQuestion = () => ({
  ...{ id: `q-${randomId().replaceAll('-', '').slice(-12)}`, text: '', hint: '', suits: 'WHOLE' },
})

export const shapeOf = ({ questions }: Pick<CentreQuestions, 'questions'>): CentreQuestionsShape => ({
  questions: questions.map(({ id, text, hint, suits }) => ({ id, text, hint: hint ?? '', suits })),
})

export const seenIn = (criterion: CentreQuestions) => ({
  revision: criterion.version,
  values: { ...shapeOf(criterion) },
})
