import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { Prisma, type Tx } from '../database/client.ts'

/**
 * Whether a live submission holds this record (docs/evidence.md). Its own row is held until the transaction ends, so that whoever
 * submits at this very moment waits, or was first.
 */
export const isHeld = async (tx: Tx, recordId: string): Promise<boolean> => {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM "MentoringRecord" WHERE id = ${recordId}::uuid FOR UPDATE`)
  return (await tx.submittedRecord.count({ where: { recordId, submission: { releasedAt: null } } })) > 0
}

/** Nothing that a live submission holds is changed or withdrawn: throws 409. */
export const mustNotBeHeld = async (tx: Tx, recordId: string): Promise<void> => {
  const met = (await isHeld(tx, recordId)) ? [] : (['notHeld'] as const)
  mustBeAllowed(['candidate'], 'mentoringRecord.change', { state: null, met: [...met] })
}
