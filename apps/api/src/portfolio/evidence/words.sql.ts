import { Prisma, type Reads } from '../../database/client.ts'
import { listOf } from '../rows.sql.ts'
import { type WordsRow, wordsRow } from './words-row.ts'

/** The latest version of each of a session's plans, or logs. */
const latestOf = (table: 'SessionPlanVersion' | 'SessionLogVersion', portfolioId: string) => {
  const versions = Prisma.raw(`"${table}"`)
  return listOf(Prisma.sql`
    SELECT v."sessionId", v.version, v.content, v.facts, v."effectiveAt" AS at FROM ${versions} v
    JOIN "MentoringSession" s ON s.id = v."sessionId" AND s."portfolioId" = ${portfolioId}::uuid
    WHERE NOT EXISTS (SELECT FROM ${versions} newer WHERE newer."sessionId" = v."sessionId" AND newer.version > v.version)`)
}

/** The latest version of each relationship's needs, or plan. */
const latestOfRelationship = (table: 'NeedsAssessment' | 'MentoringPlan', portfolioId: string) => {
  const versions = Prisma.raw(`"${table}"`)
  return listOf(Prisma.sql`
    SELECT DISTINCT ON (v."relationshipId") v."relationshipId", v.version, v.content, v."effectiveAt" AS at FROM ${versions} v
    JOIN "Relationship" r ON r.id = v."relationshipId" AND r."portfolioId" = ${portfolioId}::uuid
    ORDER BY v."relationshipId", v.version DESC`)
}

/**
 * Everything of a portfolio that can be evidence, with its latest words: one statement, however much there is. Whoever asks has
 * reached the portfolio through `visibleTo`.
 */
export const loadWords = async (reads: Reads, portfolioId: string): Promise<WordsRow> => {
  const [row] = await reads.$queryRaw<unknown[]>(Prisma.sql`
    SELECT
      ${latestOf('SessionPlanVersion', portfolioId)} AS plans,
      ${latestOf('SessionLogVersion', portfolioId)} AS logs,
      ${latestOfRelationship('NeedsAssessment', portfolioId)} AS needs,
      ${latestOfRelationship('MentoringPlan', portfolioId)} AS "mentoringPlans",
      ${listOf(Prisma.sql`
        SELECT a."relationshipId", a.version, a.clauses, a."mentorSignedAt", a."menteeSignedAt", a."offeredAt" AS at
        FROM "Agreement" a JOIN "Relationship" r ON r.id = a."relationshipId" AND r."portfolioId" = ${portfolioId}::uuid
        WHERE a."offeredAt" IS NOT NULL ORDER BY a.version`)} AS agreements,
      ${listOf(Prisma.sql`
        SELECT g.id, g."relationshipId", g.title, coalesce(v.version, 1) AS version, v.content, coalesce(v."effectiveAt", g."createdAt") AS at
        FROM "Goal" g JOIN "Relationship" r ON r.id = g."relationshipId" AND r."portfolioId" = ${portfolioId}::uuid
        LEFT JOIN LATERAL (SELECT * FROM "GoalVersion" of WHERE of."goalId" = g.id ORDER BY of.version DESC LIMIT 1) v ON true
        WHERE g."droppedAt" IS NULL`)} AS goals,
      ${listOf(Prisma.sql`
        SELECT q.id, q."relationshipId", q."sessionId", q.source, q.point, q.tool, q.whom, q.questions, a.answers, a."effectiveAt" AS at,
          q."withdrawnAt" IS NOT NULL AS withdrawn
        FROM "FeedbackRequest" q JOIN "FeedbackAnswer" a ON a."requestId" = q.id
        WHERE q."portfolioId" = ${portfolioId}::uuid`)} AS feedback,
      ${listOf(Prisma.sql`
        SELECT m.id, m.kind, m."relationshipId", m."sessionId", m."unitId", m."createdAt", v.version, v.content,
          v."effectiveAt" AS at, m."happenedOn"
        FROM "MentoringRecord" m
        JOIN LATERAL (SELECT * FROM "MentoringRecordVersion" of WHERE of."recordId" = m.id ORDER BY of.version DESC LIMIT 1) v ON true
        WHERE m."portfolioId" = ${portfolioId}::uuid AND m."withdrawnAt" IS NULL
        ORDER BY m."createdAt", m.id`)} AS records,
      ${listOf(Prisma.sql`
        SELECT DISTINCT ON (d."recordId") d."recordId", d."recordVersion", d.content
        FROM "PriorLearningDecision" d JOIN "MentoringRecord" m ON m.id = d."recordId" AND m."portfolioId" = ${portfolioId}::uuid
        ORDER BY d."recordId", d.version DESC`)} AS "priorLearning",
      ${listOf(Prisma.sql`
        SELECT m."relationshipId", m.action, m."from", m."to", m."receivedAt"
        FROM "RelationshipMove" m JOIN "Relationship" r ON r.id = m."relationshipId" AND r."portfolioId" = ${portfolioId}::uuid
        ORDER BY m."receivedAt", m.id`)} AS moves,
      ${listOf(Prisma.sql`
        SELECT DISTINCT ON (c."recordId") c."recordId", c."right", c."shownDays" AS days
        FROM "ClosureConfirmation" c JOIN "Relationship" r ON r.id = c."relationshipId" AND r."portfolioId" = ${portfolioId}::uuid
        WHERE c.role = 'supervisor' ORDER BY c."recordId", c.at DESC, c.id DESC`)} AS vouches`)
  return wordsRow.parse(row)
}
