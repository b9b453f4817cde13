import type { Tx } from '../database/client.ts'

/**
 * Holds what lets somebody begin with this mentee, until the transaction ends: their registrations, and the setting whose
 * permission the records need.
 */
export const holdWhatLetsBegin = async (
  tx: Tx,
  { centreId, settingId }: { centreId: string; settingId: string | null },
  personId: string,
) => {
  await tx.$queryRaw`
    SELECT id FROM "Registration" WHERE "personId" = ${personId}::uuid AND "centreId" = ${centreId}::uuid ORDER BY id FOR SHARE`
  await tx.$queryRaw`SELECT id FROM "Setting" WHERE id = ${settingId}::uuid FOR SHARE`
}
