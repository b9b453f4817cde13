import * as endpoints from '@mentorfolio/domain/caseload/caseload.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveUnrecorded } from '../http/serve.ts'
import { viewCandidate } from './view-candidate.ts'
import { searchCaseload, viewCaseload } from './view-caseload.ts'

export const caseloadRoutes = (router: Router, context: Context) => {
  const { db, reads } = context
  serveRead(router, context, endpoints.caseloadEndpoint, (asked) => viewCaseload(reads, asked))
  serveUnrecorded(router, context, endpoints.searchCaseloadEndpoint, (asked) => searchCaseload(reads, asked))
  serveRead(router, context, endpoints.candidateOfUnitEndpoint, (asked) => viewCandidate(db, asked))
}
