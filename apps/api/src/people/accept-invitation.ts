import type {
  acceptNewEndpoint,
  acceptSignedInEndpoint,
  viewInvitationEndpoint,
} from '@mentorfolio/domain/people/invitation.endpoints'
import { makeAccount } from '../access/accounts.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { tellOfPerson } from '../audit/tell-of-person.ts'
import { type Db, isTaken, Prisma, type Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { invalid, linkGone, notFound, ProblemError, signedOut } from '../http/problem-error.ts'
import type { FoundLink } from '../links/find-link.ts'
import { type AskedByGuest, useUp } from '../links/serve-guest.ts'
import { mailedAlone } from './mailed-alone.ts'
import { personSelect } from './person-row.ts'

type With = Pick<Context, 'sealer' | 'config'>

/**
 * Whom a live invitation is for. One to somebody who has left or is in already opens nothing; nor, where mail goes out, does
 * a copied one give oversight: the admin who copied it could accept it themself (docs/decisions/0014-concerns-apart.md).
 */
const invited = async (db: Db | Tx, { config }: With, { subjectId, channel }: FoundLink) => {
  const person = subjectId ? await db.person.findUnique({ where: { id: subjectId }, select: personSelect }) : null
  if (!person) throw notFound()
  if (person.deactivatedAt) throw linkGone('REVOKED')
  if (person.userId !== null) throw linkGone('USED')
  if (channel !== 'MAIL' && mailedAlone(config, person)) throw linkGone('REVOKED')
  return person
}

export const viewInvitation = async (
  context: Context,
  { link, account }: AskedByGuest<typeof viewInvitationEndpoint>,
) => {
  const { db } = context
  const { centre, name, email, roles } = await invited(db, context, link)
  const here = await account()
  const signedIn = here && { userId: here.userId, name: here.name, email: here.email }
  const hasAccount = email !== null && (await db.authUser.count({ where: { email } })) > 0
  return { centreName: centre.name, name, email, roles, hasAccount, signedIn }
}

/** Takes the invitation: of two who accept at once with the same link, one gets it. */
const take = async (tx: Tx, context: With, link: FoundLink, now: Date) => {
  mustBeAllowed(['anyone'], 'invitation.accept', { state: null, met: ['linkLive'] })
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Person" WHERE id = ${link.subjectId}::uuid FOR UPDATE`)
  await useUp(tx, link, now)
  return invited(tx, context, link)
}

type Person = Awaited<ReturnType<typeof invited>>

const isHereAlready = () =>
  new ProblemError('wrong-state', 'You are in this centre already', {
    because: 'HERE_ALREADY',
    detail: 'This account is one of its people. Ask its administrator to change your roles instead.',
  })

/** Nobody reads the desk before they are in. */
const atDesk = ({ roles }: Person, deskSince: Date) => (roles.includes('dsl') ? { deskSince } : {})

const join = async (tx: Tx, person: Person, link: FoundLink, joining: { userId: string; name: string }, now: Date) => {
  try {
    await tx.person.update({
      where: { id: person.id },
      data: { ...joining, ...atDesk(person, now), revision: { increment: 1 } },
    })
  } catch (error) {
    throw isTaken(error) ? isHereAlready() : error
  }
  await tellOfPerson(tx, {
    ...{ person, userId: joining.userId, linkId: link.id, now, action: 'invitation.accept' },
    ...{ revision: person.revision + 1, fields: { userId: joining.userId, name: joining.name } },
  })
}

/**
 * Accepts with a new account. A link that was mailed proves the address it went to; one that was copied proves nothing:
 * an admin could make an account in a stranger's name, and wait until another centre invites them.
 */
export const acceptNew = async (tx: Tx, context: With, asked: AskedByGuest<typeof acceptNewEndpoint>) => {
  const { sealer } = context
  const { body, link, now } = asked
  const person = await take(tx, context, link, now)
  const { email } = person
  if (email === null)
    throw invalid([
      { field: '', message: 'Ask your centre to invite you by e-mail, or sign in with an account you have' },
    ])
  const mailedTo = link.channel === 'MAIL' && link.sealedTo ? sealer.open(`link:${link.id}`, link.sealedTo) : null
  const userId = await makeAccount(tx, { ...body, email, emailVerified: mailedTo === email, now })
  await join(tx, person, link, { userId, name: body.name }, now)
  return { centreId: person.centreId, body: { centreId: person.centreId, email } }
}

/** Accepts with the account that is signed in, whatever its address. */
export const acceptSignedIn = async (tx: Tx, context: With, asked: AskedByGuest<typeof acceptSignedInEndpoint>) => {
  const { link, now } = asked
  const account = await asked.account()
  if (!account) throw signedOut()
  const person = await take(tx, context, link, now)
  await join(tx, person, link, { userId: account.userId, name: person.name }, now)
  return { centreId: person.centreId, body: { centreId: person.centreId, email: account.email } }
}
