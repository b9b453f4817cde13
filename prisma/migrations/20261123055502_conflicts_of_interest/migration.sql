-- CreateTable
CREATE TABLE "ConflictOfInterest" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "candidateId" UUID,
    "settingId" UUID,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "endedBecause" TEXT,

    CONSTRAINT "ConflictOfInterest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConflictOfInterest_personId_idx" ON "ConflictOfInterest"("personId");

-- CreateIndex
CREATE INDEX "ConflictOfInterest_candidateId_idx" ON "ConflictOfInterest"("candidateId");

-- CreateIndex
CREATE INDEX "ConflictOfInterest_settingId_idx" ON "ConflictOfInterest"("settingId");

-- CreateIndex
CREATE INDEX "ConflictOfInterest_centreId_idx" ON "ConflictOfInterest"("centreId");

-- AddForeignKey
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_settingId_fkey" FOREIGN KEY ("settingId") REFERENCES "Setting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was declared stays said: all that happens to it is that somebody else ends it, once.
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_about" CHECK (num_nonnulls("candidateId", "settingId") = 1);
ALTER TABLE "ConflictOfInterest" ADD CONSTRAINT "ConflictOfInterest_ended" CHECK (num_nonnulls("endedAt", "endedById", "endedBecause") IN (0, 3));
CREATE TRIGGER "ConflictOfInterest_stays" BEFORE UPDATE ON "ConflictOfInterest"
  FOR EACH ROW WHEN (
    OLD."endedAt" IS NOT NULL
    OR (to_jsonb(OLD) - '{endedAt,endedById,endedBecause}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{endedAt,endedById,endedBecause}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "ConflictOfInterest_never_deleted" BEFORE DELETE ON "ConflictOfInterest"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "ConflictOfInterest_no_truncate" BEFORE TRUNCATE ON "ConflictOfInterest"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
