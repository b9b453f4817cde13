import type { Role } from '@mentorfolio/domain/cycle/roles'
import type { Kind } from '@mentorfolio/domain/cycle/who-sees-what'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'

/** What somebody's records need to know of them: who they are, and how long a device of theirs may be away. */
export const candidateColumns = {
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
} as const satisfies Prisma.PersonSelect

const select = {
  ...{ id: true, centreId: true, packId: true, state: true },
  registration: {
    select: {
      id: true,
      units: { select: { id: true, packId: true }, orderBy: { packId: 'asc' } },
      person: { select: { ...candidateColumns, portfolio: { select: { id: true } } } },
    },
  },
} as const satisfies Prisma.PortfolioUnitSelect

/** A unit, its candidate, and their portfolio. */
export type UnitPlace = Prisma.PortfolioUnitGetPayload<{ select: typeof select }> & { portfolioId: string }

/** A unit as far as its writer's words of this kind are there for this reader, and the parts they play; throws 404. */
export const loadUnit = async (
  tx: Tx,
  by: SignedIn,
  { id, kind }: { id: string; kind: Kind },
): Promise<{ row: UnitPlace; roles: readonly Role[] }> => {
  const row = await tx.portfolioUnit.findFirst({
    where: { id, registration: { person: visibleTo(by, kind) } },
    select,
  })
  // Whoever is registered has a portfolio.
  const portfolioId = row?.registration.person.portfolio?.id
  if (!row || portfolioId === undefined) throw notFound()
  return { row: { ...row, portfolioId }, roles: standing(by, row.registration.person) }
}

/** What the rules of a unit's texts may ask. No case of malpractice can be recorded yet, so nothing is frozen. */
export const unitFacts = ({ state }: Pick<UnitPlace, 'state'>) => ({ state, met: ['notFrozen' as const] })
