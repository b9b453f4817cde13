-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "datesBefore" JSONB NOT NULL DEFAULT '[]';
