-- CreateEnum
CREATE TYPE "FilePurpose" AS ENUM ('RECORDING', 'OTHER');

-- CreateEnum
CREATE TYPE "FileState" AS ENUM ('RECEIVING', 'READY', 'REFUSED', 'ERASED');

-- CreateEnum
CREATE TYPE "FileErasure" AS ENUM ('DUE', 'CANDIDATE', 'UNUSED');

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "recordingDays" INTEGER;

-- CreateTable
CREATE TABLE "PortfolioFile" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "purpose" "FilePurpose" NOT NULL,
    "state" "FileState" NOT NULL DEFAULT 'RECEIVING',
    "size" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "because" TEXT,
    "sealedKey" TEXT,
    "mediaType" TEXT,
    "keptSize" INTEGER,
    "keptDigest" TEXT,
    "address" TEXT,
    "eraseOn" DATE,
    "erasure" "FileErasure",
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "touchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PortfolioFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilePiece" (
    "fileId" UUID NOT NULL,
    "offset" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "FilePiece_pkey" PRIMARY KEY ("fileId","offset")
);

-- CreateTable
CREATE TABLE "FileUse" (
    "fileId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "centreId" UUID NOT NULL,

    CONSTRAINT "FileUse_pkey" PRIMARY KEY ("fileId","recordId")
);

-- CreateTable
CREATE TABLE "StoredBytes" (
    "address" TEXT NOT NULL,
    "centreId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredBytes_pkey" PRIMARY KEY ("address")
);

-- CreateIndex
CREATE INDEX "PortfolioFile_portfolioId_idx" ON "PortfolioFile"("portfolioId");

-- CreateIndex
CREATE INDEX "PortfolioFile_state_touchedAt_idx" ON "PortfolioFile"("state", "touchedAt");

-- CreateIndex
CREATE INDEX "PortfolioFile_eraseOn_idx" ON "PortfolioFile"("eraseOn");

-- CreateIndex
CREATE INDEX "FileUse_recordId_idx" ON "FileUse"("recordId");

-- CreateIndex
CREATE INDEX "StoredBytes_fileId_idx" ON "StoredBytes"("fileId");

-- AddForeignKey
ALTER TABLE "PortfolioFile" ADD CONSTRAINT "PortfolioFile_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilePiece" ADD CONSTRAINT "FilePiece_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "PortfolioFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileUse" ADD CONSTRAINT "FileUse_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "PortfolioFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileUse" ADD CONSTRAINT "FileUse_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MentoringRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
