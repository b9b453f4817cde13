import { type EvidenceRef, refKey } from '@mentorfolio/domain/evidence/evidence-item'
import { Prisma, type Reads } from '../database/client.ts'

type Times = { writtenAt: Date | null; receivedAt: Date | null }
type Versioned = EvidenceRef & { version: number }

/** The version that is asked for, of the records that this table keeps. */
const versions = (table: string, column: string, ofKind: Prisma.Sql) => Prisma.sql`
  SELECT a.record, a.id, v."deviceAt" AS "writtenAt", v."receivedAt" FROM asked a
  JOIN ${Prisma.raw(`"${table}"`)} v ON v.${Prisma.raw(`"${column}"`)} = a.id AND v.version = a.version ${ofKind}`

/**
 * When each of these records was written in this version, on its device where that is known, and when the server had it. Whoever
 * asks has reached their portfolio through `visibleTo`.
 */
export const recordTimes = async (
  reads: Reads,
  records: readonly Versioned[],
): Promise<(ref: EvidenceRef) => { writtenAt: string | null; receivedAt: string | null }> => {
  const asked = JSON.stringify(records.map(({ record, id, version }) => ({ record, id, version })))
  const rows = await reads.$queryRaw<(EvidenceRef & Times)[]>(Prisma.sql`
    WITH asked AS (SELECT * FROM jsonb_to_recordset(${asked}::jsonb) AS a(record text, id uuid, version int))
    ${versions('SessionLogVersion', 'sessionId', Prisma.sql`AND a.record = 'SESSION_LOG'`)}
    UNION ALL ${versions('SessionPlanVersion', 'sessionId', Prisma.sql`AND a.record = 'SESSION_PLAN'`)}
    UNION ALL ${versions('NeedsAssessment', 'relationshipId', Prisma.sql`AND a.record = 'NEEDS_ASSESSMENT'`)}
    UNION ALL ${versions('MentoringPlan', 'relationshipId', Prisma.sql`AND a.record = 'MENTORING_PLAN'`)}
    UNION ALL ${versions('GoalVersion', 'goalId', Prisma.sql`AND a.record = 'GOAL'`)}
    UNION ALL ${versions('MentoringRecordVersion', 'recordId', Prisma.empty)}
    UNION ALL SELECT a.record, a.id, NULL, v."offeredAt" FROM asked a
      JOIN "Agreement" v ON v."relationshipId" = a.id AND v.version = a.version AND a.record = 'AGREEMENT'
    UNION ALL SELECT a.record, a.id, NULL, g."createdAt" FROM asked a
      JOIN "Goal" g ON g.id = a.id AND a.record = 'GOAL' AND NOT EXISTS (SELECT FROM "GoalVersion" v WHERE v."goalId" = g.id)
    UNION ALL SELECT a.record, a.id, v."deviceAt", v."receivedAt" FROM asked a
      JOIN "FeedbackAnswer" v ON v."requestId" = a.id`)
  const times = new Map(rows.map((row) => [refKey(row), row]))
  return (ref) => {
    const its = times.get(refKey(ref))
    return { writtenAt: its?.writtenAt?.toISOString() ?? null, receivedAt: its?.receivedAt?.toISOString() ?? null }
  }
}

/** The latest version of each of these sessions' logs, by its id; what has none is not there. */
export const latestLogs = async (db: Reads, sessionIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.$queryRaw<{ id: string; version: number }[]>(Prisma.sql`
    SELECT "sessionId" AS id, max(version) AS version FROM "SessionLogVersion"
    WHERE "sessionId" = ANY(${[...sessionIds]}::uuid[]) GROUP BY "sessionId"`)
  return new Map(rows.map(({ id, version }) => [id, version]))
}
