import { recordOverrideEndpoint } from '@mentorfolio/domain/confidentiality/confidentiality.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveWrite } from '../http/serve.ts'
import { recordOverride } from './record-override.ts'

export const confidentialityRoutes = (router: Router, context: Context) => {
  serveWrite(router, context, recordOverrideEndpoint, recordOverride)
}
