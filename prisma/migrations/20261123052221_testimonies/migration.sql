-- CreateEnum
CREATE TYPE "TestimonyReliance" AS ENUM ('RELIED_ON', 'PARTLY', 'NOT_RELIED_ON');

-- CreateTable
CREATE TABLE "TestimonyReview" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" "TestimonyReliance" NOT NULL,
    "content" JSONB NOT NULL,
    "sealedContact" TEXT,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TestimonyReview_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TestimonyReview_requestId_idx" ON "TestimonyReview"("requestId");

-- CreateIndex
CREATE INDEX "TestimonyReview_centreId_idx" ON "TestimonyReview"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "TestimonyReview_unitId_requestId_version_key" ON "TestimonyReview"("unitId", "requestId", "version");

-- AddForeignKey
ALTER TABLE "TestimonyReview" ADD CONSTRAINT "TestimonyReview_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestimonyReview" ADD CONSTRAINT "TestimonyReview_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "FeedbackRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said stands: the next look is a row of its own.
CREATE TRIGGER "TestimonyReview_append_only" BEFORE UPDATE OR DELETE ON "TestimonyReview"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "TestimonyReview_no_truncate" BEFORE TRUNCATE ON "TestimonyReview"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
