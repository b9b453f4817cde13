import {
  confirmNeedsEndpoint,
  guestNeedsEndpoint,
  handOverNeedsEndpoint,
  needsNotRightEndpoint,
  recordNeedsEndpoint,
} from '@mentorfolio/domain/needs/needs.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveWrite } from '../http/serve.ts'
import { serveGuestRead, serveGuestWrite } from '../links/serve-guest.ts'
import { confirmNeeds, needsNotRight, viewGuestNeeds } from './guest-needs.ts'
import { handOverNeeds } from './hand-over-needs.ts'
import { recordNeeds } from './record-needs.ts'

export const needsRoutes = (router: Router, context: Context) => {
  const { sealer } = context
  serveWrite(router, context, recordNeedsEndpoint, recordNeeds)
  serveWrite(router, context, handOverNeedsEndpoint, (tx, asked) => handOverNeeds(tx, asked, sealer))
  serveGuestRead(router, context, guestNeedsEndpoint, ['NEEDS'], (asked) => viewGuestNeeds(context.db, asked))
  serveGuestWrite(router, context, confirmNeedsEndpoint, ['NEEDS'], confirmNeeds)
  serveGuestWrite(router, context, needsNotRightEndpoint, ['NEEDS'], (tx, asked) => needsNotRight(tx, asked, sealer))
}
