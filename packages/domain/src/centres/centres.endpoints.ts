import { z } from 'zod'
import { email } from '../fields/email.ts'
import { id } from '../fields/ids.ts'
import { zone } from '../fields/zone.ts'
import { endpoint } from '../http/endpoint.ts'
import { accountHere } from '../people/invitation.endpoints.ts'
import { newPassword, personName } from '../people/person.ts'
import { centreName, describeCentre } from './centre.ts'

export const centreView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  zone: z.string(),
  dsl: z.string().nullable(),
  dslPhone: z.string().nullable(),
  deputy: z.string().nullable(),
  deputyPhone: z.string().nullable(),
  revision: z.int(),
  /** Whether this reader may change it. */
  mayDescribe: z.boolean(),
})
export type CentreView = z.infer<typeof centreView>

const params = z.strictObject({ id: id() })

export const viewCentreEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id',
  action: 'centre.view',
  summary: 'A centre: its name, zone and safeguarding desk, for its people',
  params,
  response: centreView,
})

export const describeCentreEndpoint = endpoint({
  method: 'POST',
  path: '/api/centres/:id/describe',
  action: 'centre.describe',
  summary: 'Change the name, zone or safeguarding desk of a centre (centre admin)',
  params,
  body: describeCentre,
  response: centreView,
})

/** Opening uses nothing up. */
export const viewSetUpEndpoint = endpoint({
  method: 'GET',
  path: '/api/set-up',
  action: 'centre.setUp',
  summary: 'Whether a set-up link opens anything, and who is signed in',
  response: z.strictObject({ signedIn: accountHere }),
})

const setUpDone = z.strictObject({ centreId: z.uuid() })
const theCentre = {
  centreName: centreName(),
  zone: zone(),
  /**
   * Whether the first admin is the centre's DSL too. Said on the first day it stands there from then on; later nobody gives
   * that role to themself.
   */
  alsoDsl: z.boolean({ error: 'Say whether you are the safeguarding lead, too' }).default(false),
}

export const setUpNewEndpoint = endpoint({
  method: 'POST',
  path: '/api/set-up/new',
  action: 'centre.setUp',
  summary: 'Set up a centre, with a new account as its first admin; an address that has an account is told to sign in',
  keeping: 'NEVER',
  body: z.strictObject({ ...theCentre, name: personName('Enter your name'), email: email(), password: newPassword() }),
  response: setUpDone,
})

export const setUpSignedInEndpoint = endpoint({
  method: 'POST',
  path: '/api/set-up',
  action: 'centre.setUp',
  summary: 'Set up a centre, with the account that is signed in as its first admin',
  keeping: 'NEVER',
  body: z.strictObject(theCentre),
  response: setUpDone,
})
