-- CreateTable
CREATE TABLE "SentCriterion" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "words" TEXT,
    "records" JSONB NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "judgementId" UUID,
    "withSubmissionId" UUID,

    CONSTRAINT "SentCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SentCriterion_judgementId_key" ON "SentCriterion"("judgementId");

-- CreateIndex
CREATE INDEX "SentCriterion_unitId_at_idx" ON "SentCriterion"("unitId", "at");

-- CreateIndex
CREATE INDEX "SentCriterion_centreId_idx" ON "SentCriterion"("centreId");

-- AddForeignKey
ALTER TABLE "SentCriterion" ADD CONSTRAINT "SentCriterion_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentCriterion" ADD CONSTRAINT "SentCriterion_judgementId_fkey" FOREIGN KEY ("judgementId") REFERENCES "CriterionDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was not judged early goes with the submission, and waits no more by itself.
CREATE FUNCTION "sent_criteria_go_along"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "SentCriterion" SET "withSubmissionId" = NEW.id
  WHERE "unitId" = NEW."unitId" AND "takenBackAt" IS NULL AND "judgementId" IS NULL AND "withSubmissionId" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "Submission_takes_sent_criteria" AFTER INSERT ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION "sent_criteria_go_along"();

-- A criterion that was sent waits for the unit's assessor until it is judged, taken back, or submitted with all the others.
CREATE FUNCTION "keep_marks_of_sent_criteria"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."takenBackAt" IS NULL AND NEW."judgementId" IS NULL AND NEW."withSubmissionId" IS NULL THEN
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    VALUES (NEW."unitId", NEW."centreId", 'CRITERIA', NEW.id, NEW.at, true) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM "CaseloadMark" WHERE "unitId" = NEW."unitId" AND what = 'CRITERIA' AND "subjectId" = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "SentCriterion_is_marked" AFTER INSERT OR UPDATE ON "SentCriterion"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_sent_criteria"();

-- What was sent stays as it was; all that happens to it is one of these, once.
CREATE TRIGGER "SentCriterion_stays" BEFORE UPDATE ON "SentCriterion"
  FOR EACH ROW WHEN (
    OLD."takenBackAt" IS NOT NULL OR OLD."judgementId" IS NOT NULL OR OLD."withSubmissionId" IS NOT NULL
    OR (to_jsonb(OLD) - '{takenBackAt,judgementId,withSubmissionId}'::text[])
      IS DISTINCT FROM (to_jsonb(NEW) - '{takenBackAt,judgementId,withSubmissionId}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "SentCriterion_never_deleted" BEFORE DELETE ON "SentCriterion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "SentCriterion_no_truncate" BEFORE TRUNCATE ON "SentCriterion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
