-- CreateTable
CREATE TABLE "AskedSession" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenBackAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "answerKind" "SessionDecisionKind",
    "answer" TEXT,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "AskedSession_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AskedSession_unitId_sessionId_idx" ON "AskedSession"("unitId", "sessionId");

-- CreateIndex
CREATE INDEX "AskedSession_centreId_idx" ON "AskedSession"("centreId");

-- AddForeignKey
ALTER TABLE "AskedSession" ADD CONSTRAINT "AskedSession_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskedSession" ADD CONSTRAINT "AskedSession_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MentoringSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was asked stays as it was said. Taken back, answered and read are each written once.
CREATE TRIGGER "AskedSession_stays" BEFORE UPDATE ON "AskedSession"
  FOR EACH ROW WHEN (
    OLD."takenBackAt" IS NOT NULL OR OLD."readAt" IS NOT NULL
    OR (OLD."answeredAt" IS NOT NULL AND (to_jsonb(OLD) - '{readAt}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{readAt}'::text[]))
    OR (to_jsonb(OLD) - '{takenBackAt,answeredAt,answeredById,answerKind,answer,readAt}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{takenBackAt,answeredAt,answeredById,answerKind,answer,readAt}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AskedSession_never_deleted" BEFORE DELETE ON "AskedSession"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AskedSession_no_truncate" BEFORE TRUNCATE ON "AskedSession"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
