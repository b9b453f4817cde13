-- AlterTable
ALTER TABLE "AuthDevice" ADD COLUMN     "beforeIt" TIMESTAMPTZ(3),
ADD COLUMN     "deliveryFrom" TIMESTAMPTZ(3),
ADD COLUMN     "deliveryId" UUID;

-- AlterTable
ALTER TABLE "SessionPlanVersion" ADD COLUMN     "facts" JSONB;

-- By hand: versions from before say what their session says now, the nearest that is known.
SELECT set_config('mentorfolio.erasing', 'yes', true);

UPDATE "SessionPlanVersion" v SET facts = jsonb_build_object(
    'kind', s.kind, 'context', s.context, 'mode', s.mode, 'zone', s.zone,
    'start', to_char(s."plannedStart" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"'),
    'end', to_char(s."plannedEnd" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"'),
    'relationshipIds', (SELECT jsonb_agg(a."relationshipId" ORDER BY a."relationshipId")
      FROM "SessionAttendance" a WHERE a."sessionId" = s.id))
  FROM "MentoringSession" s WHERE s.id = v."sessionId";

UPDATE "SessionLogVersion" v SET facts = v.facts || jsonb_build_object('zone', s.zone)
  FROM "MentoringSession" s WHERE s.id = v."sessionId" AND NOT v.facts ? 'zone';

SELECT set_config('mentorfolio.erasing', '', true);

ALTER TABLE "SessionPlanVersion" ALTER COLUMN "facts" SET NOT NULL;
