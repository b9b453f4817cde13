-- AlterTable
ALTER TABLE "MentoringSession" ADD COLUMN     "endedByMoveId" UUID;

-- Until now the reason stood there as if somebody had written it.
UPDATE "MentoringSession" s SET "endedBecause" = NULL, "endedByMoveId" = (
  SELECT m.id FROM "RelationshipMove" m JOIN "SessionAttendance" a ON a."relationshipId" = m."relationshipId"
  WHERE a."sessionId" = s.id AND m."to" IN ('CLOSED', 'ENDED_EARLY', 'TRANSFERRED') ORDER BY m."receivedAt" DESC, m.id DESC LIMIT 1)
WHERE s.status = 'CANCELLED' AND s."endedBecause" = 'The mentoring has ended';
