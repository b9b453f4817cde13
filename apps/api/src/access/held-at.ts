import { Prisma, type Tx } from '../database/client.ts'
import { personAt } from './at-centre.ts'
import type { SignedIn } from './signed-in.ts'

/** The same account with its parts at this centre as they are now; without any where it has left. */
const readAnew = async (tx: Tx, by: SignedIn, centreId: string): Promise<SignedIn> => {
  const now = await tx.person.findFirst({
    where: { centreId, userId: by.userId, deactivatedAt: null },
    select: { id: true, roles: true, centre: { select: { name: true } } },
  })
  const elsewhere = by.people.filter((person) => person.centreId !== centreId)
  const here = now ? [{ id: now.id, centreId, centreName: now.centre.name, roles: now.roles }] : []
  const anew = { ...by, people: [...elsewhere, ...here] }
  personAt(anew, centreId)
  return anew
}

/**
 * Whoever asks, with the parts that they play at this centre now and until the transaction ends: what outlives a request (a
 * link, a role, an allocation) is not made by somebody who has left, or lost the part, since the request came in. `others`
 * are held with them: people who are given something. Call it before any other row is held, and never with `aloneAt`.
 * Throws 404 where they have left.
 */
export const heldAt = async (tx: Tx, by: SignedIn, centreId: string, others: readonly string[] = []) => {
  const ids = [...new Set([personAt(by, centreId).id, ...others])]
  // In one order for everybody, so that two at once cannot wait for each other.
  await tx.$queryRaw(
    Prisma.sql`SELECT id FROM "Person" WHERE id = ANY(${ids}::uuid[]) AND "centreId" = ${centreId}::uuid ORDER BY id FOR SHARE`,
  )
  return readAnew(tx, by, centreId)
}

/**
 * Lets one at a time change who may do what at a centre, until the transaction ends, and waits for what the person whose part
 * changes is making (`heldAt`): two admins who remove each other at the same moment must not leave a centre that nobody runs.
 * Answers who asks, with the parts that they play now. Throws 404 where they have left.
 */
export const aloneAt = async (tx: Tx, by: SignedIn, { centreId, id }: { centreId: string; id: string }) => {
  personAt(by, centreId)
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Centre" WHERE id = ${centreId}::uuid FOR NO KEY UPDATE`)
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Person" WHERE id = ${id}::uuid FOR UPDATE`)
  return readAnew(tx, by, centreId)
}
