import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { attemptsView } from './attempts-view.ts'
import { answerReply, reply } from './replying.ts'

const ofReply = z.strictObject({ id: id(), replyId: id() })

export const attemptsEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/attempts',
  action: 'portfolioUnit.view',
  summary: 'Every attempt at a unit with what was decided, replied, corrected and taken up again',
  params: z.strictObject({ id: id() }),
  response: attemptsView,
})

/** The browser makes the id: sent twice it is one. */
export const replyEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/replies/:replyId',
  action: 'decision.reply',
  summary: 'Reply to a decision that was released',
  params: ofReply,
  body: reply,
  response: attemptsView,
})

export const answerReplyEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/replies/:replyId/answer',
  action: 'record.comment',
  summary: 'Say that a reply was read, with words or without',
  params: ofReply,
  body: answerReply,
  response: attemptsView,
})

/** The answer is new no more. */
export const seeAnswerEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/replies/:replyId/seen',
  action: 'decision.reply',
  summary: 'Say that the answer to a reply was read',
  params: ofReply,
  body: z.strictObject({}),
  response: attemptsView,
})
