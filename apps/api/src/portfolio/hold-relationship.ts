import { Prisma, type Tx } from '../database/client.ts'

/**
 * Holds a relationship that its caller has found to be there for whoever writes, until the transaction ends: whoever moves it waits,
 * or was first. What is decided by its state is read afterwards.
 */
export const holdRelationship = (tx: Tx, id: string) =>
  tx.$queryRaw(Prisma.sql`SELECT id FROM "Relationship" WHERE id = ${id}::uuid FOR NO KEY UPDATE`)
