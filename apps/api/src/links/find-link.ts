import { countTry } from '../access/guessing.ts'
import type { Db, Prisma } from '../database/client.ts'
import { linkGone, notFound, ProblemError } from '../http/problem-error.ts'
import { digestOf } from './token.ts'

/** Tokens that nobody ever gave out, from one address, before it must wait; and openings of one link. [D] */
const unknownAllowed = 30
const openingsAllowed = 300

const select = {
  id: true,
  centreId: true,
  purpose: true,
  role: true,
  subjectId: true,
  relationshipId: true,
  madeByPersonId: true,
  under18: true,
  sealedTo: true,
  expiresAt: true,
  openedAt: true,
  usedAt: true,
  revokedAt: true,
} as const satisfies Prisma.LinkSelect

/** A link as it is stored, and how its token came to whoever holds it. */
export type FoundLink = Prisma.LinkGetPayload<{ select: typeof select }> & { channel: 'MAIL' | 'COPY' | 'LOG' }

/**
 * The link that this token opens, live or not. Throws 404 for a token that nobody gave out, 429 for too many of them or too
 * many openings. `address` is looked at for unknown tokens alone: of a guest with a link no address is kept, in any form.
 */
export const findLink = async (
  db: Db,
  { token, address, now }: { token: string | undefined; address: string; now: Date },
): Promise<FoundLink> => {
  const found = token
    ? await db.linkToken.findUnique({ where: { digest: digestOf(token) }, select: { channel: true, link: { select } } })
    : null
  const counted = found
    ? { kind: 'link', of: found.link.id, now, allowed: openingsAllowed }
    : { kind: 'unknown-link', of: address, now, allowed: unknownAllowed }
  if ((await countTry(db, counted)).tooMany)
    throw new ProblemError('too-many', 'This was tried too often', { detail: 'Wait 15 minutes, then open it again.' })
  if (!found) throw notFound()
  return { ...found.link, channel: found.channel }
}

/** Why a link opens nothing any more; null while it does. */
export const whyGone = (
  { usedAt, revokedAt, expiresAt }: Pick<FoundLink, 'usedAt' | 'revokedAt' | 'expiresAt'>,
  now: Date,
): 'USED' | 'EXPIRED' | 'REVOKED' | null => {
  if (revokedAt) return 'REVOKED'
  if (usedAt) return 'USED'
  return expiresAt <= now ? 'EXPIRED' : null
}

/** Throws 410 with the reason unless the link is live. */
export const mustBeLive = (link: FoundLink, now: Date) => {
  const gone = whyGone(link, now)
  if (gone) throw linkGone(gone)
}
