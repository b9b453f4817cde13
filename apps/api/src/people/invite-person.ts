import type {
  describePersonEndpoint,
  inviteAgainEndpoint,
  invitePersonEndpoint,
  withdrawInvitationEndpoint,
} from '@mentorfolio/domain/people/people.endpoints'
import { rolesInWords } from '@mentorfolio/domain/people/role-words'
import { mustBeAllowedAt, personAt } from '../access/at-centre.ts'
import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { tellOfPerson } from '../audit/tell-of-person.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { idTaken, invalid, notFound, ProblemError, stale } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { invite, revokeInvitations } from '../links/invite.ts'
import { hasLeft, inviteAs, knownBy } from '../links/invite-person.ts'
import { mustReach } from '../mail/mail-fate.ts'
import { mailedAlone } from './mailed-alone.ts'
import { type PersonRow, personAmong, personHeld, personSelect } from './person-row.ts'
import { presentWhole } from './view-person.ts'

type Mailing = Pick<Context, 'sealer' | 'config'>

type Known = NonNullable<Awaited<ReturnType<typeof knownBy>>>

/** Whose address it is, and where to go instead. Told to admins alone, who may look at everybody of the centre. */
const alreadyHere = (email: string, { name, roles, userId, deactivatedAt }: Known) => {
  if (deactivatedAt) return hasLeft('email', name)
  const who = `${email} is ${name} (${rolesInWords(roles)}) already`
  const message =
    userId === null
      ? `${who}, who has not accepted yet. Invite them again, or change their roles, on their page`
      : `${who}. Change their roles on their page`
  return invalid([{ field: 'email', message }])
}
const accepted = (name: string) =>
  new ProblemError('wrong-state', 'They are in already', {
    detail: `${name} has accepted. Open the page again to see it.`,
  })

const sameRoles = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((role) => other.includes(role))

type Asked = AskedToWrite<typeof invitePersonEndpoint>

/** Invites somebody new to a centre. Of an address that the centre knows it says whose it is, and changes nothing. */
export const invitePerson = async (tx: Tx, context: Mailing, asked: Asked) => {
  const { params, body, now } = asked
  const { centreId, mail: _, ...wanted } = body
  const by = await heldAt(tx, asked.by, centreId)
  mustBeAllowedAt(by, centreId, 'person.invite')
  const taken = await tx.person.findUnique({ where: { id: params.id }, select: personSelect })
  if (taken && taken.centreId !== centreId) throw notFound()
  if (taken) {
    const same = taken.name === wanted.name && taken.email === wanted.email && sameRoles(taken.roles, wanted.roles)
    if (!same) throw idTaken()
    return { centreId, body: { personId: taken.id, revision: taken.revision } }
  }
  const known = await knownBy(tx, centreId, wanted.email)
  if (known) throw alreadyHere(wanted.email, known)
  return { centreId, body: await inviteAs(tx, context, { ...body, id: params.id, by, now }) }
}

/** Whoever asks, held at the centre of the person whom it is about. */
const stillHere = async (tx: Tx, { by, params }: { by: SignedIn; params: { id: string } }) =>
  heldAt(tx, by, (await personAmong(tx, by, params.id)).centreId)

const mustWait = ({ userId, deactivatedAt, name }: PersonRow) => {
  if (userId !== null) throw accepted(name)
  if (deactivatedAt)
    throw new ProblemError('wrong-state', 'They were deactivated', { detail: `Let ${name} in again first.` })
}

/** Sends the invitation again, or lets a copied link open it; one that ran out or was withdrawn is made anew. */
export const inviteAgain = async (tx: Tx, context: Mailing, asked: AskedToWrite<typeof inviteAgainEndpoint>) => {
  const { params, body, now } = asked
  const by = await stillHere(tx, asked)
  const person = await personHeld(tx, by, params.id)
  mustBeAllowedAt(by, person.centreId, 'person.invite')
  mustWait(person)
  if (!body.mail && !body.digest) throw invalid([{ field: 'mail', message: 'Send it by e-mail, or copy its link' }])
  if (body.mail) mustReach(context.config, person.centreId, 'Make a link to copy, and hand it over.')
  if (body.digest && mailedAlone(context.config, person))
    throw invalid([
      { field: 'digest', message: 'Send it by e-mail: whoever oversees a centre is invited in no other way' },
    ])
  if (body.digest && (await tx.linkToken.count({ where: { digest: body.digest } })) > 0) throw idTaken()
  const { centreId, id: personId } = person
  const linkId = await invite(tx, context, {
    ...{ centreId, personId, email: body.mail ? person.email : null, now },
    ...{ madeByPersonId: personAt(by, centreId).id, digest: body.digest ?? undefined },
  })
  await tellOfPerson(tx, {
    ...{ person, userId: by.userId, now, action: 'person.invite', revision: person.revision },
    fields: { mail: body.mail, copied: body.digest !== null },
  })
  const { expiresAt } = await tx.link.findUniqueOrThrow({ where: { id: linkId }, select: { expiresAt: true } })
  return { centreId, body: { expiresAt: expiresAt.toISOString() } }
}

/** Withdraws an invitation: no link to it opens any more. The person stays on the list, and can be invited again. */
export const withdrawInvitation = async (tx: Tx, asked: AskedToWrite<typeof withdrawInvitationEndpoint>) => {
  const { params, by, now } = asked
  const person = await personHeld(tx, by, params.id)
  mustBeAllowedAt(by, person.centreId, 'person.withdrawInvitation')
  mustWait(person)
  await revokeInvitations(tx, person.id, now)
  await tellOfPerson(tx, {
    ...{ person, userId: by.userId, now, action: 'person.withdrawInvitation', revision: person.revision },
    fields: {},
  })
  return { centreId: person.centreId, body: { personId: person.id, revision: person.revision } }
}

/** Puts a name right; and, for somebody who has not accepted, the address: the invitation to the former one ends. */
export const describePerson = async (tx: Tx, context: Mailing, asked: AskedToWrite<typeof describePersonEndpoint>) => {
  const { params, body, now } = asked
  const by = await stillHere(tx, asked)
  const person = await personAmong(tx, by, params.id)
  mustBeAllowedAt(by, person.centreId, 'person.describe')
  const { name, email, revision } = body
  const moved = email !== null && email !== (person.user?.email ?? person.email)
  if (moved && person.userId !== null)
    throw invalid([{ field: 'email', message: 'This is the address of their account: only they can change it' }])
  const known = moved ? await knownBy(tx, person.centreId, email) : null
  if (known) throw alreadyHere(email ?? '', known)
  const { count } = await tx.person.updateMany({
    where: { id: person.id, revision, ...(moved ? { userId: null } : {}) },
    data: { name, ...(moved ? { email } : {}), revision: { increment: 1 } },
  })
  if (count === 0) throw stale(await presentWhole(tx, await personAmong(tx, by, person.id), by, now))
  if (moved) {
    await revokeInvitations(tx, person.id, now)
    const { centreId, id: personId } = person
    const madeByPersonId = personAt(by, centreId).id
    if (!person.deactivatedAt) await invite(tx, context, { centreId, personId, email, madeByPersonId, now })
  }
  await tellOfPerson(tx, {
    ...{ person, userId: by.userId, now, action: 'person.describe', revision: revision + 1 },
    fields: { name, ...(moved ? { email } : {}) },
  })
  return { centreId: person.centreId, body: { personId: person.id, revision: revision + 1 } }
}
