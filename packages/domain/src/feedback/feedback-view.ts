import { z } from 'zod'
import { relationshipStates } from '../cycle/states.ts'
import { recordView } from '../records/mentoring-record.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { attemptContent } from './attempt.ts'
import { feedbackPoints, feedbackSources, feedbackTools } from './feedback-kinds.ts'
import { ownRatingContent } from './own-rating.ts'
import { givenAnswer, questionSetContent } from './question-set.ts'
import { askedFeedback } from './request.ts'

/** TO_ASK: nobody was asked yet. ASKED: by a link or on the device, and no answer. */
export const feedbackStates = ['TO_ASK', 'ASKED', 'ANSWERED', 'WITHDRAWN'] as const

/** An answer. Words and marks are null to those who may see facts alone; the name to those who may not know it. */
export const feedbackAnswerView = z.strictObject({
  /** When it was given, and when it arrived; in UTC. */
  at: z.string(),
  receivedAt: z.string(),
  answers: z.array(givenAnswer).nullable(),
  /** The name that was typed to sign it. */
  signedBy: z.string().nullable(),
  /** Of a testimony: in which capacity, and how its writer can be reached. */
  capacity: z.string().nullable(),
  contact: z.string().nullable(),
  /** 'Someone helped me.' */
  helped: z.boolean(),
  /** On the mentor's device. */
  handOver: z.boolean(),
})
export type FeedbackAnswerView = z.infer<typeof feedbackAnswerView>

export const feedbackRequestView = z.strictObject({
  id: z.uuid(),
  revision: z.int(),
  state: z.enum(feedbackStates),
  source: z.enum(feedbackSources),
  point: z.enum(feedbackPoints),
  tool: z.enum(feedbackTools),
  whom: z.string().nullable(),
  /** `YYYY-MM-DD` */
  dueOn: z.string(),
  /** The session that it is about. `gone`: it was called off or withdrawn, or this mentee was not there, so nobody is asked about it. */
  session: z
    .strictObject({
      ...{ id: z.uuid(), start: z.string(), end: z.string(), zone: z.string() },
      ...{ held: z.boolean(), gone: z.enum(['WITHDRAWN', 'MISSED']).nullable() },
    })
    .nullable(),
  askedAt: z.string().nullable(),
  withdrawn: z.strictObject({ at: z.string(), because: z.string().nullable() }).nullable(),
  /** As they are asked: a later version of the set changes nothing here. */
  questions: questionSetContent,
  /** The version of the centre's own set; null: the one that ships. */
  version: z.int().nullable(),
  answer: feedbackAnswerView.nullable(),
  /** `feedback.change` and `feedback.handOver`, as decided for this reader. */
  actions: z.array(decidedAction),
})
export type FeedbackRequestView = z.infer<typeof feedbackRequestView>

/** S2-T2, of what was answered and of what is asked (coverage.ts). */
const lacking = z.strictObject({ points: z.int(), tools: z.int(), mentee: z.boolean(), other: z.boolean() })

const ownRatingView = recordView(ownRatingContent)
export type OwnRatingView = z.infer<typeof ownRatingView>
const attemptView = recordView(attemptContent)
export type AttemptView = z.infer<typeof attemptView>

/** Everything about the feedback of one relationship: what is asked, what was said, how the candidate rates themself. */
export const feedbackView = z.strictObject({
  relationshipId: z.uuid(),
  registrationId: z.uuid(),
  centreId: z.uuid(),
  /** The mentee's made-up name. */
  name: z.string(),
  candidateName: z.string(),
  simulated: z.boolean(),
  state: z.enum(relationshipStates),
  /** The day where the centre is. */
  today: z.string(),
  /** By the day on which to ask, then as they were made; withdrawn ones too. */
  requests: z.array(feedbackRequestView),
  ownRatings: z.array(ownRatingView),
  attempts: z.array(attemptView),
  /** Sessions that can be asked about and rated: held or planned, earliest first. `title`: null to those who see facts alone. */
  sessions: z.array(
    z.strictObject({
      id: z.uuid(),
      start: z.string(),
      zone: z.string(),
      held: z.boolean(),
      title: z.string().nullable(),
    }),
  ),
  /** Sessions that own ratings are about and that were withdrawn since: what is about them counts nothing. */
  withdrawnSessions: z.array(z.uuid()),
  lacking: z.strictObject({ answered: lacking, asked: lacking }),
  /** To take over in one tap; empty where everything is asked for, or where the reader may not ask. */
  proposed: z.array(askedFeedback),
  actions: z.array(decidedAction),
})
export type FeedbackView = z.infer<typeof feedbackView>
