-- What a mentee read when they answered: times, and the clock they were told by.
ALTER TABLE "SessionConfirmation" ADD COLUMN "shown" JSONB;

-- What was shown before this was not kept: the times as they are written now, as far as they were not changed since.
UPDATE "SessionConfirmation" c SET "shown" = jsonb_build_object(
  'start', to_char(coalesce(a."from", s."start") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"'),
  'end', to_char(coalesce(a."until", s."end") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"'),
  'zone', s."zone")
FROM "MentoringSession" s, "SessionAttendance" a
WHERE s."id" = c."sessionId" AND a."sessionId" = c."sessionId" AND a."relationshipId" = c."relationshipId";
DELETE FROM "SessionConfirmation" WHERE "shown" IS NULL;
ALTER TABLE "SessionConfirmation" ALTER COLUMN "shown" SET NOT NULL;
