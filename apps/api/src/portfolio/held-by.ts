import type { HeldBy } from '@mentorfolio/domain/records/held'
import { Prisma, type Reads } from '../database/client.ts'

/** Which live submission holds each of these records, by its id; of several the earliest. What nothing holds is not there. */
export const heldBySubmissions = async (db: Reads, ids: readonly string[]): Promise<ReadonlyMap<string, HeldBy>> => {
  if (ids.length === 0) return new Map()
  const found = await db.$queryRaw<{ recordId: string; unitId: string; submissionId: string; at: Date }[]>(Prisma.sql`
    SELECT DISTINCT ON (r."recordId") r."recordId", s."unitId", s.id AS "submissionId", s."submittedAt" AS at
    FROM "SubmittedRecord" r JOIN "Submission" s ON s.id = r."submissionId" AND s."releasedAt" IS NULL
    WHERE r."recordId" = ANY(${ids}::uuid[]) ORDER BY r."recordId", s."submittedAt", s.id`)
  return new Map(found.map(({ recordId, at, ...rest }) => [recordId, { ...rest, at: at.toISOString() }]))
}

/** Rows of records, each with what holds it. */
export const withHeld = async <Row extends { id: string }>(
  db: Reads,
  rows: readonly Row[],
): Promise<(Row & { held: HeldBy | null })[]> => {
  const held = await heldBySubmissions(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, held: held.get(row.id) ?? null }))
}
