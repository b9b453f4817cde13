-- AlterEnum
ALTER TYPE "MentoringRecordKind" ADD VALUE 'PRIOR_LEARNING';

-- CreateTable
CREATE TABLE "PriorLearningDecision" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "recordVersion" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PriorLearningDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PriorLearningDecision_unitId_idx" ON "PriorLearningDecision"("unitId");

-- CreateIndex
CREATE INDEX "PriorLearningDecision_centreId_idx" ON "PriorLearningDecision"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "PriorLearningDecision_recordId_version_key" ON "PriorLearningDecision"("recordId", "version");

-- AddForeignKey
ALTER TABLE "PriorLearningDecision" ADD CONSTRAINT "PriorLearningDecision_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PriorLearningDecision" ADD CONSTRAINT "PriorLearningDecision_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MentoringRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was decided stands: the next decision is a row of its own.
CREATE TRIGGER "PriorLearningDecision_append_only" BEFORE UPDATE OR DELETE ON "PriorLearningDecision"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "PriorLearningDecision_no_truncate" BEFORE TRUNCATE ON "PriorLearningDecision"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
