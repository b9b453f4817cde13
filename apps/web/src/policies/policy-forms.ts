import { checkPolicyEndpoint, keepPolicyEndpoint } from '@mentorfolio/domain/policies/policies.endpoints'
import type { PolicyView } from '@mentorfolio/domain/policies/policy-view'
import type { z } from 'zod'
import { today } from '../forms/days-gone.ts'
import type { FormDefinition } from '../forms/definition.ts'
import type { Seen } from '../forms/seen.ts'
import { numberIn, type Written } from '../forms/written.ts'

const keptBody = keepPolicyEndpoint.body
const checkedBody = checkPolicyEndpoint.body

/** The form of a policy as its controls are named: the body's own paths. */
export type PolicyShape = {
  policy: { name: string; nations: string[]; edition: string; address: string; checkedOn: string }
}

/** Over a policy as it stands, or empty. A check is offered as today's. */
export const shapeOf = (policy: PolicyView | undefined): PolicyShape => ({
  policy: {
    name: policy?.name ?? '',
    nations: policy?.nations ?? [],
    edition: policy?.edition ?? '',
    address: policy?.address ?? '',
    checkedOn: policy?.shipped ? today() : (policy?.checkedOn ?? ''),
  },
})

export const seenIn = (policy: PolicyView): Seen => ({ revision: policy.revision, values: shapeOf(policy) })

const revisionIn = (words: Written) => numberIn(words.text('revision')) ?? 0

export const keepForm = {
  line: 'PUT /api/centres/:id/policies/:policyId',
  names: 'BELONG',
  schema: keptBody,
  read: (words) => ({
    body: {
      revision: revisionIn(words),
      policy: {
        name: words.text('policy.name'),
        nations: words.all('policy.nations'),
        edition: words.text('policy.edition'),
        address: words.text('policy.address').trim() || null,
        checkedOn: words.text('policy.checkedOn') || null,
      },
    },
  }),
} satisfies FormDefinition<z.infer<typeof keptBody>>

export const checkForm = {
  line: 'PUT /api/centres/:id/shipped-policies/:policyId',
  names: 'BELONG',
  schema: checkedBody,
  read: (words) => ({
    body: {
      revision: revisionIn(words),
      policy: { edition: words.text('policy.edition'), checkedOn: words.text('policy.checkedOn') },
    },
  }),
} satisfies FormDefinition<z.infer<typeof checkedBody>>
