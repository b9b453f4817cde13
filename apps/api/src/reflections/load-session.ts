import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { SignedIn } from '../access/signed-in.ts'
import { standing, visibleTo } from '../access/visible-to.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { candidateColumns } from '../portfolio/load-unit.ts'
import { sessionColumns } from '../portfolio/session-cards.ts'

const select = {
  ...sessionColumns,
  ...{ centreId: true, portfolioId: true },
  attendance: {
    select: {
      relationshipId: true,
      relationship: {
        select: {
          pseudonym: true,
          goals: {
            where: { droppedAt: null },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            select: { id: true, title: true },
          },
        },
      },
    },
  },
  portfolio: { select: { person: { select: candidateColumns } } },
} as const satisfies Prisma.MentoringSessionSelect

export type SessionPlace = Prisma.MentoringSessionGetPayload<{ select: typeof select }>

/** A session as far as looking back on it is there for this reader, and the parts they play; throws 404. */
export const loadSession = async (
  tx: Tx,
  by: SignedIn,
  id: string,
): Promise<{ row: SessionPlace; roles: readonly Role[] }> => {
  const row = await tx.mentoringSession.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'reflection') } },
    select,
  })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}
