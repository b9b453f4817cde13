-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "triedAt" TIMESTAMPTZ(3);
