import * as closing from '@mentorfolio/domain/endings/closing.endpoints'
import * as endings from '@mentorfolio/domain/endings/endings.endpoints'
import * as pauses from '@mentorfolio/domain/endings/pauses.endpoints'
import { guestPurposes } from '@mentorfolio/domain/guests/guests.endpoints'
import type { Router } from 'express'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { serveGuestRead, serveGuestWrite } from '../links/serve-guest.ts'
import { askToStop, handOverStop } from './ask-to-stop.ts'
import { closingNotRight, confirmClosing, handOverClosing, viewGuestClosing, vouch } from './closing-said.ts'
import { endEarly } from './end-early.ts'
import { factsOf, loadEnding } from './ending-row.ts'
import { close, putOffEnding, startClosing } from './move.ts'
import { pause, resume, viewPauses } from './pauses.ts'
import { endingFor } from './present-ending.ts'
import { reopen } from './reopen.ts'
import { transfer } from './transfer.ts'
import { writeClosure } from './write-closure.ts'

export const endingRoutes = (router: Router, context: Context) => {
  const { db, sealer } = context
  serveRead(router, context, endings.endingEndpoint, async ({ params, by, now }) => {
    const { row, roles } = await loadEnding(db, by, params.id)
    mustBeAllowed(roles, 'closure.view', factsOf(row, now))
    return endingFor(db, row, roles, now)
  })
  serveWrite(router, context, endings.writeClosureEndpoint, writeClosure)
  serveWrite(router, context, endings.startClosingEndpoint, startClosing)
  serveWrite(router, context, endings.putOffEndingEndpoint, putOffEnding)
  serveWrite(router, context, endings.closeEndpoint, close)
  serveWrite(router, context, endings.endEarlyEndpoint, endEarly)
  serveWrite(router, context, endings.transferEndpoint, (tx, asked) => transfer(tx, asked, sealer))
  serveWrite(router, context, endings.reopenEndpoint, reopen)

  serveRead(router, context, pauses.pausesEndpoint, (asked) => viewPauses(db, asked, sealer))
  serveWrite(router, context, pauses.pauseEndpoint, (tx, asked) => pause(tx, asked, sealer))
  serveWrite(router, context, pauses.resumeEndpoint, resume)

  const byClosure = ['CLOSURE'] as const
  serveGuestRead(router, context, closing.guestClosingEndpoint, byClosure, (asked) => viewGuestClosing(db, asked))
  const { confirmClosingEndpoint, closingNotRightEndpoint, vouchEndpoint } = closing
  // Of their answers the latest stands.
  const again = { alsoUsed: true }
  serveGuestWrite(
    router,
    context,
    confirmClosingEndpoint,
    byClosure,
    (tx, asked) => confirmClosing(tx, asked, sealer),
    again,
  )
  serveGuestWrite(
    router,
    context,
    closingNotRightEndpoint,
    byClosure,
    (tx, asked) => closingNotRight(tx, asked, sealer),
    again,
  )
  serveGuestWrite(router, context, vouchEndpoint, byClosure, (tx, asked) => vouch(tx, asked, sealer), again)
  serveWrite(router, context, closing.handOverClosingEndpoint, (tx, asked) => handOverClosing(tx, asked, sealer))
  serveWrite(router, context, closing.handOverStopEndpoint, (tx, asked) => handOverStop(tx, asked, sealer))
  serveGuestWrite(
    router,
    context,
    closing.askToStopEndpoint,
    guestPurposes,
    (tx, asked) => askToStop(tx, asked, sealer),
    { alsoUsed: true },
  )
}
