import {
  adaptationsEndpoint,
  sessionChainsEndpoint,
  withdrawAdaptationEndpoint,
  writeAdaptationEndpoint,
} from '@mentorfolio/domain/adaptations/adaptations.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { viewAdaptations, viewSessionChains } from './view-adaptations.ts'
import { withdrawAdaptation } from './withdraw-adaptation.ts'
import { writeAdaptation } from './write-adaptation.ts'

export const adaptationRoutes = (router: Router, context: Context) => {
  serveRead(router, context, adaptationsEndpoint, (asked) => viewAdaptations(context.db, asked))
  serveRead(router, context, sessionChainsEndpoint, (asked) => viewSessionChains(context.db, asked))
  serveWrite(router, context, writeAdaptationEndpoint, writeAdaptation)
  serveWrite(router, context, withdrawAdaptationEndpoint, withdrawAdaptation)
}
