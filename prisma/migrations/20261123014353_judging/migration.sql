-- CreateEnum
CREATE TYPE "AssessmentOutcome" AS ENUM ('PASS', 'REFER');

-- DropIndex
DROP INDEX "CriterionDecision_unitId_criterion_at_idx";

-- AlterTable
ALTER TABLE "CriterionDecision" ADD COLUMN     "decisionId" UUID,
ADD COLUMN     "methods" TEXT[],
ADD COLUMN     "releasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL,
ALTER COLUMN "outcome" DROP NOT NULL;

-- AlterTable
ALTER TABLE "PortfolioUnit" ADD COLUMN     "countersignerId" UUID;

-- AlterTable
ALTER TABLE "SessionDecision" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "kind" DROP NOT NULL;

-- CreateTable
CREATE TABLE "OpenedSubmission" (
    "submissionId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenedSubmission_pkey" PRIMARY KEY ("submissionId")
);

-- CreateTable
CREATE TABLE "AssessmentDecision" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "outcome" "AssessmentOutcome" NOT NULL,
    "overall" TEXT NOT NULL,
    "vacsr" JSONB NOT NULL,
    "actions" JSONB NOT NULL DEFAULT '[]',
    "dueOn" DATE,
    "acceptedMinutes" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "countersign" BOOLEAN NOT NULL DEFAULT false,
    "countersignedById" UUID,
    "countersignedAt" TIMESTAMPTZ(3),
    "declinedBecause" TEXT,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AssessmentDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessorEntry" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "entries" JSONB NOT NULL DEFAULT '[]',
    "countersigned" BOOLEAN NOT NULL,
    "mayCountersign" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessorEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionDecisionVersion" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "SessionDecisionKind",
    "reason" TEXT NOT NULL,
    "waives" TEXT[],
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionDecisionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OpenedSubmission_centreId_idx" ON "OpenedSubmission"("centreId");

-- CreateIndex
CREATE INDEX "AssessmentDecision_submissionId_idx" ON "AssessmentDecision"("submissionId");

-- CreateIndex
CREATE INDEX "AssessmentDecision_centreId_idx" ON "AssessmentDecision"("centreId");

-- CreateIndex
CREATE INDEX "AssessorEntry_centreId_idx" ON "AssessorEntry"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessorEntry_personId_version_key" ON "AssessorEntry"("personId", "version");

-- CreateIndex
CREATE INDEX "SessionDecisionVersion_centreId_idx" ON "SessionDecisionVersion"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionDecisionVersion_unitId_sessionId_version_key" ON "SessionDecisionVersion"("unitId", "sessionId", "version");

-- CreateIndex
CREATE INDEX "CriterionDecision_submissionId_idx" ON "CriterionDecision"("submissionId");

-- CreateIndex
CREATE INDEX "CriterionDecision_decisionId_idx" ON "CriterionDecision"("decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "CriterionDecision_unitId_criterion_submissionId_version_key" ON "CriterionDecision"("unitId", "criterion", "submissionId", "version");

-- CreateIndex
CREATE INDEX "PortfolioUnit_countersignerId_idx" ON "PortfolioUnit"("countersignerId");

-- AddForeignKey
ALTER TABLE "OpenedSubmission" ADD CONSTRAINT "OpenedSubmission_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionDecision" ADD CONSTRAINT "CriterionDecision_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriterionDecision" ADD CONSTRAINT "CriterionDecision_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "AssessmentDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentDecision" ADD CONSTRAINT "AssessmentDecision_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessorEntry" ADD CONSTRAINT "AssessorEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said stays said. A judgement is changed by the next one; all that happens to it is that its candidate is told.
DROP TRIGGER "CriterionDecision_append_only" ON "CriterionDecision";
CREATE TRIGGER "CriterionDecision_stays_when_released" BEFORE UPDATE ON "CriterionDecision"
  FOR EACH ROW WHEN (
    OLD."releasedAt" IS NOT NULL
    OR (to_jsonb(OLD) - '{decisionId,releasedAt}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{decisionId,releasedAt}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "CriterionDecision_never_deleted" BEFORE DELETE ON "CriterionDecision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AssessmentDecision_stays" BEFORE UPDATE ON "AssessmentDecision"
  FOR EACH ROW WHEN (
    OLD."releasedAt" IS NOT NULL OR OLD."declinedBecause" IS NOT NULL
    OR (to_jsonb(OLD) - '{countersignedById,countersignedAt,declinedBecause,releasedAt}'::text[])
      IS DISTINCT FROM (to_jsonb(NEW) - '{countersignedById,countersignedAt,declinedBecause,releasedAt}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AssessmentDecision_never_deleted" BEFORE DELETE ON "AssessmentDecision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AssessmentDecision_no_truncate" BEFORE TRUNCATE ON "AssessmentDecision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "OpenedSubmission_append_only" BEFORE UPDATE OR DELETE ON "OpenedSubmission"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "OpenedSubmission_no_truncate" BEFORE TRUNCATE ON "OpenedSubmission"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AssessorEntry_append_only" BEFORE UPDATE OR DELETE ON "AssessorEntry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AssessorEntry_no_truncate" BEFORE TRUNCATE ON "AssessorEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SessionDecisionVersion_append_only" BEFORE UPDATE OR DELETE ON "SessionDecisionVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "SessionDecisionVersion_no_truncate" BEFORE TRUNCATE ON "SessionDecisionVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
