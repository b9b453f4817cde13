import { unitPack } from '@mentorfolio/qualifications'
import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import type { Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'

/** A registration to begin with somebody in: whose it is, what its packs allow, and the made-up names in use. */
export const loadRegistration = async (tx: Tx, by: SignedIn, id: string) => {
  const row = await tx.registration.findFirst({
    where: { id, person: visibleTo(by, 'relationship') },
    select: {
      id: true,
      centreId: true,
      state: true,
      units: { select: { packId: true } },
      person: {
        select: {
          ...candidateStanding,
          centre: { select: { zone: true } },
          portfolio: { select: { id: true, relationships: { select: { id: true, pseudonym: true } } } },
        },
      },
    },
  })
  const portfolio = row?.person.portfolio
  if (!row || !portfolio) throw notFound()
  const { person, units, ...registration } = row
  return {
    ...registration,
    portfolioId: portfolio.id,
    zone: person.centre.zone,
    roles: standing(by, person),
    /** One of its units takes simulated practice (S1-T1). */
    allowsSimulation: units.some(({ packId }) => unitPack(packId)?.evidence.simulation === true),
    taken: portfolio.relationships.map(({ pseudonym }) => pseudonym),
  }
}
