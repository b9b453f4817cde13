import {
  describeCentreEndpoint,
  setUpNewEndpoint,
  setUpSignedInEndpoint,
  viewCentreEndpoint,
  viewSetUpEndpoint,
} from '@mentorfolio/domain/centres/centres.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { serveGuestRead, serveGuestWrite } from '../links/serve-guest.ts'
import { describeCentre } from './describe-centre.ts'
import { accountOf, setUpNew, setUpSignedIn } from './set-up.ts'
import { viewCentre } from './view-centre.ts'

export const centreRoutes = (router: Router, context: Context) => {
  serveRead(router, context, viewCentreEndpoint, (asked) => viewCentre(context.db, asked))
  serveWrite(router, context, describeCentreEndpoint, describeCentre)
  serveGuestRead(router, context, viewSetUpEndpoint, ['SET_UP'], async ({ account }) => {
    const here = await account()
    return { signedIn: here && accountOf(here) }
  })
  serveGuestWrite(router, context, setUpNewEndpoint, ['SET_UP'], setUpNew)
  serveGuestWrite(router, context, setUpSignedInEndpoint, ['SET_UP'], setUpSignedIn)
}
