import { guestRoleOf } from '@mentorfolio/domain/feedback/asked-of'
import type { FeedbackPoint, FeedbackSource, FeedbackTool } from '@mentorfolio/domain/feedback/feedback-kinds'
import type { GivenAnswer } from '@mentorfolio/domain/feedback/question-set'
import { shippedSet } from '@mentorfolio/domain/feedback/shipped-sets'
import { v7 } from 'uuid'
import type { Db } from '../database/client.ts'
import { addToken, makeLink } from '../links/make-link.ts'
import { testSealer } from './mentees.ts'
import type { TestRelationship } from './relationships.ts'
import { testsBeginAt } from './times.ts'

type Given = {
  source?: FeedbackSource
  tool?: FeedbackTool
  point?: FeedbackPoint
  whom?: string | null
  dueOn?: string
  session?: { id: string } | null
  askedAt?: string | null
  withdrawnBecause?: string
}

export type TestRequest = { id: string; centreId: string; relationshipId: string; source: FeedbackSource }

/** What the mentee is asked midway with the short form, unless told; not asked yet. */
export const aRequest = async (
  db: Db,
  { id: relationshipId, centreId, portfolioId }: TestRelationship,
  given: Given = {},
): Promise<TestRequest> => {
  const { source = 'MENTEE', tool = 'SHORT_FORM', point = 'MID', dueOn = '2026-11-20', session = null } = given
  const { whom = source === 'MENTEE' ? null : 'form tutor', askedAt = null, withdrawnBecause } = given
  const id = v7()
  await db.feedbackRequest.create({
    data: {
      ...{ id, centreId, portfolioId, relationshipId, source, tool, point, whom, askedAt, madeBy: '' },
      ...{ sessionId: session?.id ?? null, dueOn: new Date(dueOn), questions: shippedSet(source, tool) },
      ...(withdrawnBecause ? { withdrawnBecause, withdrawnAt: new Date(testsBeginAt) } : {}),
      createdAt: new Date(testsBeginAt),
    },
  })
  return { id, centreId, relationshipId, source }
}

/** Answers to what has to be answered on the short form that ships for a mentee. */
export const menteeAnswers = (words = 'Being listened to', trust = 4): GivenAnswer[] => [
  { questionId: 'helped', score: null, words },
  { questionId: 'trust', score: trust, words: null },
]

/** Answers to what has to be answered on the short form that ships for others. */
export const othersAnswers = (words = 'Walks in with a plan now'): GivenAnswer[] => [
  { questionId: 'changes', score: null, words },
  { questionId: 'does-well', score: null, words: 'Asks, and waits for the answer' },
]

/** What a testimony has to say. */
export const testimonyAnswers = (words = 'They sat side by side'): GivenAnswer[] => [
  { questionId: 'when', score: null, words: 'On Thursday, in the library' },
  { questionId: 'saw', score: null, words },
  { questionId: 'mentor-did', score: null, words: 'Asked what would be a good first step' },
]

type AnswerGiven = {
  answers?: GivenAnswer[]
  name?: string
  capacity?: string
  contact?: string
  at?: string
  handOver?: boolean
}

/** Its one answer, signed. */
export const answered = async (
  db: Db,
  { id, centreId, relationshipId, source }: TestRequest,
  given: AnswerGiven = {},
) => {
  const {
    answers = menteeAnswers(),
    name = 'Robin',
    capacity,
    contact,
    at = '2026-11-13T12:00:00Z',
    handOver = false,
  } = given
  await db.feedbackAnswer.create({
    data: {
      ...{ requestId: id, centreId, relationshipId, role: guestRoleOf(source), answers },
      sealedName: testSealer.seal(`feedback:${id}`, name),
      sealedContact: contact === undefined ? null : testSealer.seal(`feedback-contact:${id}`, contact),
      ...{ handOver, capacity: capacity ?? null, receivedAt: at, effectiveAt: at },
    },
  })
  await db.feedbackRequest.updateMany({ where: { id, askedAt: null }, data: { askedAt: at } })
}

/** The token of a live link that asks for it. */
export const aFeedbackLink = async (db: Db, { candidate }: TestRelationship, request: TestRequest) => {
  const id = v7()
  const now = new Date(testsBeginAt)
  const { centreId, relationshipId } = request
  await makeLink(
    db,
    {
      ...{ id, centreId, relationshipId, subjectId: request.id, madeByPersonId: candidate.id },
      ...{ purpose: 'FEEDBACK', role: guestRoleOf(request.source) },
      ...{ sealedTo: testSealer.seal(`link:${id}`, 'guest@example.org') },
      expiresAt: new Date(now.getTime() + 14 * 86_400_000),
    },
    now,
  )
  await db.feedbackRequest.updateMany({ where: { id: request.id, askedAt: null }, data: { askedAt: now } })
  return { id, token: await addToken(db, id, { channel: 'MAIL', now }) }
}
