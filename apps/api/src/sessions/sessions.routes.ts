import * as confirmation from '@mentorfolio/domain/sessions/confirmation.endpoints'
import * as series from '@mentorfolio/domain/sessions/series.endpoints'
import * as endpoints from '@mentorfolio/domain/sessions/sessions.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { serveGuestRead, serveGuestWrite } from '../links/serve-guest.ts'
import { cancelSeries, moveSeries } from './change-series.ts'
import { confirmSession, handOverSession, sessionNotRight, viewGuestSession } from './confirm-session.ts'
import { readLedger, readLedgerFacts } from './ledger.ts'
import { listSessions } from './list-sessions.ts'
import { correctLog, logSession, recordSession } from './log-session.ts'
import { planSeries, viewSeries } from './plan-series.ts'
import { planSession, replanSession } from './plan-session.ts'
import { cancelSession, noShow, startSession, stopSession, voidSession } from './run-session.ts'
import { viewSession } from './view-session.ts'

export const sessionRoutes = (router: Router, context: Context) => {
  const { db, reads, sealer } = context
  serveRead(router, context, endpoints.listSessionsEndpoint, (asked) => listSessions(reads, asked))
  serveRead(router, context, endpoints.viewSessionEndpoint, (asked) => viewSession(db, asked))
  serveRead(router, context, endpoints.ledgerEndpoint, (asked) => readLedger(reads, asked))
  serveRead(router, context, endpoints.ledgerFactsEndpoint, (asked) => readLedgerFacts(reads, asked))
  serveWrite(router, context, endpoints.planSessionEndpoint, planSession)
  serveWrite(router, context, endpoints.replanSessionEndpoint, replanSession)
  serveWrite(router, context, endpoints.startSessionEndpoint, startSession)
  serveWrite(router, context, endpoints.stopSessionEndpoint, stopSession)
  serveWrite(router, context, endpoints.logSessionEndpoint, logSession)
  serveWrite(router, context, endpoints.recordSessionEndpoint, recordSession)
  serveWrite(router, context, endpoints.correctLogEndpoint, (tx, asked) => correctLog(tx, asked, context))
  serveWrite(router, context, endpoints.cancelSessionEndpoint, cancelSession)
  serveWrite(router, context, endpoints.noShowEndpoint, noShow)
  serveWrite(router, context, endpoints.voidSessionEndpoint, (tx, asked) => voidSession(tx, asked, context))
  serveWrite(router, context, confirmation.handOverSessionEndpoint, (tx, asked) => handOverSession(tx, asked, sealer))
  serveRead(router, context, series.seriesEndpoint, (asked) => viewSeries(db, asked))
  serveWrite(router, context, series.planSeriesEndpoint, planSeries)
  serveWrite(router, context, series.moveSeriesEndpoint, moveSeries)
  serveWrite(router, context, series.cancelSeriesEndpoint, cancelSeries)
  const byLink = ['SESSION'] as const
  serveGuestRead(router, context, confirmation.guestSessionEndpoint, byLink, (asked) => viewGuestSession(db, asked))
  const right = confirmation.confirmSessionEndpoint
  const notRight = confirmation.sessionNotRightEndpoint
  // Of their answers the latest stands.
  const again = { alsoUsed: true }
  serveGuestWrite(router, context, right, byLink, (tx, asked) => confirmSession(tx, asked, sealer), again)
  serveGuestWrite(router, context, notRight, byLink, (tx, asked) => sessionNotRight(tx, asked, sealer), again)
}
