-- AlterTable
ALTER TABLE "StoredAnswer" DROP COLUMN "status";
