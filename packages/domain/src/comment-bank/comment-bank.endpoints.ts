import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { bankComment, commentBankView } from './comment.ts'

const params = z.strictObject({ id: id(), commentId: id() })
/** What keeping one's own answers: that is kept with the request's key, and what was deleted is to lie nowhere. */
const keptOwn = z.strictObject({ id: z.uuid(), version: z.int() })
const seen = bankComment.pick({ version: true })

export const commentBankEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/comments',
  action: 'bankComment.view',
  summary: 'Comments to use again: one’s own, and the centre’s (assessor, lead IQA, centre admin)',
  params: z.strictObject({ id: id() }),
  response: commentBankView,
})

/** The browser makes the id. */
export const keepOwnCommentEndpoint = endpoint({
  method: 'PUT',
  path: '/api/centres/:id/own-comments/:commentId',
  action: 'bankComment.keepOwn',
  summary: 'Keep a comment of one’s own to use again, or replace it (assessor)',
  params,
  body: bankComment,
  response: keptOwn,
})

export const deleteOwnCommentEndpoint = endpoint({
  method: 'POST',
  path: '/api/centres/:id/own-comments/:commentId/delete',
  action: 'bankComment.keepOwn',
  summary: 'Delete a comment of one’s own for good: feedback that it went into stays (assessor)',
  params,
  body: seen,
  response: keptOwn,
})

export const keepCentreCommentEndpoint = endpoint({
  method: 'PUT',
  path: '/api/centres/:id/comments/:commentId',
  action: 'bankComment.keepCentres',
  summary: 'Keep a comment for every assessor of the centre, or write its next version (lead IQA, centre admin)',
  params,
  body: bankComment,
  response: commentBankView,
})

export const withdrawCentreCommentEndpoint = endpoint({
  method: 'POST',
  path: '/api/centres/:id/comments/:commentId/withdraw',
  action: 'bankComment.keepCentres',
  summary: 'Offer a comment of the centre no more; its versions stay (lead IQA, centre admin)',
  params,
  body: seen,
  response: commentBankView,
})
