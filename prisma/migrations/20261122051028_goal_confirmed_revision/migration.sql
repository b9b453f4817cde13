-- AlterTable
ALTER TABLE "Goal" ADD COLUMN     "confirmedRevision" INTEGER;
