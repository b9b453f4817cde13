-- Which days a supervisor was shown when they said that the mentee was asked and could not be heard.
ALTER TABLE "ClosureConfirmation" ADD COLUMN     "shownDays" DATE[];

-- Words from before this was kept: their page showed the attempts that were there by then.
UPDATE "ClosureConfirmation" c
SET "shownDays" = coalesce((
  SELECT array_agg(DISTINCT r."happenedOn")
  FROM "MentoringRecord" r
  WHERE r."relationshipId" = c."relationshipId" AND r."kind" = 'FEEDBACK_ATTEMPT' AND r."happenedOn" IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM "MentoringRecordVersion" v WHERE v."recordId" = r."id" AND v."receivedAt" > c."at"
    )
), '{}')
WHERE c."role" = 'supervisor';
