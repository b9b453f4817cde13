import type { Role } from '@mentorfolio/domain/cycle/roles'
import { besideKinds } from '@mentorfolio/domain/records/beside-kinds'
import type { SignedIn } from '../../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../../access/visible-to.ts'
import type { Db, Prisma, Tx } from '../../database/client.ts'
import { notFound } from '../../http/problem-error.ts'
import { type RecordRow, recordsOf } from './record-rows.ts'

const select = {
  ...{ id: true, centreId: true, portfolioId: true, pseudonym: true, state: true, simulated: true },
  goals: {
    where: { droppedAt: null },
    select: { id: true, title: true, versions: { orderBy: { version: 'desc' }, take: 1, select: { content: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  attendance: {
    where: { session: { status: { not: 'VOIDED' } } },
    select: { session: { select: { id: true, start: true, zone: true, title: true, status: true } } },
  },
  portfolio: {
    select: {
      person: {
        select: {
          ...candidateStanding,
          centre: { select: { hours: true, zone: true } },
          registrations: {
            select: { units: { select: { packId: true, assessorId: true, countersignerId: true, iqaId: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.RelationshipSelect

/** A relationship with what its referrals, contacts and supervision speak of. */
export type BesideRow = Prisma.RelationshipGetPayload<{ select: typeof select }>

/** The relationship as far as it is there for this reader, and the parts they play towards it; throws 404. */
export const loadBeside = async (
  tx: Tx | Db,
  by: SignedIn,
  id: string,
): Promise<{ row: BesideRow; roles: readonly Role[] }> => {
  const row = await tx.relationship.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'referral') } },
    select,
  })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/** Its referrals, contacts and supervision, in the order in which they were made. */
export const besideRecordsOf = async (tx: Tx | Db, { id }: Pick<BesideRow, 'id'>): Promise<RecordRow[]> => {
  const lists = await Promise.all(besideKinds.map((kind) => recordsOf(tx, { relationshipId: id, kind })))
  return lists.flat().sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}
