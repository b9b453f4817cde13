import * as endpoints from '@mentorfolio/domain/attempts/attempts.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { answerReply } from './answer-reply.ts'
import { replyTo, seeAnswer } from './reply.ts'
import { viewAttempts } from './view-attempts.ts'

export const attemptsRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.attemptsEndpoint, (asked) => viewAttempts(context.db, asked))
  serveWrite(router, context, endpoints.replyEndpoint, replyTo)
  serveWrite(router, context, endpoints.answerReplyEndpoint, answerReply)
  serveWrite(router, context, endpoints.seeAnswerEndpoint, seeAnswer)
}
