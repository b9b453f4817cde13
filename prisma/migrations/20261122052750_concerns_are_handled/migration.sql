-- AlterTable
ALTER TABLE "Concern" ADD COLUMN     "handledAt" TIMESTAMPTZ(3),
ADD COLUMN     "handledByPersonId" UUID,
ADD COLUMN     "handledSealed" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;
