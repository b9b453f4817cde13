-- What a mentee read when they answered: times, and the clock they were told by. Null: it was not kept, and a yes does not stand.
ALTER TABLE "SessionConfirmation" ADD COLUMN "shown" JSONB;

-- What was shown before this was not kept. It is known only where nothing was ever put right and the log, if there is one, was
-- there before the answer: then the times as they are written are those that were read. Whatever was said stays.
UPDATE "SessionConfirmation" c SET "shown" = jsonb_build_object(
  'start', to_char(coalesce(a."from", s."start") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"'),
  'end', to_char(coalesce(a."until", s."end") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"'),
  'zone', s."zone")
FROM "MentoringSession" s, "SessionAttendance" a
WHERE s."id" = c."sessionId" AND a."sessionId" = c."sessionId" AND a."relationshipId" = c."relationshipId"
  AND NOT EXISTS (
    SELECT FROM "SessionLogVersion" v WHERE v."sessionId" = c."sessionId" AND (v."version" > 1 OR v."receivedAt" > c."at"));
