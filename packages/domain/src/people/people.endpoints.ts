import { z } from 'zod'
import { staffRoles } from '../cycle/roles.ts'
import { endpoint } from '../http/endpoint.ts'

/** Whoever is signed in, and the parts they play, centre by centre. */
export const selfView = z.strictObject({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** When this sign-in runs out. */
  signedInUntil: z.string(),
  /** Signed in on a shared computer: this sign-in is worth something in its own tab alone. */
  shared: z.boolean(),
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
  keeping: 'NEVER',
  body: z.strictObject({}),
  response: z.strictObject({ ended: z.int() }),
})

/**
 * Half of the key to what a device keeps for this person; the other half never leaves the device. Whoever is not signed in
 * as them cannot get it, so what was kept stays unreadable (docs/decisions/0011-what-a-device-keeps.md).
 */
export const deviceKeyEndpoint = endpoint({
  method: 'GET',
  path: '/api/self/device-key',
  action: 'self.deviceKey',
  summary: 'This person’s half of the key to what their devices keep',
  response: z.strictObject({ secret: z.string() }),
})
