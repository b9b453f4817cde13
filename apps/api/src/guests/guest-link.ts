import type { Facts } from '@mentorfolio/domain/cycle/decide'
import { type GuestLinkView, guestPurposes, guestRoles } from '@mentorfolio/domain/guests/guests.endpoints'
import type { SignedIn } from '../access/signed-in.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { whyGone } from '../links/find-link.ts'
import { remindersLeft } from '../portfolio/awaited.ts'
import { loadToAsk } from './load-relationship.ts'

const select = {
  ...{ id: true, purpose: true, role: true, subjectId: true, relationshipId: true, under18: true, sealedTo: true },
  ...{ createdAt: true, expiresAt: true, openedAt: true, usedAt: true, revokedAt: true },
  ...{ reminders: true, remindedAt: true },
} as const satisfies Prisma.LinkSelect

export type GuestLinkRow = Prisma.LinkGetPayload<{ select: typeof select }>

const isOneOf = <T extends string>(names: readonly T[], name: string | null): name is T =>
  names.some((each) => each === name)

/** Every link of a relationship's guests, newest first. */
export const linksOf = (tx: Tx, relationshipId: string) =>
  tx.link.findMany({ where: { relationshipId }, select, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] })

/** What a candidate sees of a link: never where it went, and never a token. Null for a link of another kind. */
export const presentLink = (row: GuestLinkRow, now: Date): GuestLinkView | null => {
  const { id, purpose, role, subjectId } = row
  if (!isOneOf(guestPurposes, purpose) || !isOneOf(guestRoles, role) || subjectId === null) return null
  return {
    ...{ id, purpose, role, subjectId, state: whyGone(row, now) ?? 'OPEN' },
    madeAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    openedAt: row.openedAt?.toISOString() ?? null,
    usedAt: row.usedAt?.toISOString() ?? null,
    remindedAt: row.remindedAt?.toISOString() ?? null,
    remindersLeft: remindersLeft(row),
    mailed: row.sealedTo !== null,
  }
}

/** The last link for the same thing to the same guest: what was asked of them through it is not forgotten with it. */
export const lastLinkOf = (tx: Tx, of: Pick<GuestLinkRow, 'relationshipId' | 'purpose' | 'subjectId' | 'role'>) =>
  // Within a millisecond ids tell nothing of the order: each link counts what was asked through those before it.
  tx.link.findFirst({ where: of, select, orderBy: [{ createdAt: 'desc' }, { reminders: 'desc' }, { id: 'desc' }] })

/** What the rules of links may ask. */
export const linkFacts = (row: GuestLinkRow, now: Date): Facts => ({
  state: null,
  met: [
    ...(whyGone(row, now) ? [] : (['linkLive'] as const)),
    ...(remindersLeft(row) > 0 ? (['remindersLeft'] as const) : []),
  ],
})

/** One link of a guest, to be changed, with whose relationship it is; 404 where either is not there for this reader. */
export const loadLink = async (tx: Tx, by: SignedIn, id: string) => {
  const found = await tx.link.findFirst({ where: { id, relationshipId: { not: null } }, select })
  if (!found?.relationshipId) throw notFound()
  const { row, roles } = await loadToAsk(tx, by, found.relationshipId)
  // Whoever answers through it at this moment waits, or was first.
  await tx.$queryRaw`SELECT id FROM "Link" WHERE id = ${id}::uuid FOR UPDATE`
  const link = await tx.link.findUniqueOrThrow({ where: { id }, select })
  return { link, row, roles }
}

/** The link as it is now, for an answer. */
export const linkNow = async (tx: Tx, id: string, now: Date): Promise<GuestLinkView> => {
  const view = presentLink(await tx.link.findUniqueOrThrow({ where: { id }, select }), now)
  if (!view) throw notFound()
  return view
}
