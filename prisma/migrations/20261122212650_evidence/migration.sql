-- CreateEnum
CREATE TYPE "CriterionOutcome" AS ENUM ('MET', 'NOT_YET_MET');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MentoringRecordKind" ADD VALUE 'WRITTEN_ANSWER';
ALTER TYPE "MentoringRecordKind" ADD VALUE 'CASE_STUDY';
ALTER TYPE "MentoringRecordKind" ADD VALUE 'WORK_PRODUCT';

-- CreateTable
CREATE TABLE "ClaimDecision" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "claimed" BOOLEAN,
    "reason" TEXT,
    "passages" JSONB NOT NULL DEFAULT '[]',
    "byPersonId" UUID NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "declaration" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "byPersonId" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBecause" TEXT,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmittedRecord" (
    "submissionId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "record" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "SubmittedRecord_pkey" PRIMARY KEY ("submissionId","record","recordId")
);

-- CreateTable
CREATE TABLE "SubmissionSupplement" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "records" JSONB NOT NULL DEFAULT '[]',
    "byPersonId" UUID NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SubmissionSupplement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CriterionDecision" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "submissionId" UUID,
    "outcome" "CriterionOutcome" NOT NULL,
    "feedback" TEXT,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CriterionDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ClaimDecision_recordId_idx" ON "ClaimDecision"("recordId");

-- CreateIndex
CREATE INDEX "ClaimDecision_centreId_idx" ON "ClaimDecision"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimDecision_unitId_criterion_record_recordId_version_key" ON "ClaimDecision"("unitId", "criterion", "record", "recordId", "version");

-- CreateIndex
CREATE INDEX "Submission_centreId_idx" ON "Submission"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_unitId_attempt_key" ON "Submission"("unitId", "attempt");

-- CreateIndex
CREATE INDEX "SubmittedRecord_recordId_idx" ON "SubmittedRecord"("recordId");

-- CreateIndex
CREATE INDEX "SubmissionSupplement_submissionId_idx" ON "SubmissionSupplement"("submissionId");

-- CreateIndex
CREATE INDEX "SubmissionSupplement_centreId_idx" ON "SubmissionSupplement"("centreId");

-- CreateIndex
CREATE INDEX "CriterionDecision_unitId_criterion_at_idx" ON "CriterionDecision"("unitId", "criterion", "at");

-- CreateIndex
CREATE INDEX "CriterionDecision_centreId_idx" ON "CriterionDecision"("centreId");

-- AddForeignKey
ALTER TABLE "ClaimDecision" ADD CONSTRAINT "ClaimDecision_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmittedRecord" ADD CONSTRAINT "SubmittedRecord_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionSupplement" ADD CONSTRAINT "SubmissionSupplement_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionDecision" ADD CONSTRAINT "CriterionDecision_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was decided, submitted and added later stays as it was; only an erasure takes its words out. Of a submission itself
-- nothing changes but that it is withdrawn, and that it holds its records no longer.
CREATE TRIGGER "ClaimDecision_append_only" BEFORE UPDATE OR DELETE ON "ClaimDecision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "ClaimDecision_no_truncate" BEFORE TRUNCATE ON "ClaimDecision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SubmittedRecord_append_only" BEFORE UPDATE OR DELETE ON "SubmittedRecord"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "SubmittedRecord_no_truncate" BEFORE TRUNCATE ON "SubmittedRecord"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SubmissionSupplement_append_only" BEFORE UPDATE OR DELETE ON "SubmissionSupplement"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "SubmissionSupplement_no_truncate" BEFORE TRUNCATE ON "SubmissionSupplement"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "CriterionDecision_append_only" BEFORE UPDATE OR DELETE ON "CriterionDecision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "CriterionDecision_no_truncate" BEFORE TRUNCATE ON "CriterionDecision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Submission_stays_when_withdrawn" BEFORE UPDATE ON "Submission"
  FOR EACH ROW WHEN (
    (to_jsonb(OLD) - '{withdrawnAt,withdrawnBecause,releasedAt}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{withdrawnAt,withdrawnBecause,releasedAt}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "Submission_never_deleted" BEFORE DELETE ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "Submission_no_truncate" BEFORE TRUNCATE ON "Submission"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
