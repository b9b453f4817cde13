-- AlterTable
ALTER TABLE "SessionLogVersion" ALTER COLUMN "skewMs" SET DATA TYPE BIGINT;

-- AlterTable
ALTER TABLE "SessionPlanVersion" ALTER COLUMN "skewMs" SET DATA TYPE BIGINT;
