import type { Db, Prisma, Tx } from '../database/client.ts'

/** Live conflicts that touch this candidate: about them, or a setting where they mentor. */
export const touching = (candidateId: string) =>
  ({
    endedAt: null,
    OR: [{ candidateId }, { setting: { relationships: { some: { portfolio: { personId: candidateId } } } } }],
  }) satisfies Prisma.ConflictOfInterestWhereInput

/** Tells of somebody whether they declared a conflict of interest that touches this candidate (docs/judging.md). */
export const conflictedWith = async (db: Db | Tx, candidateId: string) => {
  const rows = await db.conflictOfInterest.findMany({ where: touching(candidateId), select: { personId: true } })
  const declared = new Set(rows.map(({ personId }) => personId))
  return (personId: string) => declared.has(personId)
}
