import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { answerAsked, askAboutSession, askedSessions } from './asking.ts'

const ofAsked = z.strictObject({ id: id(), askedId: id() })

export const askedSessionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/asked-sessions',
  action: 'portfolioUnit.view',
  summary: 'What was asked about the sessions of a unit’s hours, and answered',
  params: z.strictObject({ id: id() }),
  response: askedSessions,
})

/** The browser makes the id: sent twice it is one. */
export const askAssessorEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/asked-sessions/:askedId',
  action: 'session.askAssessor',
  summary: 'Ask the assessor about a session: that it be accepted in spite of a rule, or anything else',
  params: ofAsked,
  body: askAboutSession,
  response: askedSessions,
})

export const takeBackAskedEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/asked-sessions/:askedId/take-back',
  action: 'session.askAssessor',
  summary: 'Take back what was asked, as long as nobody has answered',
  params: ofAsked,
  body: z.strictObject({}),
  response: askedSessions,
})

export const answerAskedEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/asked-sessions/:askedId/answer',
  action: 'record.comment',
  summary: 'Answer with words alone; a decision about the session answers by itself',
  params: ofAsked,
  body: answerAsked,
  response: askedSessions,
})

export const readAnswerEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/asked-sessions/:askedId/read',
  action: 'session.askAssessor',
  summary: 'Say that the answer was read: it is new no more',
  params: ofAsked,
  body: z.strictObject({}),
  response: askedSessions,
})
