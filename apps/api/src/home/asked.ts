import { isAskedKind } from '@mentorfolio/domain/home/asked-kinds'
import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { z } from 'zod'
import { Prisma, type Reads } from '../database/client.ts'
import { instantRow } from '../portfolio/rows.ts'

type Asked = Candidacy['asked'][number]

const row = z.object({ unitId: z.string(), what: z.string(), count: z.number(), since: instantRow })

/** What these people were asked and told about their own units, and have not answered or read, the longest first. */
export const askedOf = async (reads: Reads, people: readonly string[]): Promise<Asked[]> => {
  if (people.length === 0) return []
  const rows = await reads.$queryRaw<{ found: unknown }[]>(Prisma.sql`
    SELECT to_json(asked) AS found FROM (
      SELECT u.id AS "unitId", w.what, count(*)::int AS count, min(w.at) AS since
      FROM "Registration" e JOIN "PortfolioUnit" u ON u."registrationId" = e.id
      CROSS JOIN LATERAL (
        SELECT 'PLAN' AS what, plan.at FROM (
          SELECT p.version, p.at FROM "AssessmentPlan" p WHERE p."unitId" = u.id ORDER BY p.version DESC LIMIT 1) plan
        WHERE NOT EXISTS (SELECT FROM "AssessmentPlanAnswer" a WHERE a."unitId" = u.id AND a.version = plan.version)
        UNION ALL
        SELECT 'ADJUSTMENT', last.at FROM (
          SELECT DISTINCT ON (r."adjustmentId") r."adjustmentId", r.version, r.ended, r.at
          FROM "ReasonableAdjustment" r WHERE r."unitId" = u.id ORDER BY r."adjustmentId", r.version DESC) last
        WHERE NOT last.ended AND NOT EXISTS (
          SELECT FROM "AdjustmentAnswer" a WHERE a."adjustmentId" = last."adjustmentId" AND a.version = last.version)
        UNION ALL
        SELECT 'METHOD', s.at FROM "MethodRecord" m
        JOIN "MethodRecordSignature" s ON s."recordId" = m.id AND s.version = m.revision AND s.party = 'ASSESSOR'
        WHERE m."unitId" = u.id AND m."withdrawnAt" IS NULL AND NOT EXISTS (
          SELECT FROM "MethodRecordSignature" c WHERE c."recordId" = m.id AND c.version = m.revision AND c.party = 'CANDIDATE')
        UNION ALL
        SELECT 'RECORDING', step.at FROM "MethodRecord" m
        CROSS JOIN LATERAL (
          SELECT d.step, d.at FROM "DiscussionRecordingStep" d WHERE d."recordId" = m.id ORDER BY d.number DESC LIMIT 1) step
        WHERE m."unitId" = u.id AND m."withdrawnAt" IS NULL AND step.step = 'ASKED'
        UNION ALL
        SELECT 'FEEDBACK', c.at FROM "RecordComment" c
        WHERE c."unitId" = u.id AND c."readAt" IS NULL AND c."withdrawnAt" IS NULL
        UNION ALL
        SELECT 'ANSWER', q."answeredAt" FROM "AskedSession" q
        WHERE q."unitId" = u.id AND q."answeredAt" IS NOT NULL AND q."readAt" IS NULL) w
      WHERE e."personId" = ANY(${people}::uuid[]) AND e.state IN ('ACTIVE', 'ON_BREAK')
      GROUP BY u.id, w.what ORDER BY since, u.id, w.what) asked`)
  return rows.flatMap(({ found }) => {
    const { unitId, what, count, since } = row.parse(found)
    return isAskedKind(what) ? [{ unitId, what, count, since: since.toISOString() }] : []
  })
}
