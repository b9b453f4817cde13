import * as endpoints from '@mentorfolio/domain/asking/asking.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { answerAsked } from './answer-asked.ts'
import { askAssessor, readAnswer, takeBackAsked } from './ask-assessor.ts'
import { viewAsked } from './view-asked.ts'

export const askingRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.askedSessionsEndpoint, (asked) => viewAsked(context.db, asked))
  serveWrite(router, context, endpoints.askAssessorEndpoint, askAssessor)
  serveWrite(router, context, endpoints.takeBackAskedEndpoint, takeBackAsked)
  serveWrite(router, context, endpoints.answerAskedEndpoint, answerAsked)
  serveWrite(router, context, endpoints.readAnswerEndpoint, readAnswer)
}
