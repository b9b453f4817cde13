import { liveEndpoint, openApiEndpoint, readyEndpoint } from '@mentorfolio/domain/system/system.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { ProblemError } from '../http/problem-error.ts'
import { serveAnyone } from '../http/serve.ts'
import { openApi } from './openapi.ts'

export const systemRoutes = (router: Router, context: Context) => {
  serveAnyone(router, context, liveEndpoint, async () => ({ status: 'ok' as const }))
  serveAnyone(router, context, readyEndpoint, async () => {
    try {
      await context.db.$queryRaw`SELECT 1`
    } catch {
      throw new ProblemError('unavailable', 'The database is out of reach', { detail: 'Try again in a moment.' })
    }
    return { status: 'ok' as const }
  })
  serveAnyone(router, context, openApiEndpoint, async () => openApi())
}
