-- CreateEnum
CREATE TYPE "FeedbackSource" AS ENUM ('MENTEE', 'SUPERVISOR', 'STAKEHOLDER', 'PEER', 'WITNESS');

-- CreateEnum
CREATE TYPE "FeedbackPoint" AS ENUM ('POST_SESSION', 'MID', 'END');

-- CreateEnum
CREATE TYPE "FeedbackTool" AS ENUM ('SHORT_FORM', 'SCALE', 'OPEN_LETTER', 'WITNESS_TESTIMONY');

-- CreateEnum
CREATE TYPE "MentoringRecordKind" AS ENUM ('REFLECTION', 'OWN_RATING', 'ADAPTATION', 'REFERRAL', 'AGENCY_CONTACT', 'EMPLOYER_CONTACT', 'SUPERVISION_RECORD', 'PROGRESS_REVIEW', 'CLOSURE', 'FEEDBACK_ATTEMPT', 'REFLECTIVE_SUMMARY', 'SELF_REVIEW', 'CPD_PLAN');

-- CreateEnum
CREATE TYPE "ReferredKind" AS ENUM ('SESSION', 'FEEDBACK', 'GOAL', 'RECORD');

-- AlterTable
ALTER TABLE "MentoringSession" ADD COLUMN     "seriesId" UUID;

-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "continuesId" UUID;

-- CreateTable
CREATE TABLE "RelationshipMove" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "from" "RelationshipState" NOT NULL,
    "to" "RelationshipState" NOT NULL,
    "reason" TEXT,
    "sealedReason" TEXT,
    "byPersonId" UUID,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RelationshipMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClosureConfirmation" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "role" "GuestRole" NOT NULL,
    "relationshipId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "right" BOOLEAN NOT NULL,
    "words" TEXT,
    "linkId" UUID,
    "handOver" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClosureConfirmation_pkey" PRIMARY KEY ("recordId","version","role")
);

-- CreateTable
CREATE TABLE "StopRequest" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "words" TEXT,
    "linkId" UUID,
    "handOver" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StopRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionSet" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "source" "FeedbackSource" NOT NULL,
    "tool" "FeedbackTool" NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "byPersonId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuestionSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedbackRequest" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "sessionId" UUID,
    "source" "FeedbackSource" NOT NULL,
    "point" "FeedbackPoint" NOT NULL,
    "tool" "FeedbackTool" NOT NULL,
    "whom" TEXT,
    "questionSetId" UUID,
    "questions" JSONB NOT NULL,
    "dueOn" DATE NOT NULL,
    "askedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBecause" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "madeBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedbackRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedbackAnswer" (
    "requestId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "role" "GuestRole" NOT NULL,
    "answers" JSONB NOT NULL,
    "sealedName" TEXT NOT NULL,
    "sealedContact" TEXT,
    "capacity" TEXT,
    "helped" BOOLEAN NOT NULL DEFAULT false,
    "linkId" UUID,
    "handOver" BOOLEAN NOT NULL DEFAULT false,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedbackAnswer_pkey" PRIMARY KEY ("requestId")
);

-- CreateTable
CREATE TABLE "Policy" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "shippedKey" TEXT,
    "name" TEXT NOT NULL,
    "nations" TEXT[],
    "edition" TEXT NOT NULL,
    "address" TEXT,
    "checkedOn" DATE,
    "retiredAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "byPersonId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentoringRecord" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "kind" "MentoringRecordKind" NOT NULL,
    "relationshipId" UUID,
    "sessionId" UUID,
    "unitId" UUID,
    "happenedOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBecause" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MentoringRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentoringRecordVersion" (
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "byPersonId" UUID NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MentoringRecordVersion_pkey" PRIMARY KEY ("recordId","version")
);

-- CreateTable
CREATE TABLE "RecordReference" (
    "recordId" UUID NOT NULL,
    "kind" "ReferredKind" NOT NULL,
    "toId" UUID NOT NULL,
    "centreId" UUID NOT NULL,

    CONSTRAINT "RecordReference_pkey" PRIMARY KEY ("recordId","kind","toId")
);

-- CreateTable
CREATE TABLE "PrivateNote" (
    "sessionId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PrivateNote_pkey" PRIMARY KEY ("sessionId")
);

-- CreateIndex
CREATE INDEX "RelationshipMove_relationshipId_receivedAt_idx" ON "RelationshipMove"("relationshipId", "receivedAt");

-- CreateIndex
CREATE INDEX "ClosureConfirmation_relationshipId_idx" ON "ClosureConfirmation"("relationshipId");

-- CreateIndex
CREATE INDEX "StopRequest_relationshipId_idx" ON "StopRequest"("relationshipId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionSet_centreId_source_tool_version_key" ON "QuestionSet"("centreId", "source", "tool", "version");

-- CreateIndex
CREATE INDEX "FeedbackRequest_relationshipId_idx" ON "FeedbackRequest"("relationshipId");

-- CreateIndex
CREATE INDEX "FeedbackRequest_portfolioId_idx" ON "FeedbackRequest"("portfolioId");

-- CreateIndex
CREATE INDEX "FeedbackRequest_sessionId_idx" ON "FeedbackRequest"("sessionId");

-- CreateIndex
CREATE INDEX "FeedbackAnswer_relationshipId_idx" ON "FeedbackAnswer"("relationshipId");

-- CreateIndex
CREATE INDEX "Policy_centreId_idx" ON "Policy"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "Policy_centreId_shippedKey_key" ON "Policy"("centreId", "shippedKey");

-- CreateIndex
CREATE INDEX "MentoringRecord_portfolioId_kind_idx" ON "MentoringRecord"("portfolioId", "kind");

-- CreateIndex
CREATE INDEX "MentoringRecord_relationshipId_kind_idx" ON "MentoringRecord"("relationshipId", "kind");

-- CreateIndex
CREATE INDEX "MentoringRecord_sessionId_idx" ON "MentoringRecord"("sessionId");

-- CreateIndex
CREATE INDEX "MentoringRecord_unitId_idx" ON "MentoringRecord"("unitId");

-- CreateIndex
CREATE INDEX "RecordReference_toId_idx" ON "RecordReference"("toId");

-- CreateIndex
CREATE INDEX "PrivateNote_portfolioId_idx" ON "PrivateNote"("portfolioId");

-- AddForeignKey
ALTER TABLE "RelationshipMove" ADD CONSTRAINT "RelationshipMove_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StopRequest" ADD CONSTRAINT "StopRequest_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionSet" ADD CONSTRAINT "QuestionSet_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackRequest" ADD CONSTRAINT "FeedbackRequest_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackRequest" ADD CONSTRAINT "FeedbackRequest_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MentoringSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedbackAnswer" ADD CONSTRAINT "FeedbackAnswer_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "FeedbackRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Policy" ADD CONSTRAINT "Policy_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringRecord" ADD CONSTRAINT "MentoringRecord_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringRecord" ADD CONSTRAINT "MentoringRecord_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringRecord" ADD CONSTRAINT "MentoringRecord_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MentoringSession"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringRecord" ADD CONSTRAINT "MentoringRecord_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringRecordVersion" ADD CONSTRAINT "MentoringRecordVersion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MentoringRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordReference" ADD CONSTRAINT "RecordReference_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "MentoringRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateNote" ADD CONSTRAINT "PrivateNote_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MentoringSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
