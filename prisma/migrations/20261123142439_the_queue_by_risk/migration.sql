-- AlterTable
ALTER TABLE "WaitingSubmission" ADD COLUMN     "calm" SMALLINT NOT NULL DEFAULT 9,
ADD COLUMN     "lastDay" DATE NOT NULL DEFAULT '9999-12-31'::date,
ADD COLUMN     "lookAgainAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00+00'::timestamptz;

-- CreateIndex
CREATE INDEX "WaitingSubmission_forPersonId_lastDay_submittedAt_submissio_idx" ON "WaitingSubmission"("forPersonId", "lastDay", "submittedAt", "submissionId");

-- CreateIndex
CREATE INDEX "WaitingSubmission_forPersonId_calm_submittedAt_submissionId_idx" ON "WaitingSubmission"("forPersonId", "calm", "submittedAt", "submissionId");

-- CreateIndex
CREATE INDEX "WaitingSubmission_forPersonId_lookAgainAt_idx" ON "WaitingSubmission"("forPersonId", "lookAgainAt");

-- What the last day and the reasons not to wait follow from is looked up again by whoever reads the queue next.
CREATE FUNCTION "look_again"(registrations uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "WaitingSubmission" w SET "lookAgainAt" = '1970-01-01T00:00:00Z'
  FROM "PortfolioUnit" u WHERE u.id = w."unitId" AND u."registrationId" = ANY(registrations)
$$;

CREATE FUNCTION "look_again_at_registrations"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "look_again"(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER "Registration_is_looked_at_again" AFTER UPDATE OF until, "cohortId" ON "Registration"
  FOR EACH ROW WHEN ((OLD.until, OLD."cohortId") IS DISTINCT FROM (NEW.until, NEW."cohortId")) EXECUTE FUNCTION "look_again_at_registrations"();

CREATE FUNCTION "look_again_at_cohorts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "look_again"(array_agg(e.id)) FROM "Registration" e WHERE e."cohortId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Cohort_is_looked_at_again" AFTER UPDATE OF "endsOn" ON "Cohort"
  FOR EACH ROW WHEN (OLD."endsOn" <> NEW."endsOn") EXECUTE FUNCTION "look_again_at_cohorts"();

CREATE FUNCTION "look_again_at_centres"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "WaitingSubmission" SET "lookAgainAt" = '1970-01-01T00:00:00Z' WHERE "centreId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Centre_is_looked_at_again" AFTER UPDATE OF zone, hours ON "Centre"
  FOR EACH ROW WHEN ((OLD.zone, OLD.hours) IS DISTINCT FROM (NEW.zone, NEW.hours)) EXECUTE FUNCTION "look_again_at_centres"();
