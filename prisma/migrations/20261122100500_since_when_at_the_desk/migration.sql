-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "deskGivenBy" UUID,
ADD COLUMN     "deskSince" TIMESTAMPTZ(3);
