import type { Db, Tx } from '../database/client.ts'

/** Each adjustment of a unit as it stands, with its versions before: the one that was made last first. */
export const adjustmentsOf = async (db: Db | Tx, unitId: string) => {
  const rows = await db.reasonableAdjustment.findMany({ where: { unitId }, orderBy: { version: 'desc' } })
  return [...Map.groupBy(rows, ({ adjustmentId }) => adjustmentId).values()]
    .flatMap(([last, ...before]) => (last ? [{ last, before }] : []))
    .toSorted(
      (a, b) => b.last.at.getTime() - a.last.at.getTime() || a.last.adjustmentId.localeCompare(b.last.adjustmentId),
    )
}

/** What is adjusted now, in words. */
export const adjustedFor = async (db: Db | Tx, unitId: string): Promise<string[]> =>
  (await adjustmentsOf(db, unitId)).flatMap(({ last }) => (last.ended ? [] : [last.what]))
