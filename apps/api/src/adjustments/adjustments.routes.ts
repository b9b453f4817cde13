import * as endpoints from '@mentorfolio/domain/adjustments/adjustments.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { answerAdjustment, endAdjustment, recordAdjustment } from './record-adjustment.ts'
import { viewAdjustments } from './view-adjustments.ts'

export const adjustmentRoutes = (router: Router, context: Context) => {
  serveRead(router, context, endpoints.adjustmentsEndpoint, (asked) => viewAdjustments(context.db, asked))
  serveWrite(router, context, endpoints.recordAdjustmentEndpoint, recordAdjustment)
  serveWrite(router, context, endpoints.endAdjustmentEndpoint, endAdjustment)
  serveWrite(router, context, endpoints.answerAdjustmentEndpoint, answerAdjustment)
}
