import { z } from 'zod'
import { relationshipStates } from '../cycle/states.ts'
import { feedbackPoints, feedbackSources } from '../feedback/feedback-kinds.ts'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { recordView } from '../records/mentoring-record.ts'
import { withdrawRecord, writingRecord } from '../records/write-record.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { reviewContent, writtenReview } from './review.ts'

const params = z.strictObject({ id: id() })
const sawPlan = { error: 'Reload the page: it did not say which version of the plan you saw' }
const paramsOfOne = z.strictObject({ id: id(), recordId: id() })

/** The reviews of one relationship, and what a next one can draw on. Days are `YYYY-MM-DD`, instants in UTC. */
export const reviewsView = z.strictObject({
  relationshipId: z.uuid(),
  registrationId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  candidateName: z.string(),
  state: z.enum(relationshipStates),
  reviewDueOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** Earliest first; withdrawn ones too. */
  reviews: z.array(recordView(reviewContent)),
  /** Feedback that was answered, latest first: `considered` by a review already. Words are for readers alone. */
  feedback: z.array(
    z.strictObject({
      id: z.uuid(),
      source: z.enum(feedbackSources),
      point: z.enum(feedbackPoints),
      whom: z.string().nullable(),
      answeredAt: z.string(),
      considered: z.boolean(),
      answers: z.array(
        z.strictObject({ question: z.string(), score: z.int().nullable(), words: z.string().nullable() }),
      ),
    }),
  ),
  /** Review sessions, latest first. */
  sessions: z.array(z.strictObject({ id: z.uuid(), title: z.string(), start: z.string(), zone: z.string() })),
  actions: z.array(decidedAction),
})
export type ReviewsView = z.infer<typeof reviewsView>

export const reviewsEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/reviews',
  action: 'mentoringRecord.view',
  summary: 'The reviews of a relationship, with every version, and what a next one can draw on',
  params,
  response: reviewsView,
})

/**
 * A review and, with its first version, the next version of the mentoring plan in one go: who does what from here. `plan` null:
 * there is none to change, or it was the final review. A later version of a review corrects its words and moves nothing.
 */
export const writeReview = z.strictObject({
  ...writingRecord,
  review: writtenReview,
  plan: z
    .strictObject({
      revision: z.int(sawPlan).min(1, sawPlan).max(1_000_000, sawPlan),
      mentorDoes: text({ required: 'Write what you do', max: 2_000 }),
      menteeDoes: text({ required: 'Write what your mentee does', max: 2_000 }),
      support: optionalText(2_000),
    })
    .nullable(),
})

export const writeReviewEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/reviews/:recordId',
  action: 'review.record',
  summary: 'Record a review of progress: every goal scored against its baseline; it makes the next version of the plan',
  params: paramsOfOne,
  body: writeReview,
  response: reviewsView,
})

export const withdrawReviewEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/reviews/:recordId/withdraw',
  action: 'mentoringRecord.withdraw',
  summary: 'Withdraw a review with the reason: it stays readable',
  params: paramsOfOne,
  body: withdrawRecord,
  response: reviewsView,
})
