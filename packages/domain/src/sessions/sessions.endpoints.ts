import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { optionalText, text } from '../fields/text.ts'
import { endpoint } from '../http/endpoint.ts'
import { ledgerFacts, ledgerView } from './ledger-view.ts'
import { correctLog, logSession, recordSession } from './log.ts'
import { planSession, replanSession } from './plan.ts'
import { revision } from './session.ts'
import { sessionSummary, sessionView } from './session-view.ts'

const params = z.strictObject({ id: id() })
const sawRevision = z.strictObject({ revision: revision() })
const path = '/api/sessions/:id'

/** Creating is PUT: the browser makes the id, so that sending twice makes one session. */
export const planSessionEndpoint = endpoint({
  method: 'PUT',
  path,
  action: 'session.plan',
  summary: 'Plan a session (candidate; formal ones while the agreement is in force)',
  params,
  body: planSession,
  response: sessionView,
})

export const replanSessionEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/plan`,
  action: 'session.replan',
  summary: 'Change a plan: a new version, the first one is kept',
  params,
  body: replanSession,
  response: sessionView,
})

export const startSessionEndpoint = endpoint({
  method: 'POST',
  path: `${path}/start`,
  action: 'session.start',
  summary: 'Start the timer of a planned session, at the minute it was started in',
  params,
  body: sawRevision,
  response: sessionView,
})

export const stopSessionEndpoint = endpoint({
  method: 'POST',
  path: `${path}/stop`,
  action: 'session.stop',
  summary: 'Stop the timer: the session was delivered',
  params,
  body: sawRevision,
  response: sessionView,
})

export const logSessionEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/log`,
  action: 'session.log',
  summary: 'Log a planned session',
  params,
  body: logSession,
  response: sessionView,
})

export const recordSessionEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/record`,
  action: 'session.record',
  summary: 'Log a session that took place without a plan here',
  params,
  body: recordSession,
  response: sessionView,
})

export const correctLogEndpoint = endpoint({
  method: 'POST',
  path: `${path}/correct`,
  action: 'session.correct',
  summary: 'Put a log right: a new version with its reason',
  params,
  body: correctLog,
  response: sessionView,
})

const reasonBody = sawRevision.extend({ reason: optionalText(1_000) })

export const cancelSessionEndpoint = endpoint({
  method: 'POST',
  path: `${path}/cancel`,
  action: 'session.cancel',
  summary: 'Say that a planned session will not happen, or did not',
  params,
  body: reasonBody,
  response: sessionView,
})

export const noShowEndpoint = endpoint({
  method: 'POST',
  path: `${path}/no-show`,
  action: 'session.noShow',
  summary: 'Say that nobody came',
  params,
  body: reasonBody,
  response: sessionView,
})

export const voidSessionEndpoint = endpoint({
  method: 'POST',
  path: `${path}/void`,
  action: 'session.void',
  summary: 'Withdraw a logged session: it stays readable and counts nothing',
  params,
  body: sawRevision.extend({ reason: text({ required: 'Say why you withdraw this session', max: 1_000 }) }),
  response: sessionView,
})

export const viewSessionEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'session.view',
  summary: 'One session, as far as the reader may see it',
  params,
  response: sessionView,
})

export const listSessionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/registrations/:id/sessions',
  action: 'session.list',
  summary: 'The sessions of a candidate, latest first, page by page',
  params,
  query: z.strictObject({
    /** The id of the last session of the page before. */
    after: id().optional(),
    limit: z.coerce
      .number({ error: 'Ask for 1 to 100' })
      .int({ error: 'Ask for 1 to 100' })
      .min(1, { error: 'Ask for 1 to 100' })
      .max(100, { error: 'Ask for 1 to 100' })
      .default(20),
    relationshipId: id().optional(),
  }),
  response: z.strictObject({
    sessions: z.array(sessionSummary),
    /** Give it as `after` for the next page; null on the last. */
    next: z.uuid().nullable(),
  }),
})

export const ledgerEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/ledger',
  action: 'ledger.view',
  summary: 'The six hours of a unit, explained session by session',
  params,
  response: ledgerView,
})

/** For a page that shows what a session *would* count while it is being written: the same function, run there. */
export const ledgerFactsEndpoint = endpoint({
  method: 'GET',
  path: '/api/units/:id/ledger/facts',
  action: 'ledger.view',
  summary: 'The facts that the hours ledger is computed from',
  params,
  response: ledgerFacts,
})
