import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { sawRecord } from '../records/write-record.ts'
import { criterionId, criterionQuestions } from './questions.ts'

const params = z.strictObject({ id: id() })

const questionsNow = criterionQuestions.extend({
  version: z.int(),
  publishedAt: z.string(),
  /** Who published it; null where they are no longer there. */
  publishedBy: z.string().nullable(),
})

/** What a centre asks about one criterion. */
const centreQuestions = z.strictObject({
  criterion: z.string(),
  title: z.string(),
  text: z.string(),
  unit: z.string(),
  /** 0: the centre has written nothing of its own. */
  version: z.int(),
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  /** What is asked now, and what ships. */
  ...criterionQuestions.shape,
  shipped: criterionQuestions,
  isShipped: z.boolean(),
  /** Newest first; without what is asked now. */
  earlier: z.array(questionsNow),
})
export type CentreQuestions = z.infer<typeof centreQuestions>

export const answerQuestionsView = z.strictObject({
  centreName: z.string(),
  mayWrite: z.boolean(),
  criteria: z.array(centreQuestions),
})
export type AnswerQuestionsView = z.infer<typeof answerQuestionsView>

export const answerQuestionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/answer-questions',
  action: 'questionSet.view',
  summary: 'What a centre asks about each criterion that takes a written answer, and what it asked before',
  params,
  response: answerQuestionsView,
})

/** The next version. Answers keep the questions that they began with. */
export const publishAnswerQuestionsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/centres/:id/answer-questions/:criterion',
  action: 'questionSet.write',
  summary: 'Publish the next version of the questions about a criterion: answers keep theirs',
  params: z.strictObject({ id: id(), criterion: criterionId() }),
  body: z.strictObject({ revision: sawRecord(), content: criterionQuestions }),
  response: answerQuestionsView,
})
