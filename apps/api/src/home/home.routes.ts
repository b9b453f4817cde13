import { homeEndpoint } from '@mentorfolio/domain/home/home.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead } from '../http/serve.ts'
import { viewHome } from './view-home.ts'

export const homeRoutes = (router: Router, context: Context) => {
  serveRead(router, context, homeEndpoint, (asked) => viewHome(context.reads, asked, context.db))
}
