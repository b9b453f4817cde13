import { writeAttempt } from '@mentorfolio/domain/feedback/attempt'
import { ratedSkills } from '@mentorfolio/domain/feedback/feedback-kinds'
import { writeOwnRating } from '@mentorfolio/domain/feedback/own-rating'
import { writeRequest } from '@mentorfolio/domain/feedback/request'
import { withdrawRecord } from '@mentorfolio/domain/records/write-record'
import type { z } from 'zod'
import type { FormDefinition } from '../forms/definition.ts'
import { numberIn } from '../forms/written.ts'

/** The forms of feedback as their controls are named. */
export type RequestShape = {
  source: string
  whom: string
  point: string
  tool: string
  sessionId: string
  dueOn: string
}
export type RatingShape = { point: string; sessionId: string; on: string }
export type AttemptShape = { on: string; how: string; words: string }

const inRequest = (name: keyof RequestShape) => [`request.${name}`, name] as const

export const requestForm = {
  line: 'PUT /api/relationships/:id/feedback/:requestId',
  schema: writeRequest,
  read: (words) => {
    const [source, point] = [words.text('source'), words.text('point')]
    return {
      body: {
        revision: numberIn(words.text('revision')) ?? 0,
        request: {
          ...{ source, point, tool: words.text('tool'), dueOn: words.text('dueOn') },
          whom: source === 'MENTEE' ? null : words.text('whom'),
          sessionId: point === 'POST_SESSION' ? words.text('sessionId') || null : null,
        },
      },
      names: Object.fromEntries(
        (['source', 'whom', 'point', 'tool', 'sessionId', 'dueOn'] as const).map((name) => inRequest(name)),
      ),
    }
  },
} satisfies FormDefinition<z.infer<typeof writeRequest>>

export const ratingForm = {
  line: 'PUT /api/relationships/:id/own-ratings/:recordId',
  schema: writeOwnRating,
  read: (words) => {
    const point = words.text('point')
    const rated = ratedSkills.flatMap((skill) => {
      const score = numberIn(words.text(`score.${skill}`))
      const why = words.text(`why.${skill}`)
      // Words without a number are asked for the number, never left out.
      return score === undefined && why.trim() === '' ? [] : [{ skill, score, why }]
    })
    return {
      body: {
        ...{ revision: 0, reason: null, on: words.text('on') },
        sessionId: point === 'POST_SESSION' ? words.text('sessionId') || null : null,
        rating: { point, ratings: rated },
      },
      names: {
        'rating.point': 'point',
        'rating.ratings': 'score',
        ...Object.fromEntries(
          rated.flatMap(({ skill }, at) => [
            [`rating.ratings.${at}.score`, `score.${skill}`],
            [`rating.ratings.${at}.why`, `why.${skill}`],
          ]),
        ),
      },
    }
  },
} satisfies FormDefinition<z.infer<typeof writeOwnRating>>

export const attemptForm = {
  line: 'PUT /api/relationships/:id/feedback-attempts/:recordId',
  schema: writeAttempt,
  read: (words) => ({
    body: {
      ...{ revision: 0, reason: null, on: words.text('on') },
      attempt: { how: words.text('how'), words: words.text('words') },
    },
    names: { 'attempt.how': 'how', 'attempt.words': 'words' },
  }),
} satisfies FormDefinition<z.infer<typeof writeAttempt>>

const withdrawing = {
  schema: withdrawRecord,
  read: (words) => ({ body: { revision: numberIn(words.text('revision')), reason: words.text('reason') } }),
} satisfies Pick<FormDefinition<z.infer<typeof withdrawRecord>>, 'schema' | 'read'>

export const withdrawRequestForm = {
  line: 'POST /api/relationships/:id/feedback/:requestId/withdraw',
  ...withdrawing,
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>

export const withdrawOwnForm = {
  line: 'POST /api/relationships/:id/feedback-records/:recordId/withdraw',
  ...withdrawing,
} satisfies FormDefinition<z.infer<typeof withdrawRecord>>
