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

/** What is adjusted on this day, `YYYY-MM-DD`, in words. */
export const adjustedFor = async (db: Db | Tx, unitId: string, day: string): Promise<string[]> => {
  const on = new Date(day)
  const holds = ({ ended, from, until }: { ended: boolean; from: Date; until: Date | null }) =>
    !ended && from <= on && (until === null || until >= on)
  return (await adjustmentsOf(db, unitId)).flatMap(({ last }) => (holds(last) ? [last.what] : []))
}
