import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { recordComments } from './record-comments.ts'
import { answerComment, withdrawComment, writeComment } from './writing.ts'

const ofComment = z.strictObject({ id: id(), commentId: id() })
const ofAnswer = z.strictObject({ id: id(), commentId: id(), answerId: id() })
const nothing = z.strictObject({})

export const recordCommentsEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/record-comments',
  action: 'portfolioUnit.view',
  summary: 'What assessors said of the records of a unit, and their candidate answered',
  params: z.strictObject({ id: id() }),
  response: recordComments,
})

/** The browser makes the id: sent twice it is one. */
export const writeCommentEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/record-comments/:commentId',
  action: 'record.comment',
  summary: 'Say something of one record of a unit, in the version that was read',
  params: ofComment,
  body: writeComment,
  response: recordComments,
})

export const withdrawCommentEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/record-comments/:commentId/withdraw',
  action: 'record.comment',
  summary: 'Withdraw what was said of a record, with the reason; it stays readable',
  params: ofComment,
  body: withdrawComment,
  response: recordComments,
})

export const readCommentEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/record-comments/:commentId/read',
  action: 'record.answerComment',
  summary: 'Say that it was read: it is new no more',
  params: ofComment,
  body: nothing,
  response: recordComments,
})

/** The browser makes the id: sent twice it is one. */
export const answerCommentEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/record-comments/:commentId/answers/:answerId',
  action: 'record.answerComment',
  summary: 'Answer what was said of a record; it waits for the assessor until they have read it',
  params: ofAnswer,
  body: answerComment,
  response: recordComments,
})

export const readCommentAnswerEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/record-comments/:commentId/answers/:answerId/read',
  action: 'record.comment',
  summary: 'Say that an answer was read: it waits no more',
  params: ofAnswer,
  body: nothing,
  response: recordComments,
})
