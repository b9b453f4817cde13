import * as endpoints from '@mentorfolio/domain/comment-bank/comment-bank.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { keepCentreComment, withdrawCentreComment } from './keep-centres.ts'
import { deleteOwnComment, keepOwnComment } from './keep-own.ts'
import { viewComments } from './view-comments.ts'

export const commentBankRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.commentBankEndpoint, (asked) => viewComments(context.db, asked))
  serveWrite(router, context, endpoints.keepOwnCommentEndpoint, keepOwnComment)
  serveWrite(router, context, endpoints.deleteOwnCommentEndpoint, deleteOwnComment)
  serveWrite(router, context, endpoints.keepCentreCommentEndpoint, keepCentreComment)
  serveWrite(router, context, endpoints.withdrawCentreCommentEndpoint, withdrawCentreComment)
}
