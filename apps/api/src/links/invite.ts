import { ownAddress } from '../config.ts'
import { Prisma, type Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { mailFate } from '../mail/mail-fate.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { addToken, keepDigest, linkAddress, makeLink } from './make-link.ts'

/** How long an invitation can be accepted. [D] */
export const invitationDays = 14

type Given = {
  centreId: string
  /** The person of the centre who is invited: without an account until they accept. */
  personId: string
  /** Where to mail it; null: nowhere, and the link is handed over in another way. */
  email: string | null
  madeByPersonId: string
  now: Date
  /** Of a token that the browser made and shows to be copied: SHA-256 of `link:` and the token, in hex. */
  digest?: string | undefined
}

/** Whether a live invitation went to another address than this one. */
const wentElsewhere = (sealer: Context['sealer'], { id, sealedTo }: Before, email: string | null) =>
  sealedTo !== null && email !== null && sealer.open(`link:${id}`, sealedTo) !== email

type Before = { id: string; sealedTo: string | null }

/**
 * Invites a person of a centre, or invites them again: a live invitation stays the same link, lives 14 days from now and
 * opens with its earlier tokens too. Mails it where there is an address; lets a copied token open it where its digest is
 * given. One that went to another address ends: a mailed token is proof of the address that it went to, and of no other. One
 * that is only shown (the demo without a mail server) is a copied one: an admin reads it, so it proves nothing.
 * Says nothing of whether the person has accepted before: ask that first. Answers the link's id.
 */
export const invite = async (
  tx: Tx,
  context: Pick<Context, 'sealer' | 'config'>,
  { centreId, personId, email, madeByPersonId, now, digest }: Given,
): Promise<string> => {
  const { sealer, config } = context
  // Of two who invite the same person at once, the second finds what the first made.
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR UPDATE`)
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
  const live = {
    purpose: 'INVITATION',
    subjectId: personId,
    usedAt: null,
    revokedAt: null,
    expiresAt: { gt: now },
  } as const
  const before = await tx.link.findFirst({ where: live, select: { id: true, sealedTo: true } })
  const same = before && !wentElsewhere(sealer, before, email) ? before.id : null
  if (before && !same) await revokeInvitations(tx, personId, now)
  const linkId =
    same ??
    (await makeLink(
      tx,
      { centreId, purpose: 'INVITATION', subjectId: personId, madeByPersonId, under18: false, expiresAt },
      now,
    ))
  await tx.link.update({
    where: { id: linkId },
    data: { expiresAt, ...(email === null ? {} : { sealedTo: sealer.seal(`link:${linkId}`, email) }) },
  })
  if (digest) await keepDigest(tx, linkId, { digest, now })
  const fate = mailFate(config, centreId)
  if (email !== null && fate !== 'NONE') {
    const centre = await tx.centre.findUniqueOrThrow({ where: { id: centreId }, select: { name: true } })
    const token = await addToken(tx, linkId, { channel: fate === 'SENT' ? 'MAIL' : 'COPY', now })
    const address = linkAddress(ownAddress(config), 'INVITATION', token)
    await queueMail(tx, context, { centreId, now, to: email, ...words(centre.name, address) })
  }
  return linkId
}

/** Ends every invitation of a person that could still be accepted. */
export const revokeInvitations = (tx: Tx, personId: string, now: Date) =>
  tx.link.updateMany({
    where: { purpose: 'INVITATION', subjectId: personId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })

const words = (centreName: string, address: string) => ({
  subject: `${centreName} invites you to Mentorfolio`,
  text: [
    `${centreName} invites you to work with them in Mentorfolio, a portfolio for mentoring qualifications.`,
    '',
    `Open this link within ${invitationDays} days to accept:`,
    '',
    address,
    '',
    'The link is yours alone: do not pass it on. If you did not expect it, you need not do anything.',
  ].join('\n'),
})
