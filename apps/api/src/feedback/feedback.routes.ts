import * as endpoints from '@mentorfolio/domain/feedback/feedback.endpoints'
import type { Router } from 'express'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { serveGuestRead, serveGuestWrite } from '../links/serve-guest.ts'
import { loadFeedback } from '../portfolio/feedback/load-feedback.ts'
import { presentFeedback } from '../portfolio/feedback/present-feedback.ts'
import { giveFeedback, giveTestimony, viewGuestFeedback } from './give-feedback.ts'
import { handOverFeedback } from './hand-over-feedback.ts'
import { withdrawFeedbackRecord, writeAttempt, writeOwnRating } from './own-records.ts'
import { takeSchedule, withdrawRequest, writeRequest } from './plan-request.ts'

export const feedbackRoutes = (router: Router, context: Context) => {
  const { db, sealer } = context
  serveRead(router, context, endpoints.feedbackEndpoint, async ({ params, by, now }) => {
    const { row, roles } = await loadFeedback(db, by, params.id)
    mustBeAllowed(roles, 'feedback.view', { state: row.state })
    return presentFeedback(db, { row, roles, sealer }, now)
  })
  serveWrite(router, context, endpoints.takeScheduleEndpoint, takeSchedule)
  serveWrite(router, context, endpoints.writeRequestEndpoint, writeRequest)
  serveWrite(router, context, endpoints.withdrawRequestEndpoint, withdrawRequest)
  serveWrite(router, context, endpoints.handOverFeedbackEndpoint, (tx, asked) => handOverFeedback(tx, asked, sealer))
  serveWrite(router, context, endpoints.writeOwnRatingEndpoint, writeOwnRating)
  serveWrite(router, context, endpoints.writeAttemptEndpoint, writeAttempt)
  serveWrite(router, context, endpoints.withdrawFeedbackRecordEndpoint, withdrawFeedbackRecord)
  serveGuestRead(router, context, endpoints.guestFeedbackEndpoint, ['FEEDBACK'], (asked) =>
    viewGuestFeedback(db, asked),
  )
  serveGuestWrite(router, context, endpoints.giveFeedbackEndpoint, ['FEEDBACK'], (tx, asked) =>
    giveFeedback(tx, asked, sealer),
  )
  serveGuestWrite(router, context, endpoints.giveTestimonyEndpoint, ['FEEDBACK'], (tx, asked) =>
    giveTestimony(tx, asked, sealer),
  )
}
