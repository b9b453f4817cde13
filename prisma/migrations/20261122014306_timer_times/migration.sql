-- AlterTable
ALTER TABLE "MentoringSession" ADD COLUMN     "startTimes" JSONB,
ADD COLUMN     "stopTimes" JSONB;
