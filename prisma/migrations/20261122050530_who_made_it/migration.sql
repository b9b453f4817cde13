-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "madeBy" TEXT;

-- AlterTable
ALTER TABLE "Setting" ADD COLUMN     "madeBy" TEXT,
ADD COLUMN     "permissionsBefore" JSONB NOT NULL DEFAULT '[]';
