import { Prisma, type Reads } from '../database/client.ts'
import type { CandidateRow } from '../portfolio/candidates.ts'

export type Submitted = ReadonlyMap<string, { id: string; at: string }>

/** The live submission of each unit of these candidates that has one. */
export const submittedUnits = async (db: Reads, people: readonly CandidateRow[]): Promise<Submitted> => {
  const units = people.flatMap(({ registrations }) =>
    registrations.flatMap((each) => each.units.filter(({ state }) => state !== 'IN_PROGRESS').map(({ id }) => id)),
  )
  if (units.length === 0) return new Map()
  const found = await db.$queryRaw<{ unitId: string; id: string; at: Date }[]>(Prisma.sql`
    SELECT "unitId", id, "submittedAt" AS at FROM "Submission"
    WHERE "releasedAt" IS NULL AND "unitId" = ANY(${units}::uuid[])`)
  return new Map(found.map(({ unitId, id, at }) => [unitId, { id, at: at.toISOString() }]))
}
