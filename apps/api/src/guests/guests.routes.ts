import { decide } from '@mentorfolio/domain/cycle/decide'
import * as endpoints from '@mentorfolio/domain/guests/guests.endpoints'
import type { Router } from 'express'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { serveGuestRead } from '../links/serve-guest.ts'
import { awaitedLinks } from '../portfolio/awaited.ts'
import { mailGuestLink, makeGuestLink, remindGuest, revokeGuestLink } from './change-links.ts'
import { linksOf, presentLink } from './guest-link.ts'
import { askingFacts, loadRelationship } from './load-relationship.ts'
import { viewGuest } from './view-guest.ts'

export const guestRoutes = (router: Router, context: Context) => {
  const { db } = context
  serveRead(router, context, endpoints.listGuestLinksEndpoint, async ({ params, by, now }) => {
    const { row, roles } = await loadRelationship(db, by, params.id)
    mustBeAllowed(roles, 'link.list', { state: null })
    const [links, awaited] = await Promise.all([linksOf(db, row.id), awaitedLinks(db, row.id)])
    return {
      centreId: row.centreId,
      mayAsk: decide({ roles }, 'link.make', askingFacts(row)).allowed,
      links: links.flatMap((link) => {
        const view = presentLink(link, now)
        return view ? [{ ...view, awaited: awaited.has(link.id) }] : []
      }),
    }
  })
  serveWrite(router, context, endpoints.makeGuestLinkEndpoint, (tx, asked) => makeGuestLink(tx, asked, context))
  serveWrite(router, context, endpoints.mailGuestLinkEndpoint, (tx, asked) => mailGuestLink(tx, asked, context))
  serveWrite(router, context, endpoints.remindGuestEndpoint, (tx, asked) => remindGuest(tx, asked, context))
  serveWrite(router, context, endpoints.revokeGuestLinkEndpoint, revokeGuestLink)
  serveGuestRead(router, context, endpoints.guestEndpoint, endpoints.guestPurposes, (asked) => viewGuest(db, asked))
}
