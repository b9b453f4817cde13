import { listMailsEndpoint } from '@mentorfolio/domain/mails/mails.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead } from '../http/serve.ts'
import { listMails } from './list-mails.ts'

export const mailRoutes = (router: Router, context: Context) =>
  serveRead(router, context, listMailsEndpoint, (asked) => listMails(context, asked))
