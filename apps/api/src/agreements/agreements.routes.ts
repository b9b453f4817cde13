import * as endpoints from '@mentorfolio/domain/agreements/agreements.endpoints'
import type { Router } from 'express'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Context } from '../http/context.ts'
import { serveFile, serveRead, serveWrite } from '../http/serve.ts'
import { serveGuestRead, serveGuestWrite } from '../links/serve-guest.ts'
import { loadAgreement } from './agreement-row.ts'
import { publishTemplate, viewTemplate } from './agreement-template.ts'
import { authoriseUnder18 } from './authorise-under-18.ts'
import { askForChange, signByLink, viewGuestAgreement } from './guest-agreement.ts'
import { acceptPaper, attachPaper, declinePaper, openPaper } from './paper-copy.ts'
import { presentAgreement, typedNames } from './present-agreement.ts'
import { handOverAgreement, handOverChange, signAgreement } from './sign-agreement.ts'
import { reviseAgreement, sendAgreement, writeAgreement } from './write-agreement.ts'

const byLink = ['AGREEMENT'] as const

export const agreementRoutes = (router: Router, context: Context) => {
  const { db, sealer } = context
  serveRead(router, context, endpoints.agreementEndpoint, async ({ params, by }) => {
    const { row, roles } = await loadAgreement(db, by, params.id)
    mustBeAllowed(roles, 'agreement.view', { state: row.state })
    return presentAgreement(db, row, roles, by, typedNames(roles, sealer))
  })
  serveWrite(router, context, endpoints.writeAgreementEndpoint, writeAgreement)
  serveWrite(router, context, endpoints.sendAgreementEndpoint, sendAgreement)
  serveWrite(router, context, endpoints.reviseAgreementEndpoint, reviseAgreement)
  serveWrite(router, context, endpoints.signAgreementEndpoint, (tx, asked) => signAgreement(tx, asked, sealer))
  serveWrite(router, context, endpoints.handOverAgreementEndpoint, (tx, asked) => handOverAgreement(tx, asked, sealer))
  serveWrite(router, context, endpoints.handOverChangeEndpoint, (tx, asked) => handOverChange(tx, asked, sealer))
  serveWrite(router, context, endpoints.attachPaperEndpoint, (tx, asked) => attachPaper(tx, asked, sealer))
  serveFile(router, context, endpoints.openPaperEndpoint, (asked) => openPaper(db, asked, sealer))
  serveWrite(router, context, endpoints.acceptPaperEndpoint, (tx, asked) => acceptPaper(tx, asked, sealer))
  serveWrite(router, context, endpoints.declinePaperEndpoint, declinePaper)
  serveWrite(router, context, endpoints.authoriseUnder18Endpoint, authoriseUnder18)
  serveGuestRead(router, context, endpoints.guestAgreementEndpoint, byLink, (asked) => viewGuestAgreement(db, asked))
  serveGuestWrite(router, context, endpoints.guestSignAgreementEndpoint, byLink, (tx, asked) =>
    signByLink(tx, asked, sealer),
  )
  serveGuestWrite(router, context, endpoints.askForChangeEndpoint, byLink, (tx, asked) =>
    askForChange(tx, asked, sealer),
  )
  serveRead(router, context, endpoints.templateEndpoint, (asked) => viewTemplate(db, asked))
  serveWrite(router, context, endpoints.publishTemplateEndpoint, publishTemplate)
}
