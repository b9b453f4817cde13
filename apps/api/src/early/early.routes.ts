import * as endpoints from '@mentorfolio/domain/early/early.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { judgeSent } from './judge-sent.ts'
import { sendCriteria, takeBackSent } from './send-criteria.ts'
import { viewSent } from './view-sent.ts'

export const earlyRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.sentCriteriaEndpoint, (asked) => viewSent(context.db, asked))
  serveWrite(router, context, endpoints.sendCriteriaEndpoint, sendCriteria)
  serveWrite(router, context, endpoints.takeBackSentEndpoint, takeBackSent)
  serveWrite(router, context, endpoints.judgeSentEndpoint, judgeSent)
}
