import { viewBesideEndpoint, withdrawBesideEndpoint } from '@mentorfolio/domain/records/records.endpoints'
import type { Router } from 'express'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { besideRecordsOf, loadBeside } from '../portfolio/records/load-beside.ts'
import { besideFacts, presentBeside } from '../portfolio/records/present-beside.ts'
import { withdrawBeside } from './withdraw-beside.ts'

export const recordRoutes = (router: Router, context: Context) => {
  const { db } = context
  serveRead(router, context, viewBesideEndpoint, async ({ params, by }) => {
    const { row, roles } = await loadBeside(db, by, params.id)
    mustBeAllowed(roles, 'mentoringRecord.view', besideFacts(row))
    return presentBeside(row, await besideRecordsOf(db, row), roles)
  })
  serveWrite(router, context, withdrawBesideEndpoint, withdrawBeside)
}
