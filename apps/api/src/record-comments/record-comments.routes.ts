import * as endpoints from '@mentorfolio/domain/record-comments/record-comments.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { answerComment, readComment } from './answer-comment.ts'
import { readCommentAnswer, withdrawComment, writeComment } from './comment.ts'
import { viewComments } from './view-comments.ts'

export const recordCommentRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.recordCommentsEndpoint, (asked) => viewComments(context.db, asked))
  serveWrite(router, context, endpoints.writeCommentEndpoint, writeComment)
  serveWrite(router, context, endpoints.withdrawCommentEndpoint, withdrawComment)
  serveWrite(router, context, endpoints.readCommentEndpoint, readComment)
  serveWrite(router, context, endpoints.answerCommentEndpoint, answerComment)
  serveWrite(router, context, endpoints.readCommentAnswerEndpoint, readCommentAnswer)
}
