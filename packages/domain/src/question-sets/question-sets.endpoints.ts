import { z } from 'zod'
import { feedbackSources, feedbackTools } from '../feedback/feedback-kinds.ts'
import { questionSetContent } from '../feedback/question-set.ts'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { sawRecord } from '../records/write-record.ts'

const published = z.strictObject({
  version: z.int(),
  publishedAt: z.string(),
  /** Who published it; null where they are no longer there. */
  publishedBy: z.string().nullable(),
  content: questionSetContent,
})

/** What is asked of one source with one tool. */
const setView = z.strictObject({
  source: z.enum(feedbackSources),
  tool: z.enum(feedbackTools),
  /** 0: the centre has written nothing of its own. */
  version: z.int(),
  publishedAt: z.string().nullable(),
  publishedBy: z.string().nullable(),
  /** What is asked now, and what ships. */
  content: questionSetContent,
  shipped: questionSetContent,
  isShipped: z.boolean(),
  /** Newest first; without what is asked now. */
  earlier: z.array(published),
  /** Who asks it, and in which version (0: as it ships); null to those who write no sets. */
  askedBy: z
    .array(z.strictObject({ candidateName: z.string(), version: z.int(), requests: z.int(), answered: z.int() }))
    .nullable(),
})
export type QuestionSetView = z.infer<typeof setView>

export const questionSetsView = z.strictObject({
  centreName: z.string(),
  sets: z.array(setView),
  mayWrite: z.boolean(),
})
export type QuestionSetsView = z.infer<typeof questionSetsView>

export const questionSetsEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/question-sets',
  action: 'questionSet.view',
  summary: 'What a centre asks of whom with which tool, and what it asked before',
  params: z.strictObject({ id: id() }),
  response: questionSetsView,
})

/** The next version. Who was asked already is asked as they were. */
export const publishQuestionSetEndpoint = endpoint({
  method: 'PUT',
  path: '/api/centres/:id/question-sets/:source/:tool',
  action: 'questionSet.write',
  summary: 'Publish the next version of a set of questions: requests keep the questions as they were asked',
  params: z.strictObject({
    id: id(),
    source: z.enum(feedbackSources, { error: 'Choose whom the questions are for' }),
    tool: z.enum(feedbackTools, { error: 'Choose the tool' }),
  }),
  body: z.strictObject({ revision: sawRecord(), content: questionSetContent }),
  response: questionSetsView,
})
