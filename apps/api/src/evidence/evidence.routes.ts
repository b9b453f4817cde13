import * as endpoints from '@mentorfolio/domain/evidence/evidence.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { decideClaim } from './decide-claim.ts'
import { submitUnit } from './submit.ts'
import { listEvidence, viewCriterion, viewEvidence } from './view-evidence.ts'
import { viewMatrix } from './view-matrix.ts'
import { viewPaper } from './view-paper.ts'
import { viewSubmission } from './view-submission.ts'
import { withdrawSubmission } from './withdraw-submission.ts'
import { writeSupplement } from './write-supplement.ts'

export const evidenceRoutes = (router: Router, context: Context) => {
  const { db, reads } = context
  serveRead(router, context, endpoints.matrixEndpoint, (asked) => viewMatrix(reads, asked))
  serveRead(router, context, endpoints.criterionEndpoint, (asked) => viewCriterion(reads, asked))
  serveRead(router, context, endpoints.evidenceListEndpoint, (asked) => listEvidence(reads, asked))
  serveRead(router, context, endpoints.paperEndpoint, (asked) => viewPaper(reads, asked))
  serveRead(router, context, endpoints.evidenceEndpoint, (asked) => viewEvidence(reads, asked))
  serveWrite(router, context, endpoints.decideClaimEndpoint, decideClaim)
  serveWrite(router, context, endpoints.submitEndpoint, submitUnit)
  serveRead(router, context, endpoints.submissionEndpoint, (asked) => viewSubmission(db, asked))
  serveWrite(router, context, endpoints.withdrawSubmissionEndpoint, withdrawSubmission)
  serveWrite(router, context, endpoints.writeSupplementEndpoint, writeSupplement)
}
