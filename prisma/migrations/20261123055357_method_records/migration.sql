-- CreateEnum
CREATE TYPE "MethodRecordKind" AS ENUM ('OBSERVATION', 'PROFESSIONAL_DISCUSSION');

-- CreateEnum
CREATE TYPE "MethodParty" AS ENUM ('ASSESSOR', 'CANDIDATE');

-- CreateTable
CREATE TABLE "MethodRecord" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "kind" "MethodRecordKind" NOT NULL,
    "byPersonId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBecause" TEXT,
    "withdrawnById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MethodRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MethodRecordVersion" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "agreementVersion" INTEGER,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MethodRecordVersion_pkey" PRIMARY KEY ("recordId","version")
);

-- CreateTable
CREATE TABLE "MethodRecordSignature" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "party" "MethodParty" NOT NULL,
    "centreId" UUID NOT NULL,
    "byPersonId" UUID NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MethodRecordSignature_pkey" PRIMARY KEY ("recordId","version","party")
);

-- CreateIndex
CREATE INDEX "MethodRecord_unitId_idx" ON "MethodRecord"("unitId");

-- CreateIndex
CREATE INDEX "MethodRecord_centreId_idx" ON "MethodRecord"("centreId");

-- AddForeignKey
ALTER TABLE "MethodRecord" ADD CONSTRAINT "MethodRecord_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MethodRecordVersion" ADD CONSTRAINT "MethodRecordVersion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MethodRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MethodRecordSignature" ADD CONSTRAINT "MethodRecordSignature_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MethodRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was recorded, written and signed stays: a record is written on by a new version, or withdrawn, once.
CREATE TRIGGER "MethodRecord_stays" BEFORE UPDATE ON "MethodRecord"
  FOR EACH ROW WHEN (
    OLD."withdrawnAt" IS NOT NULL
    OR (to_jsonb(OLD) - '{revision,withdrawnAt,withdrawnBecause,withdrawnById}'::text[])
      IS DISTINCT FROM (to_jsonb(NEW) - '{revision,withdrawnAt,withdrawnBecause,withdrawnById}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "MethodRecord_never_deleted" BEFORE DELETE ON "MethodRecord"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "MethodRecord_no_truncate" BEFORE TRUNCATE ON "MethodRecord"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "MethodRecordVersion_append_only" BEFORE UPDATE OR DELETE ON "MethodRecordVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "MethodRecordVersion_no_truncate" BEFORE TRUNCATE ON "MethodRecordVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "MethodRecordSignature_append_only" BEFORE UPDATE OR DELETE ON "MethodRecordSignature"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "MethodRecordSignature_no_truncate" BEFORE TRUNCATE ON "MethodRecordSignature"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
