import { Prisma, type Tx } from '../database/client.ts'

const locks = { UPDATE: Prisma.sql`FOR UPDATE`, NO_KEY_UPDATE: Prisma.sql`FOR NO KEY UPDATE` }

const hold = (tx: Tx, id: string, lock: keyof typeof locks) =>
  tx.$queryRaw(Prisma.sql`SELECT id FROM "Relationship" WHERE id = ${id}::uuid ${locks[lock]}`)

/**
 * Holds a relationship that its caller has found to be there for whoever writes, until the transaction ends: whoever else holds or
 * moves it waits, or was first. What is decided by its state is read afterwards. Others go on adding what refers to it.
 */
export const holdRelationship = (tx: Tx, id: string) => hold(tx, id, 'NO_KEY_UPDATE')

/**
 * The same, for whoever moves it from state to state or signs what begins it: stronger, since nobody may add meanwhile what refers
 * to it, either. A session that is planned, or a link that is made, at that very moment would neither be seen by what is decided
 * nor see it: it would be left behind by an ending that calls off what is planned.
 */
export const holdToMove = (tx: Tx, id: string) => hold(tx, id, 'UPDATE')
