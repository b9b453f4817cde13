-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "authorisedAt" TIMESTAMPTZ(3);
