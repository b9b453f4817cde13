import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { text } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { withdrawRecord } from '../records/write-record.ts'
import { revision } from '../sessions/session.ts'
import { shownTimes } from '../sessions/shown-times.ts'
import { givenFeedback, givenTestimony, handedFeedback } from './answer.ts'
import { writeAttempt } from './attempt.ts'
import { feedbackPoints, feedbackSources, feedbackTools } from './feedback-kinds.ts'
import { feedbackView } from './feedback-view.ts'
import { writeOwnRating } from './own-rating.ts'
import { questionSetContent } from './question-set.ts'
import { takeSchedule, writeRequest } from './request.ts'

const ofRelationship = z.strictObject({ id: id() })
const ofRequest = z.strictObject({ id: id(), requestId: id() })
const ofRecord = z.strictObject({ id: id(), recordId: id() })

export const feedbackEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/feedback',
  action: 'feedback.view',
  summary: 'Who is asked for feedback, what they said, and how the candidate rates themself; facts alone for an admin',
  params: ofRelationship,
  response: feedbackView,
})

export const takeScheduleEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/feedback/schedule',
  action: 'feedback.ask',
  summary: 'Take over a schedule: whom to ask, when, with which tool',
  params: ofRelationship,
  body: takeSchedule,
  response: feedbackView,
})

/** Changing what is asked already is `feedback.change`: until somebody has answered. */
export const writeRequestEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/feedback/:requestId',
  action: 'feedback.ask',
  summary: 'Plan to ask somebody for feedback, or change what is planned until they have answered',
  params: ofRequest,
  body: writeRequest,
  response: feedbackView,
})

export const withdrawRequestEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/feedback/:requestId/withdraw',
  action: 'feedback.change',
  summary: 'Ask for this feedback no more, with the reason; its links say so to whoever opens them',
  params: ofRequest,
  body: z.strictObject({
    revision: revision(),
    reason: text({ required: 'Say why you do not ask for this any more', max: 1_000 }),
  }),
  response: feedbackView,
})

/** On the mentor's device, perhaps without a network; the record says so. */
export const handOverFeedbackEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/feedback/:requestId/hand-over',
  action: 'feedback.handOver',
  summary: 'The mentee gives feedback on the mentor’s device',
  params: ofRequest,
  body: handedFeedback,
  response: feedbackView,
})

export const writeOwnRatingEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/own-ratings/:recordId',
  action: 'ownRating.record',
  summary: 'The candidate rates the skills that others are asked about themself',
  params: ofRecord,
  body: writeOwnRating,
  response: feedbackView,
})

export const writeAttemptEndpoint = endpoint({
  method: 'PUT',
  path: '/api/relationships/:id/feedback-attempts/:recordId',
  action: 'feedback.attempt',
  summary: 'Note that the mentee was asked for feedback and gave none',
  params: ofRecord,
  body: writeAttempt,
  response: feedbackView,
})

export const withdrawFeedbackRecordEndpoint = endpoint({
  method: 'POST',
  path: '/api/relationships/:id/feedback-records/:recordId/withdraw',
  action: 'mentoringRecord.withdraw',
  summary: 'Withdraw a rating or an attempt, with the reason; it stays readable',
  params: ofRecord,
  body: withdrawRecord,
  response: feedbackView,
})

export const guestFeedbackEndpoint = endpoint({
  method: 'GET',
  path: '/api/guest/feedback',
  action: 'link.open',
  summary: 'What a guest is asked about the mentoring; never what anybody answered',
  response: z.strictObject({
    source: z.enum(feedbackSources),
    point: z.enum(feedbackPoints),
    tool: z.enum(feedbackTools),
    questions: questionSetContent,
    /** The session that it is about. */
    session: shownTimes.nullable(),
    /** Why it is not asked: it was answered already, nobody asks for it now, the mentee missed its session, or that is still to come. */
    closed: z.enum(['ANSWERED', 'WITHDRAWN', 'SESSION_WITHDRAWN', 'SESSION_MISSED', 'NOT_YET']).nullable(),
  }),
})

export const giveFeedbackEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/feedback',
  action: 'feedback.give',
  summary: 'A guest gives feedback, signed with their typed name: once, and the link is used up',
  keeping: 'NEVER',
  body: givenFeedback,
  response: z.strictObject({ at: z.string() }),
})

export const giveTestimonyEndpoint = endpoint({
  method: 'POST',
  path: '/api/guest/feedback/testimony',
  action: 'witnessTestimony.give',
  summary: 'A witness says what they saw, in which capacity and how they can be reached; they decide nothing',
  keeping: 'NEVER',
  body: givenTestimony,
  response: z.strictObject({ at: z.string() }),
})
