import { z } from 'zod'
import { staffRoles } from '../cycle/roles.ts'
import { endpoint } from '../http/endpoint.ts'
import { newPassword, personName } from './person.ts'

/** Whoever is signed in on the browser that opens a link; null: nobody. */
export const accountHere = z.strictObject({ userId: z.uuid(), name: z.string(), email: z.string() }).nullable()

const invitationView = z.strictObject({
  centreName: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(z.enum(staffRoles)),
  /** Whether its address has an account already. Told to whoever holds the link, and to nobody else. */
  hasAccount: z.boolean(),
  signedIn: accountHere,
})

/** Opening uses nothing up: programs that check e-mail open links too. */
export const viewInvitationEndpoint = endpoint({
  method: 'GET',
  path: '/api/invitation',
  action: 'invitation.accept',
  summary: 'What an invitation is to, for whoever holds its link',
  response: invitationView,
})

const accepted = z.strictObject({ centreId: z.uuid(), email: z.string() })

export const acceptNewEndpoint = endpoint({
  method: 'POST',
  path: '/api/invitation/accept-new',
  action: 'invitation.accept',
  summary: 'Accept an invitation with a new account; a mailed link proves its address, a copied one does not',
  keeping: 'NEVER',
  body: z.strictObject({ name: personName('Enter your name'), password: newPassword() }),
  response: accepted,
})

export const acceptSignedInEndpoint = endpoint({
  method: 'POST',
  path: '/api/invitation/accept',
  action: 'invitation.accept',
  summary: 'Accept an invitation with the account that is signed in',
  keeping: 'NEVER',
  body: z.strictObject({}),
  response: accepted,
})
