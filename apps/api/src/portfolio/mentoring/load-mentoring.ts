import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { SignedIn } from '../../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../../access/visible-to.ts'
import type { Prisma, Tx } from '../../database/client.ts'
import { notFound } from '../../http/problem-error.ts'
import { holdRelationship } from '../hold-relationship.ts'

const earliestFirst = { orderBy: { version: 'asc' } } as const

const select = {
  id: true,
  centreId: true,
  portfolioId: true,
  pseudonym: true,
  simulated: true,
  state: true,
  reviewDueOn: true,
  endsOn: true,
  needs: earliestFirst,
  plans: earliestFirst,
  goals: { include: { versions: earliestFirst }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  portfolio: {
    select: {
      person: {
        select: {
          ...candidateStanding,
          centre: { select: { hours: true, zone: true } },
          registrations: {
            select: {
              id: true,
              state: true,
              units: { select: { packId: true, assessorId: true, countersignerId: true, iqaId: true } },
            },
            orderBy: [{ from: 'desc' }, { id: 'asc' }],
          },
        },
      },
    },
  },
} as const satisfies Prisma.RelationshipSelect

/** A relationship with its needs, goals and plans, every version of them. */
export type MentoringRow = Prisma.RelationshipGetPayload<{ select: typeof select }>

/** The relationship as far as it is there for this reader, and the parts they play towards it; throws 404. */
export const loadMentoring = async (
  tx: Tx,
  by: SignedIn,
  id: string,
): Promise<{ row: MentoringRow; roles: readonly Role[] }> => {
  const row = await tx.relationship.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'needs') } },
    select,
  })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/** The same, held until the transaction ends: of two who write the second finds what the first made, and nothing is written into what has ended. */
export const holdMentoring = async (tx: Tx, by: SignedIn, id: string) => {
  const { row } = await loadMentoring(tx, by, id)
  await holdRelationship(tx, row.id)
  return loadMentoring(tx, by, id)
}

/** The relationship that a guest's link is for; throws 404 where it is gone. */
export const loadMentoringOfLink = async (
  tx: Tx,
  { relationshipId, centreId }: { relationshipId: string | null; centreId: string | null },
): Promise<MentoringRow> => {
  if (relationshipId === null || centreId === null) throw notFound()
  const row = await tx.relationship.findFirst({ where: { id: relationshipId, centreId }, select })
  if (!row) throw notFound()
  return row
}
