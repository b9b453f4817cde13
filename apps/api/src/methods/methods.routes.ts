import * as endpoints from '@mentorfolio/domain/methods/methods.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { answerMethod, signMethod, withdrawMethod } from './sign-method.ts'
import { viewMethods } from './view-methods.ts'
import { writeDiscussion, writeObservation } from './write-method.ts'

export const methodRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.methodsEndpoint, (asked) => viewMethods(context.db, asked))
  serveWrite(router, context, endpoints.writeObservationEndpoint, writeObservation)
  serveWrite(router, context, endpoints.writeDiscussionEndpoint, writeDiscussion)
  serveWrite(router, context, endpoints.signMethodEndpoint, signMethod)
  serveWrite(router, context, endpoints.answerMethodEndpoint, answerMethod)
  serveWrite(router, context, endpoints.withdrawMethodEndpoint, withdrawMethod)
}
