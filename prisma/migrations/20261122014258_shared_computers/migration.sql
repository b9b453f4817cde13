-- AlterTable
ALTER TABLE "AuthSession" ADD COLUMN     "tabDigest" TEXT;

-- CreateTable
CREATE TABLE "AuthDeviceSecret" (
    "userId" UUID NOT NULL,
    "secret" TEXT NOT NULL,

    CONSTRAINT "AuthDeviceSecret_pkey" PRIMARY KEY ("userId")
);

-- AddForeignKey
ALTER TABLE "AuthDeviceSecret" ADD CONSTRAINT "AuthDeviceSecret_userId_fkey" FOREIGN KEY ("userId") REFERENCES "AuthUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;
