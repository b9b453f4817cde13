import { holdersEndpoint } from '@mentorfolio/domain/judging/holders.endpoints'
import * as endpoints from '@mentorfolio/domain/judging/judging.endpoints'
import * as register from '@mentorfolio/domain/judging/register.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { countersign } from './countersign.ts'
import { decideSessions } from './decide-sessions.ts'
import { judgeCriteria } from './judge-criteria.ts'
import { keepRegister, viewRegister } from './keep-register.ts'
import { openSubmission } from './open-submission.ts'
import { releaseDecision } from './release-decision.ts'
import { takeBackProposal } from './take-back.ts'
import { takeUpAgain } from './take-up-again.ts'
import { viewHolders } from './view-holders.ts'
import { viewQueue } from './view-queue.ts'
import { viewReview, viewSessionsToAccept } from './view-review.ts'

export const judgingRoutes = (router: Router, context: Context) => {
  const { db, reads } = context
  serveRead(router, context, endpoints.queueEndpoint, (asked) => viewQueue(reads, asked))
  serveRead(router, context, endpoints.reviewEndpoint, (asked) => viewReview(db, asked))
  serveRead(router, context, endpoints.sessionsToAcceptEndpoint, (asked) => viewSessionsToAccept(db, asked))
  serveWrite(router, context, endpoints.openSubmissionEndpoint, openSubmission)
  serveWrite(router, context, endpoints.takeUpAgainEndpoint, takeUpAgain)
  serveWrite(router, context, endpoints.judgeEndpoint, judgeCriteria)
  serveWrite(router, context, endpoints.decideSessionsEndpoint, (tx, asked) => decideSessions(tx, asked, context))
  serveWrite(router, context, endpoints.releaseEndpoint, releaseDecision)
  serveWrite(router, context, endpoints.countersignEndpoint, countersign)
  serveWrite(router, context, endpoints.takeBackProposalEndpoint, takeBackProposal)
  serveRead(router, context, register.registerEndpoint, (asked) => viewRegister(db, asked))
  serveWrite(router, context, register.keepRegisterEndpoint, keepRegister)
  serveRead(router, context, holdersEndpoint, (asked) => viewHolders(db, asked))
}
