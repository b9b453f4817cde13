-- CreateTable
CREATE TABLE "DiscardedDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DiscardedDraft_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "DiscardedDraft_at_idx" ON "DiscardedDraft"("at");

-- AddForeignKey
ALTER TABLE "DiscardedDraft" ADD CONSTRAINT "DiscardedDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "AuthUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;
