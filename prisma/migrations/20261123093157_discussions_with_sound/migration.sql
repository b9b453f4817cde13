-- CreateEnum
CREATE TYPE "RecordingStep" AS ENUM ('ASKED', 'AGREED', 'DECLINED', 'TAKEN_BACK');

-- AlterTable
ALTER TABLE "PortfolioFile" ADD COLUMN     "discussionId" UUID,
ADD COLUMN     "senderId" UUID;

-- CreateTable
CREATE TABLE "DiscussionRecordingStep" (
    "recordId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "step" "RecordingStep" NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DiscussionRecordingStep_pkey" PRIMARY KEY ("recordId","number")
);

-- CreateTable
CREATE TABLE "SoundUse" (
    "fileId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,

    CONSTRAINT "SoundUse_pkey" PRIMARY KEY ("fileId")
);

-- CreateIndex
CREATE INDEX "DiscussionRecordingStep_centreId_idx" ON "DiscussionRecordingStep"("centreId");

-- CreateIndex
CREATE INDEX "SoundUse_recordId_idx" ON "SoundUse"("recordId");

-- CreateIndex
CREATE INDEX "SoundUse_centreId_idx" ON "SoundUse"("centreId");

-- CreateIndex
CREATE INDEX "PortfolioFile_discussionId_idx" ON "PortfolioFile"("discussionId");

-- AddForeignKey
ALTER TABLE "PortfolioFile" ADD CONSTRAINT "PortfolioFile_discussionId_fkey" FOREIGN KEY ("discussionId") REFERENCES "MethodRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscussionRecordingStep" ADD CONSTRAINT "DiscussionRecordingStep_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MethodRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SoundUse" ADD CONSTRAINT "SoundUse_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "PortfolioFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SoundUse" ADD CONSTRAINT "SoundUse_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MethodRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Steps stay as they were; what a discussion names stays named, and its recording belongs to it for good.
CREATE TRIGGER "DiscussionRecordingStep_append_only" BEFORE UPDATE OR DELETE ON "DiscussionRecordingStep"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "DiscussionRecordingStep_no_truncate" BEFORE TRUNCATE ON "DiscussionRecordingStep"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SoundUse_append_only" BEFORE UPDATE OR DELETE ON "SoundUse"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "SoundUse_no_truncate" BEFORE TRUNCATE ON "SoundUse"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What lies in a discussion's recording is not exchanged: it is what was kept, or gone.
CREATE TRIGGER "PortfolioFile_sound_stays" BEFORE UPDATE ON "PortfolioFile"
  FOR EACH ROW WHEN (
    OLD."discussionId" IS NOT NULL AND (
      NEW."discussionId" IS DISTINCT FROM OLD."discussionId"
      OR (OLD."keptDigest" IS NOT NULL AND NEW."keptDigest" IS DISTINCT FROM OLD."keptDigest")
      OR (OLD."address" IS NOT NULL AND NEW."address" IS DISTINCT FROM OLD."address")
    )
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
