-- Of a policy that ships: which edition came when the centre last said which it goes by.
ALTER TABLE "Policy" ADD COLUMN     "shippedEdition" TEXT;

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "policyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nations" TEXT[],
    "edition" TEXT NOT NULL,
    "address" TEXT,
    "checkedOn" DATE,
    "used" BOOLEAN NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PolicyVersion_pkey" PRIMARY KEY ("policyId","version")
);

-- CreateIndex
CREATE INDEX "PolicyVersion_centreId_idx" ON "PolicyVersion"("centreId");

-- AddForeignKey
ALTER TABLE "PolicyVersion" ADD CONSTRAINT "PolicyVersion_policyId_fkey" FOREIGN KEY ("policyId") REFERENCES "Policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is said now is the first version that is kept. When it was said stands in the chain alone: here it is when the policy was first spoken of.
INSERT INTO "PolicyVersion" ("policyId", "version", "centreId", "name", "nations", "edition", "address", "checkedOn", "used", "byPersonId", "at")
SELECT p."id", p."revision", p."centreId", p."name", p."nations", p."edition", p."address", p."checkedOn", p."retiredAt" IS NULL, p."byPersonId",
  coalesce((SELECT max(e."at") FROM "AuditEvent" e WHERE e."subjectId" = p."id" AND e."action" = 'policy.keep'), p."createdAt")
FROM "Policy" p;
