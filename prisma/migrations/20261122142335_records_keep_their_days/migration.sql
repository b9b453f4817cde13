-- The day that a record is about, with each version: a later version that names another day overwrites none.
ALTER TABLE "MentoringRecordVersion" ADD COLUMN     "happenedOn" DATE;

-- Where the words name the day themselves, each version has its own. Of other records the day of the latest version alone is known.
UPDATE "MentoringRecordVersion" v
SET "happenedOn" = coalesce((v."content"->>'on')::date, CASE WHEN v."version" = (
  SELECT max(w."version") FROM "MentoringRecordVersion" w WHERE w."recordId" = v."recordId"
) THEN r."happenedOn" END)
FROM "MentoringRecord" r
WHERE r."id" = v."recordId" AND r."happenedOn" IS NOT NULL;
