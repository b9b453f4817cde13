-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "madeBy" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "because" TEXT,
ADD COLUMN     "madeBy" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Registration_cohortId_idx" ON "Registration"("cohortId");
