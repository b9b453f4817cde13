-- CreateTable
CREATE TABLE "WaitingSubmission" (
    "submissionId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "forPersonId" UUID NOT NULL,
    "isFirst" BOOLEAN NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WaitingSubmission_pkey" PRIMARY KEY ("submissionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "WaitingSubmission_unitId_key" ON "WaitingSubmission"("unitId");

-- CreateIndex
CREATE INDEX "WaitingSubmission_forPersonId_submittedAt_submissionId_idx" ON "WaitingSubmission"("forPersonId", "submittedAt", "submissionId");

-- CreateIndex
CREATE INDEX "WaitingSubmission_forPersonId_isFirst_submittedAt_submissio_idx" ON "WaitingSubmission"("forPersonId", "isFirst", "submittedAt", "submissionId");

-- CreateIndex
CREATE INDEX "WaitingSubmission_centreId_idx" ON "WaitingSubmission"("centreId");

-- AddForeignKey
ALTER TABLE "WaitingSubmission" ADD CONSTRAINT "WaitingSubmission_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitingSubmission" ADD CONSTRAINT "WaitingSubmission_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A unit waits for its assessor while something of it is to be judged, and for whoever is asked to sign while a decision is proposed.
-- After a pass it waits again, with the submission that was passed, once a correction takes that away.
CREATE FUNCTION "keep_waiting"(units uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "WaitingSubmission" WHERE "unitId" = ANY(units);
  INSERT INTO "WaitingSubmission" ("submissionId", "centreId", "unitId", "forPersonId", "isFirst", "submittedAt")
  SELECT s.id, u."centreId", u.id, who.id, s.attempt = 1, s."submittedAt"
  FROM "PortfolioUnit" u
  CROSS JOIN LATERAL (SELECT CASE
    WHEN u.state IN ('SUBMITTED', 'IN_ASSESSMENT', 'NEEDS_REASSESSMENT') THEN u."assessorId"
    WHEN u.state = 'AWAITING_COUNTERSIGNATURE' THEN u."countersignerId" END AS id) who
  CROSS JOIN LATERAL (
    SELECT * FROM "Submission" made WHERE made."unitId" = u.id AND made."withdrawnAt" IS NULL ORDER BY made.attempt DESC LIMIT 1) s
  WHERE u.id = ANY(units) AND who.id IS NOT NULL;
END $$;

CREATE FUNCTION "keep_waiting_of_units"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE units uuid[];
BEGIN
  SELECT array_agg(now.id) INTO units FROM now_is now JOIN it_was was ON was.id = now.id
  WHERE (was.state, was."assessorId", was."countersignerId") IS DISTINCT FROM (now.state, now."assessorId", now."countersignerId");
  IF units IS NOT NULL THEN PERFORM "keep_waiting"(units); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "PortfolioUnit_keeps_waiting" AFTER UPDATE ON "PortfolioUnit"
  REFERENCING OLD TABLE AS it_was NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION "keep_waiting_of_units"();

CREATE FUNCTION "keep_waiting_of_submissions"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE units uuid[];
BEGIN
  SELECT array_agg(DISTINCT now."unitId") INTO units FROM now_is now;
  IF units IS NOT NULL THEN PERFORM "keep_waiting"(units); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Submission_keeps_waiting" AFTER INSERT ON "Submission"
  REFERENCING NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION "keep_waiting_of_submissions"();
CREATE TRIGGER "Submission_keeps_waiting_on" AFTER UPDATE ON "Submission"
  REFERENCING NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION "keep_waiting_of_submissions"();

SELECT "keep_waiting"(array_agg(id)) FROM "PortfolioUnit" WHERE state IN ('SUBMITTED', 'IN_ASSESSMENT', 'AWAITING_COUNTERSIGNATURE', 'NEEDS_REASSESSMENT');
