import type { SignedIn } from '../access/signed-in.ts'
import { candidateStanding, visibleTo } from '../access/visible-to.ts'
import type { Prisma, Tx } from '../database/client.ts'

const select = {
  id: true,
  centreId: true,
  portfolioId: true,
  state: true,
  simulated: true,
  under18: true,
  pseudonym: true,
  revision: true,
  identity: { select: { sealed: true } },
  portfolio: {
    select: { person: { select: candidateStanding }, relationships: { select: { id: true, pseudonym: true } } },
  },
} as const satisfies Prisma.RelationshipSelect

export type MenteeRow = Prisma.RelationshipGetPayload<{ select: typeof select }>

/** A relationship with who its mentee is, still sealed; null where it is not there for this reader. */
export const findRelationship = (tx: Tx, by: SignedIn, id: string): Promise<MenteeRow | null> =>
  tx.relationship.findFirst({ where: { id, portfolio: { person: visibleTo(by, 'mentee') } }, select })

/** What a write answers: the answer is kept, so it names nobody. */
export const told = ({
  id,
  pseudonym,
  state,
  revision,
}: Pick<MenteeRow, 'id' | 'pseudonym' | 'state' | 'revision'>) => ({
  ...{ id, name: pseudonym, state, revision },
})
