import type { Facts } from '@mentorfolio/domain/cycle/decide'
import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import type { Db, Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'

const select = {
  ...{ id: true, centreId: true, state: true },
  person: {
    select: {
      ...candidateStanding,
      centre: { select: { hours: true, zone: true, recordingDays: true } },
      registrations: {
        select: { units: { select: { packId: true, assessorId: true, countersignerId: true, iqaId: true } } },
      },
      portfolio: { select: { id: true, centreId: true } },
    },
  },
} as const satisfies Prisma.RegistrationSelect

/** A registration, its candidate, and their portfolio. */
export type ProductsRow = Prisma.RegistrationGetPayload<{ select: typeof select }> & {
  portfolio: { id: string; centreId: string }
}

/** The registration as far as its candidate's work products are there for this reader, and the parts they play; throws 404. */
export const loadProducts = async (
  tx: Tx | Db,
  by: SignedIn,
  id: string,
): Promise<{ row: ProductsRow; roles: readonly Role[] }> => {
  const row = await tx.registration.findFirst({ where: { id, person: visibleTo(by, 'workProduct') }, select })
  // Whoever is registered has a portfolio.
  const portfolio = row?.person.portfolio
  if (!row || !portfolio) throw notFound()
  return { row: { ...row, portfolio }, roles: standing(by, row.person) }
}

/** What the rules of work products may ask. No case of malpractice can be recorded yet, so nothing is frozen. */
export const productFacts = ({ state }: Pick<ProductsRow, 'state'>, reason = false): Facts => ({
  state,
  met: ['notFrozen', ...(reason ? (['reason'] as const) : [])],
})
