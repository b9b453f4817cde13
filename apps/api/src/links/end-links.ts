import { appendEvent } from '../audit/append-event.ts'
import type { Prisma, Tx } from '../database/client.ts'

type Ending = {
  centreId: string
  userId: string
  now: Date
  /** What they ask for was answered in another way: whoever opens one is told that it was, and not that it was turned off. */
  answered?: boolean
}

/**
 * Ends every link among these that still opens something, with an event for each: an invitation's in the centre's chain, a
 * guest's in the portfolio's.
 */
export const endLinks = async (
  tx: Tx,
  among: Prisma.LinkWhereInput,
  { centreId, userId, now, answered = false }: Ending,
) => {
  const live = { centreId, usedAt: null, revokedAt: null, expiresAt: { gt: now } } as const
  const found = await tx.link.findMany({ where: { AND: [live, among] }, select: { id: true }, orderBy: { id: 'asc' } })
  const ids = found.map(({ id }) => id)
  // In one order for everybody: two who end the same links at once cannot wait for each other.
  await tx.$queryRaw`SELECT id FROM "Link" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  // Of what somebody uses up at this moment one of the two remains.
  const ended = await tx.link.updateManyAndReturn({
    where: { id: { in: ids }, usedAt: null, revokedAt: null },
    data: answered ? { usedAt: now } : { revokedAt: now },
    select: { id: true, subjectId: true, relationshipId: true },
  })
  const relationships = await tx.relationship.findMany({
    where: { id: { in: ended.flatMap(({ relationshipId }) => relationshipId ?? []) } },
    select: { id: true, portfolioId: true },
  })
  const portfolioOf = new Map(relationships.map(({ id, portfolioId }) => [id, portfolioId]))
  for (const { id, subjectId, relationshipId } of ended) {
    const event = { centreId, userId, at: now, revision: null }
    const portfolioId = relationshipId && portfolioOf.get(relationshipId)
    if (portfolioId)
      await appendEvent(tx, {
        ...{ ...event, chainId: portfolioId, action: 'link.revoke', subjectKind: 'link', subjectId: id },
        fields: answered ? { used: true } : { revoked: true },
      })
    else if (subjectId)
      await appendEvent(tx, {
        ...{ ...event, chainId: centreId, action: 'person.withdrawInvitation', subjectKind: 'person', subjectId },
        fields: {},
      })
  }
}

/** What guests were asked for by this person, as a mentor. */
export const askedOfGuestsBy = (personId: string) =>
  ({ madeByPersonId: personId, relationshipId: { not: null } }) as const satisfies Prisma.LinkWhereInput
