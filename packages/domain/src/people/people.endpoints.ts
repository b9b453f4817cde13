import { z } from 'zod'
import { staffRoles } from '../cycle/roles.ts'
import { tokenDigest } from '../fields/digest.ts'
import { email } from '../fields/email.ts'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { mailFates } from '../mails/mails.endpoints.ts'
import { revision } from '../sessions/session.ts'
import { newPassword, personName, personRoles, workParts } from './person.ts'

/** Whoever is signed in, and the parts they play, centre by centre. */
export const selfView = z.strictObject({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** When this sign-in runs out. */
  signedInUntil: z.string(),
  /** Signed in on a shared computer: this sign-in is worth something in its own tab alone. */
  shared: z.boolean(),
  /** A new password is chosen without the old one: there is none, or a link has just shown that the address is theirs. */
  choosesPassword: z.boolean(),
  places: z.array(
    z.strictObject({
      personId: z.uuid(),
      centreId: z.uuid(),
      centreName: z.string(),
      roles: z.array(z.enum(staffRoles)),
      /** What becomes of mails there. Nobody is promised one that nobody sends. */
      mail: z.enum(mailFates),
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

/** The same for everybody: it says what the server can do, and nothing of any account. */
export const signInWaysEndpoint = endpoint({
  method: 'GET',
  path: '/api/sign-in',
  action: 'system.signInWays',
  summary: 'What becomes of a link to sign in, if one is asked for',
  response: z.strictObject({ link: z.enum(mailFates) }),
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
 * A new password. Every other sign-in of this account ends with the old one. The old one is asked for, but of whoever has
 * none, or signed in by a link within the hour: the way back for somebody who forgot it (docs/decisions/0006-sign-in.md).
 */
export const changePasswordEndpoint = endpoint({
  method: 'POST',
  path: '/api/self/password',
  action: 'self.changePassword',
  summary: 'Choose a new password; every other sign-in of this person ends',
  keeping: 'NEVER',
  body: z.strictObject({ current: z.string().max(1_000).nullable(), password: newPassword() }),
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

/** What became of the last invitation of somebody who has not accepted one. */
const invitationView = z.strictObject({
  state: z.enum(['OPEN', 'EXPIRED', 'WITHDRAWN']),
  invitedAt: z.string(),
  expiresAt: z.string(),
  /** Whether it can be opened by a link that was copied, besides one that was mailed. */
  copied: z.boolean(),
})

const personSummary = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** Where the invitation went; the account's own once it was accepted. */
  email: z.string().nullable(),
  roles: z.array(z.enum(staffRoles)),
  state: z.enum(['INVITED', 'ACTIVE', 'DEACTIVATED']),
  invitation: invitationView.nullable(),
  /** Whoever asks. */
  isSelf: z.boolean(),
})
export type PersonSummary = z.infer<typeof personSummary>

const atCentre = z.strictObject({ id: id() })

export const listPeopleEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/people',
  action: 'person.view',
  summary: 'The people of a centre, by name (centre admin)',
  params: atCentre,
  query: z.strictObject({
    /** The last person of the page before. */
    after: z.uuid({ error: 'Ask for the people after one of this list' }).optional(),
  }),
  response: z.strictObject({
    centreName: z.string(),
    people: z.array(personSummary),
    /** What to ask `after` for the next page; null: there is none. */
    next: z.uuid().nullable(),
  }),
})

/** A unit of a candidate that somebody assesses or samples, and that is not finished. */
const allocation = z.strictObject({
  unitId: z.uuid(),
  part: z.enum(workParts),
  unitTitle: z.string(),
  candidateName: z.string(),
  /** Who may take it over: neither the candidate, nor whoever plays the other part for this unit. */
  colleagues: z.array(z.uuid()),
})

export const personView = personSummary.extend({
  centreId: z.uuid(),
  centreName: z.string(),
  revision: z.int(),
  work: z.array(allocation),
  /** Everybody who may take over any of it, with what they look after already. */
  colleagues: z.array(z.strictObject({ id: z.uuid(), name: z.string(), assessing: z.int(), sampling: z.int() })),
  /** Nobody else could run the centre: they stay its admin. */
  isLastAdmin: z.boolean(),
  /** Roles that they do not have and that this reader cannot give them: nobody gives themself oversight. */
  withheld: z.array(z.enum(staffRoles)),
})
export type PersonView = z.infer<typeof personView>

export const viewPersonEndpoint = endpoint({
  method: 'GET',
  path: '/api/people/:id',
  action: 'person.view',
  summary: 'One person of a centre: roles, invitation, and work that is not finished (centre admin)',
  params: z.strictObject({ id: id() }),
  response: personView,
})

export const invitePerson = z.strictObject({
  centreId: id(),
  name: personName(),
  email: email(),
  roles: personRoles(),
  /** Send it by e-mail. Otherwise somebody copies a link on the person's page. */
  mail: z.boolean({ error: 'Say whether to send it by e-mail' }),
})

const personDone = z.strictObject({ personId: z.uuid(), revision: z.int() })

export const invitePersonEndpoint = endpoint({
  method: 'PUT',
  path: '/api/people/:id',
  action: 'person.invite',
  summary: 'Invite somebody new to a centre; an address that it knows changes nothing (centre admin)',
  params: z.strictObject({ id: id() }),
  body: invitePerson,
  response: personDone,
})

export const inviteAgainEndpoint = endpoint({
  method: 'POST',
  path: '/api/people/:id/invitation',
  action: 'person.invite',
  summary: 'Send the invitation again, or let a link that the browser made open it (centre admin)',
  // The link is shown once it opens something, and not before.
  keeping: 'NEVER',
  params: z.strictObject({ id: id() }),
  body: z.strictObject({
    mail: z.boolean({ error: 'Say whether to send it by e-mail' }),
    digest: tokenDigest().nullable(),
  }),
  response: z.strictObject({ expiresAt: z.string() }),
})

export const withdrawInvitationEndpoint = endpoint({
  method: 'POST',
  path: '/api/people/:id/invitation/withdraw',
  action: 'person.withdrawInvitation',
  summary: 'Withdraw an invitation: no link to it opens any more (centre admin)',
  params: z.strictObject({ id: id() }),
  body: z.strictObject({}),
  response: personDone,
})

export const describePerson = z.strictObject({ revision: revision(), name: personName(), email: email().nullable() })

export const describePersonEndpoint = endpoint({
  method: 'POST',
  path: '/api/people/:id/describe',
  action: 'person.describe',
  summary: 'Put a name right; and, before they accept, the address: it is then invited anew (centre admin)',
  params: z.strictObject({ id: id() }),
  body: describePerson,
  response: personDone,
})

/** Who goes on with which allocation. All that is not finished is named, or nothing is done. */
const handOver = z
  .array(
    z.strictObject({
      unitId: id(),
      part: z.enum(workParts, { error: 'Say whether it is assessed or sampled' }),
      to: z.uuid({ error: 'Choose who goes on with it' }).toLowerCase(),
    }),
    { error: 'Say who goes on with each unit' },
  )
  .max(500, { error: 'Hand over at most 500 units at a time' })
export type HandOver = z.infer<typeof handOver>

export const changeRoles = z.strictObject({ revision: revision(), roles: personRoles(), handOver })

export const changeRolesEndpoint = endpoint({
  method: 'POST',
  path: '/api/people/:id/roles',
  action: 'person.giveRole',
  summary: 'Give and take roles; work that goes with a role taken is handed over in the same act (centre admin)',
  params: z.strictObject({ id: id() }),
  body: changeRoles,
  response: personDone,
})

export const deactivatePerson = z.strictObject({ revision: revision(), handOver })

export const deactivatePersonEndpoint = endpoint({
  method: 'POST',
  path: '/api/people/:id/deactivate',
  action: 'person.deactivate',
  summary: 'End somebody’s access to the centre at once, with the work that is not finished handed over (centre admin)',
  params: z.strictObject({ id: id() }),
  body: deactivatePerson,
  response: personDone,
})

export const reactivatePersonEndpoint = endpoint({
  method: 'POST',
  path: '/api/people/:id/reactivate',
  action: 'person.reactivate',
  summary: 'Give somebody their access to the centre back (centre admin)',
  params: z.strictObject({ id: id() }),
  body: z.strictObject({ revision: revision() }),
  response: personDone,
})
