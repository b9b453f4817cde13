import { writeReferralEndpoint } from '@mentorfolio/domain/referrals/referrals.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveWrite } from '../http/serve.ts'
import { writeBeside } from '../portfolio/records/write-beside.ts'

export const referralRoutes = (router: Router, context: Context) => {
  serveWrite(router, context, writeReferralEndpoint, (tx, asked) =>
    writeBeside(tx, asked, {
      ...{ kind: 'REFERRAL', action: 'referral.record', field: 'referral' },
      content: asked.body.referral,
    }),
  )
}
