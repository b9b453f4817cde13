import * as endpoints from '@mentorfolio/domain/policies/policies.endpoints'
import type { Router } from 'express'
import type { Context } from '../http/context.ts'
import { serveRead, serveWrite } from '../http/serve.ts'
import { changeUseOfPolicy, checkPolicy, keepPolicy } from './keep-policy.ts'
import { viewLibrary, viewPolicyChoices } from './view-library.ts'

export const policyRoutes = (router: Router, context: Context) => {
  const { db } = context
  serveRead(router, context, endpoints.viewLibraryEndpoint, (asked) => viewLibrary(db, asked))
  serveRead(router, context, endpoints.viewPolicyChoicesEndpoint, (asked) => viewPolicyChoices(db, asked))
  serveWrite(router, context, endpoints.keepPolicyEndpoint, keepPolicy)
  serveWrite(router, context, endpoints.checkPolicyEndpoint, checkPolicy)
  serveWrite(router, context, endpoints.usePolicyEndpoint, changeUseOfPolicy)
}
