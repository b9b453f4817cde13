import { Prisma, type Tx } from '../database/client.ts'

/**
 * Holds a unit until the transaction ends, so that of two who submit it, or decide about it, the second sees what the first
 * did. Whether it is there for whoever asks is looked at afterwards: of what is not there, nothing is held.
 */
export const holdUnit = (tx: Tx, id: string) =>
  tx.$queryRaw(Prisma.sql`SELECT id FROM "PortfolioUnit" WHERE id = ${id}::uuid FOR UPDATE`)
