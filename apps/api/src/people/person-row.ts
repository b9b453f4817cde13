import type { StaffRole } from '@mentorfolio/domain/cycle/roles'
import type { PersonSummary } from '@mentorfolio/domain/people/people.endpoints'
import { centresVisibleTo, mustBeAllowedAt } from '../access/at-centre.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { type Db, Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { whyGone } from '../links/find-link.ts'

export const personSelect = {
  id: true,
  centreId: true,
  userId: true,
  name: true,
  email: true,
  roles: true,
  revision: true,
  deactivatedAt: true,
  centre: { select: { name: true } },
  user: { select: { email: true, emailVerified: true } },
} as const satisfies Prisma.PersonSelect

export type PersonRow = Prisma.PersonGetPayload<{ select: typeof personSelect }>

/** A person of a centre whose people `by` may look at; 404 for a stranger, 403 for anybody but its admin. */
export const personAmong = async (db: Db | Tx, by: SignedIn, id: string): Promise<PersonRow> => {
  const where = { id, centreId: { in: centresVisibleTo(by, 'person') } }
  const row = await db.person.findFirst({ where, select: personSelect })
  if (!row) throw notFound()
  mustBeAllowedAt(by, row.centreId, 'person.view')
  return row
}

/**
 * The same person, held until the transaction ends: whoever accepts, withdraws or sends an invitation waits for the others,
 * and sees what they did.
 */
export const personHeld = async (tx: Tx, by: SignedIn, id: string): Promise<PersonRow> => {
  const { id: held } = await personAmong(tx, by, id)
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Person" WHERE id = ${held}::uuid FOR UPDATE`)
  return personAmong(tx, by, id)
}

/** The latest invitation of each of these people. */
export const invitationsOf = async (db: Db | Tx, personIds: readonly string[]) => {
  const links = await db.link.findMany({
    where: { purpose: 'INVITATION', subjectId: { in: [...personIds] } },
    orderBy: { createdAt: 'asc' },
    select: {
      subjectId: true,
      createdAt: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      tokens: { where: { channel: 'COPY' }, select: { digest: true }, take: 1 },
    },
  })
  return new Map(links.map((link) => [link.subjectId, link]))
}
type Invitations = Awaited<ReturnType<typeof invitationsOf>>

const invitationOf = (row: PersonRow, invitations: Invitations, now: Date): PersonSummary['invitation'] => {
  const link = invitations.get(row.id)
  if (row.userId !== null || !link) return null
  const gone = whyGone(link, now)
  return {
    state: gone === null ? 'OPEN' : gone === 'EXPIRED' ? 'EXPIRED' : 'WITHDRAWN',
    invitedAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    copied: link.tokens.length > 0,
  }
}

const stateOf = ({ deactivatedAt, userId }: Pick<PersonRow, 'deactivatedAt' | 'userId'>): PersonSummary['state'] => {
  if (deactivatedAt) return 'DEACTIVATED'
  return userId === null ? 'INVITED' : 'ACTIVE'
}

export const presentPerson = (row: PersonRow, invitations: Invitations, by: SignedIn, now: Date): PersonSummary => ({
  id: row.id,
  name: row.name,
  email: row.user?.email ?? row.email,
  roles: row.roles,
  state: stateOf(row),
  invitation: invitationOf(row, invitations, now),
  isSelf: row.userId === by.userId,
})

/** Whoever could run the centre tomorrow: an admin who has accepted and not left. */
export const otherAdmins = (db: Db | Tx, { id, centreId }: { id: string; centreId: string }) =>
  db.person.count({
    where: {
      ...{ centreId, deactivatedAt: null, userId: { not: null } },
      ...{ id: { not: id }, roles: { has: 'centreAdmin' satisfies StaffRole } },
    },
  })
