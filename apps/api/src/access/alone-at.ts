import type { Role } from '@mentorfolio/domain/cycle/roles'
import { Prisma, type Tx } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { SignedIn } from './signed-in.ts'

/**
 * Lets one at a time change who may do what at a centre, until the transaction ends, and reads anew what the one who asks
 * may do: two admins who remove each other at the same moment must not leave a centre that nobody runs. Answers the parts
 * they play now.
 */
export const aloneAt = async (
  tx: Tx,
  by: SignedIn,
  { centreId, id }: { centreId: string; id: string },
): Promise<Role[]> => {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Centre" WHERE id = ${centreId}::uuid FOR NO KEY UPDATE`)
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "Person" WHERE id = ${id}::uuid FOR UPDATE`)
  const now = await tx.person.findFirst({
    where: { centreId, userId: by.userId, deactivatedAt: null },
    select: { roles: true },
  })
  if (!now) throw notFound()
  return now.roles
}
