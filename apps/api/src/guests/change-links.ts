import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import {
  guestLinkDays,
  guestPurposes,
  guestRoles,
  type mailGuestLinkEndpoint,
  type makeGuestLinkEndpoint,
  type remindGuestEndpoint,
  type revokeGuestLinkEndpoint,
} from '@mentorfolio/domain/guests/guests.endpoints'
import { calledBy } from '@mentorfolio/domain/people/called-by'
import { forgetTries } from '../access/guessing.ts'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { appendEvent } from '../audit/append-event.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { idTaken, invalid, notFound } from '../http/problem-error.ts'
import type { AskedToWrite } from '../http/serve.ts'
import { keepDigest, makeLink } from '../links/make-link.ts'
import { namingTries } from '../links/serve-guest.ts'
import { mustReach } from '../mail/mail-fate.ts'
import { type GuestLinkRow, lastLinkOf, linkFacts, linkNow, loadLink } from './guest-link.ts'
import { askingFacts, loadToAsk, type RelationshipOfLinks } from './load-relationship.ts'
import { mailToGuest } from './mail-to-guest.ts'
import { mustBeAskable } from './may-be-asked.ts'

type With = Pick<Context, 'sealer' | 'config'>

const tell = (
  tx: Tx,
  row: RelationshipOfLinks,
  { by, at, action, linkId, fields }: { by: SignedIn; at: Date; action: Action; linkId: string; fields: object },
) =>
  appendEvent(tx, {
    ...{ chainId: row.portfolioId, centreId: row.centreId, userId: by.userId, at, action },
    ...{ subjectKind: 'link', subjectId: linkId, revision: null, fields: { ...fields } },
  })

const mentorOf = ({ portfolio }: RelationshipOfLinks) => calledBy(portfolio.person.name)

/** Whether the same link was asked for before, under another key; throws where the id stands for something else. */
const isMade = async (tx: Tx, { params, body }: AskedToWrite<typeof makeGuestLinkEndpoint>) => {
  const found = await tx.link.findUnique({
    where: { id: params.id },
    select: {
      ...{ purpose: true, subjectId: true, relationshipId: true, role: true },
      tokens: { where: { digest: body.digest ?? '' }, select: { digest: true } },
    },
  })
  if (!found) return false
  // Somebody else's: it is not there.
  if (found.relationshipId !== body.relationshipId) throw notFound()
  const same = found.purpose === body.purpose && found.subjectId === body.subjectId && found.role === body.role
  if (!same || (body.digest !== null && found.tokens.length === 0)) throw idTaken()
  return true
}

/** A token is random and long: one that is there already was not made for this. */
const mustBeNew = async (tx: Tx, digest: string | null) => {
  if (digest !== null && (await tx.linkToken.findUnique({ where: { digest }, select: { digest: true } })))
    throw invalid([{ field: 'digest', message: 'Make the link again' }])
}

/** Makes a link for what this guest could do now; an earlier one to the same person for the same thing ends. */
export const makeGuestLink = async (tx: Tx, asked: AskedToWrite<typeof makeGuestLinkEndpoint>, context: With) => {
  const { params, body, by, now } = asked
  const { row, roles } = await loadToAsk(tx, by, body.relationshipId)
  mustBeAllowed(roles, 'link.make', askingFacts(row))
  if (await isMade(tx, asked)) return { centreId: row.centreId, body: await linkNow(tx, params.id, now) }
  if (body.email !== null) mustReach(context.config, row.centreId)
  await mustBeAskable(tx, row, body)
  await mustBeNew(tx, body.digest)
  const { purpose, subjectId, role, email, digest } = body
  const of = { relationshipId: row.id, purpose, subjectId, role }
  const expiresAt = new Date(now.getTime() + guestLinkDays * 86_400_000)
  const before = await lastLinkOf(tx, of)
  // Mailed once already: another mail is another reminder, through whichever link.
  const again = email !== null && (await tx.link.count({ where: { ...of, sealedTo: { not: null } } })) > 0
  if (before && again)
    mustBeAllowed(roles, 'link.remind', linkFacts({ ...before, usedAt: null, revokedAt: null, expiresAt }, now))
  const reminders = (before?.reminders ?? 0) + (again ? 1 : 0)
  await tx.link.updateMany({ where: { ...of, usedAt: null, revokedAt: null }, data: { revokedAt: now } })
  // Whose age is not known is treated as under 18. A supervisor is an adult.
  const under18 = role === 'mentee' && row.under18 !== false
  const sealedTo = email === null ? null : context.sealer.seal(`link:${params.id}`, email)
  const madeByPersonId = row.portfolio.person.id
  await makeLink(
    tx,
    { id: params.id, centreId: row.centreId, ...of, madeByPersonId, under18, sealedTo, expiresAt, reminders },
    now,
  )
  if (digest !== null) await keepDigest(tx, params.id, { digest, now })
  // When somebody was first asked for feedback stands with the request, whatever becomes of its links.
  if (purpose === 'FEEDBACK')
    await tx.feedbackRequest.updateMany({ where: { id: subjectId, askedAt: null }, data: { askedAt: now } })
  if (email !== null)
    await mailToGuest(
      tx,
      context,
      { linkId: params.id, purpose, centreId: row.centreId, email, mentorName: mentorOf(row), again: false },
      now,
    )
  await tell(tx, row, { by, at: now, action: 'link.make', linkId: params.id, fields: { purpose, subjectId, role } })
  return { centreId: row.centreId, body: await linkNow(tx, params.id, now) }
}

/** What could not be answered any more is asked for no more, whatever links are live. */
const mustStillBeAskable = async (
  tx: Tx,
  row: RelationshipOfLinks,
  roles: readonly Role[],
  link: Pick<GuestLinkRow, 'purpose' | 'subjectId' | 'role'>,
) => {
  mustBeAllowed(roles, 'link.make', askingFacts(row))
  const { subjectId } = link
  const purpose = guestPurposes.find((each) => each === link.purpose)
  const role = guestRoles.find((each) => each === link.role)
  if (!purpose || !role || subjectId === null) throw notFound()
  await mustBeAskable(tx, row, { purpose, subjectId, role })
}

/** A live link goes to an address, too: there it will be sent again. */
export const mailGuestLink = async (
  tx: Tx,
  { params, body, by, now }: AskedToWrite<typeof mailGuestLinkEndpoint>,
  context: With,
) => {
  const { link, row, roles } = await loadLink(tx, by, params.id)
  // Each mail is one more that reaches somebody: it counts as a reminder.
  mustBeAllowed(roles, 'link.remind', linkFacts(link, now))
  await mustStillBeAskable(tx, row, roles, link)
  mustReach(context.config, row.centreId)
  const sealedTo = context.sealer.seal(`link:${link.id}`, body.email)
  await tx.link.update({
    where: { id: link.id },
    data: { sealedTo, reminders: { increment: 1 }, remindedAt: now },
  })
  const { purpose } = await linkNow(tx, link.id, now)
  const to = { linkId: link.id, purpose, centreId: row.centreId, email: body.email, mentorName: mentorOf(row) }
  await mailToGuest(tx, context, { ...to, again: false }, now)
  await tell(tx, row, { by, at: now, action: 'link.make', linkId: link.id, fields: { mailed: true } })
  return { centreId: row.centreId, body: await linkNow(tx, link.id, now) }
}

/** Asks once more, as often as is left. */
export const remindGuest = async (
  tx: Tx,
  { params, body, by, now }: AskedToWrite<typeof remindGuestEndpoint>,
  context: With,
) => {
  const { link, row, roles } = await loadLink(tx, by, params.id)
  mustBeAllowed(roles, 'link.remind', linkFacts(link, now))
  await mustStillBeAskable(tx, row, roles, link)
  if (body.digest === null) mustReach(context.config, row.centreId)
  if (link.sealedTo === null && body.digest === null)
    throw invalid([{ field: 'digest', message: 'Copy the link again, or write an e-mail address' }])
  await mustBeNew(tx, body.digest)
  await tx.link.update({ where: { id: link.id }, data: { reminders: { increment: 1 }, remindedAt: now } })
  // Whoever was shut out by words that named somebody was told to ask the sender, who asks anew here: as often as is left, and no more.
  await forgetTries(tx, namingTries, link.id)
  if (body.digest !== null) await keepDigest(tx, link.id, { digest: body.digest, now })
  else if (link.sealedTo !== null) {
    const { purpose } = await linkNow(tx, link.id, now)
    const email = String(context.sealer.open(`link:${link.id}`, link.sealedTo))
    const to = { linkId: link.id, purpose, centreId: row.centreId, email, mentorName: mentorOf(row), again: true }
    await mailToGuest(tx, context, to, now)
  }
  await tell(tx, row, {
    by,
    at: now,
    action: 'link.remind',
    linkId: link.id,
    fields: { reminders: link.reminders + 1 },
  })
  return { centreId: row.centreId, body: await linkNow(tx, link.id, now) }
}

/** From here on none of its tokens opens anything. One that is over already stays as it ended. */
export const revokeGuestLink = async (tx: Tx, { params, by, now }: AskedToWrite<typeof revokeGuestLinkEndpoint>) => {
  const { link, row, roles } = await loadLink(tx, by, params.id)
  mustBeAllowed(roles, 'link.revoke', { state: null })
  const open = { id: link.id, usedAt: null, revokedAt: null }
  const { count } = await tx.link.updateMany({ where: open, data: { revokedAt: now } })
  if (count > 0) await tell(tx, row, { by, at: now, action: 'link.revoke', linkId: link.id, fields: { revoked: true } })
  return { centreId: row.centreId, body: await linkNow(tx, link.id, now) }
}
