import { writeSupervisionEndpoint } from '@mentorfolio/domain/supervision/supervision.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveWrite } from '../http/serve.ts'
import { writeBeside } from '../portfolio/records/write-beside.ts'

export const supervisionRoutes = (router: Router, context: Context) => {
  serveWrite(router, context, writeSupervisionEndpoint, (tx, asked) =>
    writeBeside(tx, asked, {
      ...{ kind: 'SUPERVISION_RECORD', action: 'supervision.record', field: 'supervision' },
      content: asked.body.supervision,
    }),
  )
}
