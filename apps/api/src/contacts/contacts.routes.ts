import {
  writeAgencyContactEndpoint,
  writeEmployerContactEndpoint,
} from '@mentorfolio/domain/contacts/contacts.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveWrite } from '../http/serve.ts'
import { writeBeside } from '../portfolio/records/write-beside.ts'

export const contactRoutes = (router: Router, context: Context) => {
  serveWrite(router, context, writeAgencyContactEndpoint, (tx, asked) =>
    writeBeside(tx, asked, {
      ...{ kind: 'AGENCY_CONTACT', action: 'agencyContact.record', field: 'contact' },
      content: asked.body.contact,
    }),
  )
  serveWrite(router, context, writeEmployerContactEndpoint, (tx, asked) =>
    writeBeside(tx, asked, {
      ...{ kind: 'EMPLOYER_CONTACT', action: 'employerContact.record', field: 'contact' },
      content: asked.body.contact,
    }),
  )
}
