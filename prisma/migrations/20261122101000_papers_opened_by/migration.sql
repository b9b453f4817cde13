-- AlterTable
ALTER TABLE "PaperCopy" ADD COLUMN     "openedBy" UUID[] DEFAULT ARRAY[]::UUID[];
