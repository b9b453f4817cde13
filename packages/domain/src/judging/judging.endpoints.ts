import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { revision } from '../sessions/session.ts'
import { countersign, decideSessions, releaseDecision, takeBackProposal } from './deciding.ts'
import { judgeCriteria } from './judgement.ts'
import { queueOrders } from './queue-orders.ts'
import { queueView, reviewView, sessionsToAccept } from './review-view.ts'

const ofSubmission = z.strictObject({ id: id(), submissionId: id() })

export const queueEndpoint = endpoint({
  method: 'GET',
  path: '/api/queue',
  action: 'caseload.view',
  summary: 'The submissions that wait for an assessor, page by page',
  query: z.strictObject({
    order: z.enum(queueOrders, { error: 'Choose an order' }).optional(),
    /** `next` of the answer before. */
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
  }),
  response: queueView,
})

export const reviewEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/submissions/:submissionId/review',
  action: 'submission.review',
  summary: 'One submission before its assessor: criteria, evidence at the place claimed, what is judged so far',
  params: ofSubmission,
  query: z.strictObject({ order: z.enum(queueOrders, { error: 'Choose an order' }).optional() }),
  response: reviewView,
})

/** Asked again by whoever opened it, it answers as it stands. */
export const openSubmissionEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/submissions/:submissionId/open',
  action: 'portfolioUnit.assess',
  summary: 'Begin on a submission: from here on its candidate cannot withdraw it',
  params: ofSubmission,
  body: z.strictObject({ revision: revision() }),
  keeping: 'NEVER',
  response: reviewView,
})

/** A pass came into doubt; the submission that had passed is judged again. */
export const takeUpAgainEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/submissions/:submissionId/take-up-again',
  action: 'portfolioUnit.reassess',
  summary: 'Take up again a unit whose pass came into doubt',
  params: ofSubmission,
  body: z.strictObject({ revision: revision() }),
  keeping: 'NEVER',
  response: reviewView,
})

/** The browser makes the id: each judgement is rows of its own, of which the latest stand. */
export const judgeEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/submissions/:submissionId/judgements/:judgementId',
  action: 'criterion.judge',
  summary: 'Judge a criterion, an outcome or the whole unit, or take that back; its candidate sees nothing yet',
  params: z.strictObject({ id: id(), submissionId: id(), judgementId: id() }),
  body: judgeCriteria,
  response: reviewView,
})

/** The browser makes the id. Released, or proposed where the register asks for a second assessor: the table's row says which. */
export const releaseEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/submissions/:submissionId/decisions/:decisionId',
  action: 'portfolioUnit.pass',
  summary: 'Release every judgement of a submission at once: passed, or more needed',
  params: z.strictObject({ id: id(), submissionId: id(), decisionId: id() }),
  body: releaseDecision,
  keeping: 'NEVER',
  response: reviewView,
})

export const countersignEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/submissions/:submissionId/decisions/:decisionId/countersign',
  action: 'portfolioUnit.countersignPass',
  summary: 'Sign the decision of another assessor, or give it back with the reason',
  params: z.strictObject({ id: id(), submissionId: id(), decisionId: id() }),
  body: countersign,
  keeping: 'NEVER',
  response: reviewView,
})

/** The unit is in assessment again, whether the second assessor is away or something was forgotten. */
export const takeBackProposalEndpoint = endpoint({
  method: 'POST',
  path: '/api/units/:id/submissions/:submissionId/decisions/:decisionId/take-back',
  action: 'portfolioUnit.takeBackProposal',
  summary: 'Take a proposed decision back, before anybody has signed it',
  params: z.strictObject({ id: id(), submissionId: id(), decisionId: id() }),
  body: takeBackProposal,
  keeping: 'NEVER',
  response: reviewView,
})

export const sessionsToAcceptEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/session-decisions',
  action: 'submission.review',
  summary:
    'The sessions of a unit’s hours with what its assessor decided of each, whether anything is submitted or not',
  params: z.strictObject({ id: id() }),
  response: sessionsToAccept,
})

/** The browser makes the id. */
export const decideSessionsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/units/:id/session-decisions/:decisionId',
  action: 'session.accept',
  summary: 'Accept sessions for the hours of a unit, set them aside with the reason, or leave them undecided again',
  params: z.strictObject({ id: id(), decisionId: id() }),
  body: decideSessions,
  response: z.strictObject({ decided: z.int() }),
})
