-- CreateTable
CREATE TABLE "ReasonableAdjustment" (
    "adjustmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "keeps" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "reason" TEXT NOT NULL,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReasonableAdjustment_pkey" PRIMARY KEY ("adjustmentId","version")
);

-- CreateTable
CREATE TABLE "AdjustmentAnswer" (
    "adjustmentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "words" TEXT,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AdjustmentAnswer_pkey" PRIMARY KEY ("adjustmentId","version")
);

-- CreateIndex
CREATE INDEX "ReasonableAdjustment_unitId_idx" ON "ReasonableAdjustment"("unitId");

-- CreateIndex
CREATE INDEX "ReasonableAdjustment_centreId_idx" ON "ReasonableAdjustment"("centreId");

-- CreateIndex
CREATE INDEX "AdjustmentAnswer_centreId_idx" ON "AdjustmentAnswer"("centreId");

-- AddForeignKey
ALTER TABLE "ReasonableAdjustment" ADD CONSTRAINT "ReasonableAdjustment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "ReasonableAdjustment_append_only" BEFORE UPDATE OR DELETE ON "ReasonableAdjustment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "ReasonableAdjustment_no_truncate" BEFORE TRUNCATE ON "ReasonableAdjustment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AdjustmentAnswer_append_only" BEFORE UPDATE OR DELETE ON "AdjustmentAnswer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AdjustmentAnswer_no_truncate" BEFORE TRUNCATE ON "AdjustmentAnswer"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
