import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { sawRecord } from '../records/write-record.ts'
import { decidedAction } from '../sessions/decided-action.ts'
import { nations } from '../settings/setting.ts'
import { localPolicy, policyId, shippedPolicyChecked } from './policy.ts'
import { policyChoice, policyView } from './policy-view.ts'

/** A centre's library, as its page shows it. Days are `YYYY-MM-DD`. */
export const libraryView = z.strictObject({
  centreId: z.uuid(),
  centreName: z.string(),
  /** The day on which what ships was last looked through. */
  shippedLookedAtOn: z.string(),
  /** After how many months the centre is asked to look again. */
  checkedForMonths: z.int(),
  /** The nations where whoever reads this mentors; else those of the centre's settings. Empty: there is none yet. */
  mine: z.array(z.enum(nations)),
  policies: z.array(policyView),
  actions: z.array(decidedAction),
})
export type LibraryView = z.infer<typeof libraryView>

const path = '/api/centres/:id/policies'
const params = z.strictObject({ id: id() })
const error = 'Say whether it is used here'

export const viewLibraryEndpoint = endpoint({
  method: 'GET',
  path,
  action: 'policy.view',
  summary: 'The policy library of a centre: what ships with Mentorfolio, and its own',
  params,
  response: libraryView,
})

export const viewPolicyChoicesEndpoint = endpoint({
  method: 'GET',
  path: '/api/relationships/:id/policies',
  action: 'policy.view',
  summary: 'The policies that apply where a relationship’s mentoring happens, as a log may cite them',
  params,
  response: z.strictObject({ policies: z.array(policyChoice) }),
})

export const keepPolicyEndpoint = endpoint({
  method: 'PUT',
  path: `${path}/:policyId`,
  action: 'policy.keep',
  summary: 'Add or change a policy of the centre’s own (centre admin)',
  params: z.strictObject({ id: id(), policyId: id() }),
  body: z.strictObject({ revision: sawRecord(), policy: localPolicy }),
  response: libraryView,
})

export const checkPolicyEndpoint = endpoint({
  method: 'PUT',
  path: '/api/centres/:id/shipped-policies/:policyId',
  action: 'policy.keep',
  summary: 'Say which edition of a policy that ships is in force, and when that was checked (centre admin)',
  params: z.strictObject({ id: id(), policyId: policyId() }),
  body: z.strictObject({ revision: sawRecord(), policy: shippedPolicyChecked }),
  response: libraryView,
})

export const usePolicyEndpoint = endpoint({
  method: 'POST',
  path: `${path}/:policyId/use`,
  action: 'policy.keep',
  summary: 'Say that a policy is no longer used at the centre, or again (centre admin)',
  params: z.strictObject({ id: id(), policyId: policyId() }),
  body: z.strictObject({ revision: sawRecord(), used: z.boolean({ error }) }),
  response: libraryView,
})
