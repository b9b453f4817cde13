-- AlterTable
ALTER TABLE "AssessmentDecision" ADD COLUMN     "judged" JSONB NOT NULL DEFAULT '[]';
