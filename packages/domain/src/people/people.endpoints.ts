import { z } from 'zod'
import { staffRoles } from '../cycle/roles.ts'
import { endpoint } from '../http/endpoint.ts'

/** Whoever is signed in, and the parts they play, centre by centre. */
export const selfView = z.strictObject({
  name: z.string(),
  email: z.string(),
  places: z.array(
    z.strictObject({
      personId: z.uuid(),
      centreId: z.uuid(),
      centreName: z.string(),
      roles: z.array(z.enum(staffRoles)),
    }),
  ),
})
export type SelfView = z.infer<typeof selfView>

export const selfEndpoint = endpoint({
  method: 'GET',
  path: '/api/self',
  action: 'self.view',
  summary: 'Who is signed in, and where they work',
  response: selfView,
})

export const signOutEverywhereEndpoint = endpoint({
  method: 'POST',
  path: '/api/self/sign-out-everywhere',
  action: 'self.signOutEverywhere',
  summary: 'End every signed-in session of this person, this one included',
  body: z.strictObject({}),
  response: z.strictObject({ ended: z.int() }),
})
