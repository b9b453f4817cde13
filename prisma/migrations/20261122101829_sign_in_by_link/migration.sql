-- AlterTable
ALTER TABLE "AuthSession" ADD COLUMN "byLinkAt" TIMESTAMPTZ(3);
