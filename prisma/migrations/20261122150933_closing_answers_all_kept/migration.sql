-- A later answer took the place of the one before, and its words with it: from now on each is a row of its own.
ALTER TABLE "ClosureConfirmation" DROP CONSTRAINT "ClosureConfirmation_pkey",
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD CONSTRAINT "ClosureConfirmation_pkey" PRIMARY KEY ("id");
ALTER TABLE "ClosureConfirmation" ALTER COLUMN "id" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "ClosureConfirmation_recordId_role_idx" ON "ClosureConfirmation"("recordId", "role");
