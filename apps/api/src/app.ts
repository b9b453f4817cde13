import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express from 'express'
import { adaptationRoutes } from './adaptations/adaptations.routes.ts'
import { adjustmentRoutes } from './adjustments/adjustments.routes.ts'
import { agreementRoutes } from './agreements/agreements.routes.ts'
import { answerRoutes } from './answers/answers.routes.ts'
import { askingRoutes } from './asking/asking.routes.ts'
import { assessmentPlanRoutes } from './assessment-plans/assessment-plans.routes.ts'
import { attemptsRoutes } from './attempts/attempts.routes.ts'
import { caseloadRoutes } from './caseload/caseload.routes.ts'
import { centreRoutes } from './centres/centres.routes.ts'
import { cohortRoutes } from './cohorts/cohorts.routes.ts'
import { commentBankRoutes } from './comment-bank/comment-bank.routes.ts'
import { confidentialityRoutes } from './confidentiality/confidentiality.routes.ts'
import { conflictsRoutes } from './conflicts/conflicts.routes.ts'
import { contactNoteRoutes } from './contact-notes/contact-notes.routes.ts'
import { contactRoutes } from './contacts/contacts.routes.ts'
import { draftRoutes } from './drafts/drafts.routes.ts'
import { earlyRoutes } from './early/early.routes.ts'
import { effectivenessRoutes } from './effectiveness/effectiveness.routes.ts'
import { endingRoutes } from './endings/endings.routes.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import { feedbackRoutes } from './feedback/feedback.routes.ts'
import { fileRoutes } from './files/files.routes.ts'
import { goalRoutes } from './goals/goals.routes.ts'
import { guestRoutes } from './guests/guests.routes.ts'
import { homeRoutes } from './home/home.routes.ts'
import type { Context } from './http/context.ts'
import { answerErrors, nothingHere, requestIds } from './http/errors.ts'
import { jsonOnly, neverCached, notHandedOver, plainHost, sameOrigin, securityHeaders } from './http/guards.ts'
import { logRequests } from './http/log-requests.ts'
import { servePages } from './http/serve-pages.ts'
import { judgingRoutes } from './judging/judging.routes.ts'
import type { Mailer } from './mail/mailer.ts'
import { mailRoutes } from './mails/mails.routes.ts'
import { menteeRoutes } from './mentees/mentees.routes.ts'
import { methodRoutes } from './methods/methods.routes.ts'
import { needsRoutes } from './needs/needs.routes.ts'
import { peopleRoutes } from './people/people.routes.ts'
import { signInRoutes } from './people/sign-in.routes.ts'
import { planRoutes } from './plans/plans.routes.ts'
import { policyRoutes } from './policies/policies.routes.ts'
import { priorLearningRoutes } from './prior-learning/prior-learning.routes.ts'
import { privateNoteRoutes } from './private-notes/private-notes.routes.ts'
import { questionSetRoutes } from './question-sets/question-sets.routes.ts'
import { recordCommentRoutes } from './record-comments/record-comments.routes.ts'
import { recordRoutes } from './records/records.routes.ts'
import { referralRoutes } from './referrals/referrals.routes.ts'
import { reflectionRoutes } from './reflections/reflections.routes.ts'
import { relationshipRoutes } from './relationships/relationships.routes.ts'
import { reviewRoutes } from './reviews/reviews.routes.ts'
import { safeguardingRoutes } from './safeguarding/safeguarding.routes.ts'
import { sessionRoutes } from './sessions/sessions.routes.ts'
import { settingRoutes } from './settings/settings.routes.ts'
import { supervisionRoutes } from './supervision/supervision.routes.ts'
import { systemRoutes } from './system/system.routes.ts'
import { testimonyRoutes } from './testimonies/testimonies.routes.ts'

/** The whole server but for its port: API, sign-in and pages. `pagesFolder` is the built web app, if it is there. */
export const createApp = (context: Context, { mailer, pagesFolder }: { mailer: Mailer; pagesFolder?: string }) => {
  const { config } = context
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', config.trustedProxies)
  app.set('query parser', 'simple')
  app.use(requestIds, logRequests(context), ...securityHeaders(config), plainHost)

  const system = express.Router()
  systemRoutes(system, context)
  app.use(neverCachedApi, system)

  const signIn = express.Router()
  signInRoutes(signIn, context, mailer)
  app.use(signIn)

  const api = express.Router()
  api.use(sameOrigin(config), jsonOnly, notHandedOver)
  // A paper copy of 5 MB is 7 MB as base64.
  api.put('/api/relationships/:id/agreement/paper', express.json({ limit: '7200kb', strict: true }))
  api.use(express.json({ limit: '512kb', strict: true }))
  peopleRoutes(api, context)
  centreRoutes(api, context)
  confidentialityRoutes(api, context)
  conflictsRoutes(api, context)
  agreementRoutes(api, context)
  draftRoutes(api, context)
  guestRoutes(api, context)
  homeRoutes(api, context)
  judgingRoutes(api, context)
  askingRoutes(api, context)
  attemptsRoutes(api, context)
  adjustmentRoutes(api, context)
  assessmentPlanRoutes(api, context)
  earlyRoutes(api, context)
  contactNoteRoutes(api, context)
  recordCommentRoutes(api, context)
  caseloadRoutes(api, context)
  cohortRoutes(api, context)
  commentBankRoutes(api, context)
  answerRoutes(api, context)
  reflectionRoutes(api, context)
  relationshipRoutes(api, context)
  settingRoutes(api, context)
  mailRoutes(api, context)
  menteeRoutes(api, context)
  methodRoutes(api, context)
  needsRoutes(api, context)
  feedbackRoutes(api, context)
  fileRoutes(api, context)
  goalRoutes(api, context)
  planRoutes(api, context)
  reviewRoutes(api, context)
  endingRoutes(api, context)
  policyRoutes(api, context)
  priorLearningRoutes(api, context)
  recordRoutes(api, context)
  referralRoutes(api, context)
  contactRoutes(api, context)
  supervisionRoutes(api, context)
  adaptationRoutes(api, context)
  effectivenessRoutes(api, context)
  evidenceRoutes(api, context)
  questionSetRoutes(api, context)
  privateNoteRoutes(api, context)
  safeguardingRoutes(api, context)
  sessionRoutes(api, context)
  testimonyRoutes(api, context)
  app.use((request, response, next) => (request.path.startsWith('/api/') ? api(request, response, next) : next()))
  app.use('/api', nothingHere)

  if (pagesFolder && existsSync(join(pagesFolder, 'index.html'))) app.use(servePages(pagesFolder))
  app.use(nothingHere)
  app.use(answerErrors(context))
  return app
}

const neverCachedApi: express.RequestHandler = (request, response, next) =>
  /^\/(api|health)\//.test(request.path) ? neverCached(request, response, next) : next()
