import * as endpoints from '@mentorfolio/domain/cohorts/cohorts.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { allocateAssessor, allocateIqa, viewTeam } from './allocate.ts'
import {
  describeRegistration,
  recordInduction,
  resumeRegistration,
  takeBreak,
  viewRegistration,
  withdrawRegistration,
} from './change-registration.ts'
import { cohortChoices, listCohorts } from './list-cohorts.ts'
import { choosePacks, viewPacks } from './packs.ts'
import { registerCandidate, registrablePeople } from './register-candidate.ts'
import { viewCohort } from './view-cohort.ts'
import { describeCohort, openCohort } from './write-cohort.ts'

export const cohortRoutes = (router: Router, context: Context) => {
  const { db } = context
  serveRead(router, context, endpoints.centrePacksEndpoint, (asked) => viewPacks(db, asked))
  serveWrite(router, context, endpoints.choosePacksEndpoint, choosePacks)
  serveRead(router, context, endpoints.cohortListEndpoint, (asked) => listCohorts(db, asked))
  serveRead(router, context, endpoints.cohortChoicesEndpoint, (asked) => cohortChoices(db, asked))
  serveRead(router, context, endpoints.cohortEndpoint, (asked) => viewCohort(context, asked))
  serveWrite(router, context, endpoints.openCohortEndpoint, openCohort)
  serveWrite(router, context, endpoints.describeCohortEndpoint, describeCohort)
  serveRead(router, context, endpoints.registrablePeopleEndpoint, (asked) => registrablePeople(db, asked))
  serveRead(router, context, endpoints.registrationEndpoint, (asked) => viewRegistration(db, asked))
  serveWrite(router, context, endpoints.registerCandidateEndpoint, (tx, asked) => registerCandidate(tx, context, asked))
  serveWrite(router, context, endpoints.describeRegistrationEndpoint, describeRegistration)
  serveRead(router, context, endpoints.teamEndpoint, (asked) => viewTeam(db, asked))
  serveWrite(router, context, endpoints.allocateAssessorEndpoint, allocateAssessor)
  serveWrite(router, context, endpoints.allocateIqaEndpoint, allocateIqa)
  serveWrite(router, context, endpoints.takeBreakEndpoint, takeBreak)
  serveWrite(router, context, endpoints.resumeEndpoint, resumeRegistration)
  serveWrite(router, context, endpoints.withdrawRegistrationEndpoint, withdrawRegistration)
  serveWrite(router, context, endpoints.recordInductionEndpoint, recordInduction)
}
