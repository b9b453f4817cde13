import type { Facts } from '@mentorfolio/domain/cycle/decide'
import { heldAt } from '../access/held-at.ts'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import { holdRelationship } from '../portfolio/hold-relationship.ts'
import { isRegistered } from '../portfolio/registration.ts'

const select = {
  id: true,
  centreId: true,
  portfolioId: true,
  state: true,
  under18: true,
  simulated: true,
  portfolio: {
    select: {
      person: {
        select: {
          ...candidateStanding,
          registrations: {
            select: { state: true, units: { select: { assessorId: true, countersignerId: true, iqaId: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.RelationshipSelect

export type RelationshipOfLinks = Prisma.RelationshipGetPayload<{ select: typeof select }>

/** What the rule of asking guests looks at. */
export const askingFacts = ({ state, portfolio }: RelationshipOfLinks): Facts => ({
  state,
  met: isRegistered(portfolio.person.registrations) ? ['registered'] : [],
})

/** The relationship whose guests are asked, as far as it is there for this reader (else 404). */
export const loadRelationship = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await tx.relationship.findFirst({
    where: { id, portfolio: { person: visibleTo(by, 'relationship') } },
    select,
  })
  if (!row) throw notFound()
  return { row, roles: standing(by, row.portfolio.person) }
}

/**
 * The same, held until the transaction ends: whoever else asks a guest of this relationship waits, and counts what was asked
 * of them meanwhile; and who asks is here, as long as they ask.
 */
export const loadToAsk = async (tx: Tx, asking: SignedIn, id: string) => {
  const { row } = await loadRelationship(tx, asking, id)
  const by = await heldAt(tx, asking, row.centreId)
  await holdRelationship(tx, row.id)
  return loadRelationship(tx, by, id)
}
