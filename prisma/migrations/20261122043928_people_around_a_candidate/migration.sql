-- CreateEnum
CREATE TYPE "SettingKind" AS ENUM ('SCHOOL', 'PROVISION', 'COLLEGE', 'EMPLOYER', 'OTHER');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('SET_UP', 'INVITATION', 'AGREEMENT', 'NEEDS', 'SESSION', 'FEEDBACK', 'CLOSURE');

-- CreateEnum
CREATE TYPE "GuestRole" AS ENUM ('mentee', 'supervisor', 'witness', 'stakeholder');

-- CreateEnum
CREATE TYPE "LinkChannel" AS ENUM ('MAIL', 'COPY', 'LOG');

-- CreateEnum
CREATE TYPE "SignatureParty" AS ENUM ('MENTOR', 'MENTEE');

-- CreateEnum
CREATE TYPE "SignatureMethod" AS ENUM ('ACCOUNT', 'LINK', 'HAND_OVER', 'SUPERVISOR', 'PAPER');

-- CreateEnum
CREATE TYPE "ConcernAbout" AS ENUM ('PUPIL', 'ADULT', 'HEAD', 'CENTRE');

-- DropForeignKey
ALTER TABLE "Person" DROP CONSTRAINT "Person_userId_fkey";

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN     "changeAsked" TEXT,
ADD COLUMN     "changeAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "offeredAt" TIMESTAMPTZ(3),
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "templateId" UUID;

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "linkId" UUID;

-- AlterTable
ALTER TABLE "Centre" ADD COLUMN     "deputy" TEXT,
ADD COLUMN     "deputyPhone" TEXT,
ADD COLUMN     "dsl" TEXT,
ADD COLUMN     "dslPhone" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Cohort" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "targets" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Goal" ADD COLUMN     "baseline" INTEGER,
ADD COLUMN     "byDate" DATE,
ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmedLinkId" UUID,
ADD COLUMN     "droppedAt" TIMESTAMPTZ(3),
ADD COLUMN     "droppedBecause" TEXT,
ADD COLUMN     "smart" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "email" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "userId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "induction" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Relationship" ADD COLUMN     "authorisedBy" TEXT,
ADD COLUMN     "authorisedOn" DATE,
ADD COLUMN     "authorisedRole" TEXT,
ADD COLUMN     "under18" BOOLEAN;

-- AlterTable
ALTER TABLE "Setting" ADD COLUMN     "chair" TEXT,
ADD COLUMN     "chairPhone" TEXT,
ADD COLUMN     "deputyPhone" TEXT,
ADD COLUMN     "head" TEXT,
ADD COLUMN     "headPhone" TEXT,
ADD COLUMN     "kind" "SettingKind" NOT NULL DEFAULT 'SCHOOL',
ADD COLUMN     "ladoPhone" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "supervisorEmail" TEXT;

-- CreateTable
CREATE TABLE "CentrePack" (
    "centreId" UUID NOT NULL,
    "packId" TEXT NOT NULL,
    "packVersion" INTEGER NOT NULL,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CentrePack_pkey" PRIMARY KEY ("centreId","packId","packVersion")
);

-- CreateTable
CREATE TABLE "CohortPack" (
    "cohortId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "packId" TEXT NOT NULL,
    "packVersion" INTEGER NOT NULL,

    CONSTRAINT "CohortPack_pkey" PRIMARY KEY ("cohortId","packId")
);

-- CreateTable
CREATE TABLE "CohortMember" (
    "cohortId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "role" "StaffRole" NOT NULL,

    CONSTRAINT "CohortMember_pkey" PRIMARY KEY ("cohortId","personId","role")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "centreId" UUID,
    "purpose" "LinkPurpose" NOT NULL,
    "role" "GuestRole",
    "subjectId" UUID,
    "relationshipId" UUID,
    "madeByPersonId" UUID,
    "under18" BOOLEAN NOT NULL DEFAULT true,
    "sealedTo" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkToken" (
    "digest" TEXT NOT NULL,
    "linkId" UUID NOT NULL,
    "channel" "LinkChannel" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkToken_pkey" PRIMARY KEY ("digest")
);

-- CreateTable
CREATE TABLE "SessionConfirmation" (
    "sessionId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "linkId" UUID,
    "role" "GuestRole" NOT NULL,
    "right" BOOLEAN NOT NULL,
    "words" TEXT,
    "handOver" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionConfirmation_pkey" PRIMARY KEY ("sessionId","relationshipId")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "id" UUID NOT NULL,
    "centreId" UUID,
    "sealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MenteeIdentity" (
    "relationshipId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MenteeIdentity_pkey" PRIMARY KEY ("relationshipId")
);

-- CreateTable
CREATE TABLE "AgreementSignature" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "party" "SignatureParty" NOT NULL,
    "method" "SignatureMethod" NOT NULL,
    "sealedName" TEXT NOT NULL,
    "helped" BOOLEAN NOT NULL DEFAULT false,
    "textDigest" TEXT NOT NULL,
    "linkId" UUID,
    "byPersonId" UUID,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreementSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperCopy" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "signedOn" DATE NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "digest" TEXT NOT NULL,
    "attachedAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedByPersonId" UUID,
    "declinedBecause" TEXT,

    CONSTRAINT "PaperCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementTemplate" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "clauses" JSONB NOT NULL,
    "byPersonId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreementTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedsAssessment" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "byPersonId" UUID NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedLinkId" UUID,
    "notRightAt" TIMESTAMPTZ(3),
    "notRight" TEXT,

    CONSTRAINT "NeedsAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentoringPlan" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT,
    "byPersonId" UUID NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MentoringPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalVersion" (
    "goalId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "byPersonId" UUID NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" BIGINT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GoalVersion_pkey" PRIMARY KEY ("goalId","version")
);

-- CreateTable
CREATE TABLE "ConfidentialityOverride" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConfidentialityOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Concern" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "settingId" UUID,
    "raisedByUserId" UUID,
    "raisedByLinkId" UUID,
    "about" "ConcernAbout" NOT NULL,
    "sealed" TEXT NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedByPersonId" UUID,

    CONSTRAINT "Concern_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CohortMember_personId_idx" ON "CohortMember"("personId");

-- CreateIndex
CREATE INDEX "Link_subjectId_idx" ON "Link"("subjectId");

-- CreateIndex
CREATE INDEX "Link_relationshipId_idx" ON "Link"("relationshipId");

-- CreateIndex
CREATE INDEX "Link_centreId_idx" ON "Link"("centreId");

-- CreateIndex
CREATE INDEX "LinkToken_linkId_idx" ON "LinkToken"("linkId");

-- CreateIndex
CREATE INDEX "OutgoingMail_centreId_createdAt_idx" ON "OutgoingMail"("centreId", "createdAt");

-- CreateIndex
CREATE INDEX "MenteeIdentity_centreId_idx" ON "MenteeIdentity"("centreId");

-- CreateIndex
CREATE INDEX "AgreementSignature_centreId_idx" ON "AgreementSignature"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementSignature_agreementId_party_key" ON "AgreementSignature"("agreementId", "party");

-- CreateIndex
CREATE UNIQUE INDEX "PaperCopy_agreementId_key" ON "PaperCopy"("agreementId");

-- CreateIndex
CREATE INDEX "PaperCopy_centreId_idx" ON "PaperCopy"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementTemplate_centreId_version_key" ON "AgreementTemplate"("centreId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "NeedsAssessment_relationshipId_version_key" ON "NeedsAssessment"("relationshipId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "MentoringPlan_relationshipId_version_key" ON "MentoringPlan"("relationshipId", "version");

-- CreateIndex
CREATE INDEX "ConfidentialityOverride_portfolioId_idx" ON "ConfidentialityOverride"("portfolioId");

-- CreateIndex
CREATE INDEX "Concern_centreId_raisedAt_idx" ON "Concern"("centreId", "raisedAt");

-- CreateIndex
CREATE INDEX "Concern_raisedByUserId_idx" ON "Concern"("raisedByUserId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_centreId_email_key" ON "Person"("centreId", "email");

-- AddForeignKey
ALTER TABLE "CentrePack" ADD CONSTRAINT "CentrePack_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_userId_fkey" FOREIGN KEY ("userId") REFERENCES "AuthUser"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortPack" ADD CONSTRAINT "CohortPack_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortMember" ADD CONSTRAINT "CohortMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkToken" ADD CONSTRAINT "LinkToken_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "Link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MenteeIdentity" ADD CONSTRAINT "MenteeIdentity_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementSignature" ADD CONSTRAINT "AgreementSignature_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperCopy" ADD CONSTRAINT "PaperCopy_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementTemplate" ADD CONSTRAINT "AgreementTemplate_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedsAssessment" ADD CONSTRAINT "NeedsAssessment_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringPlan" ADD CONSTRAINT "MentoringPlan_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalVersion" ADD CONSTRAINT "GoalVersion_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfidentialityOverride" ADD CONSTRAINT "ConfidentialityOverride_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was offered before offers had a time of their own.
UPDATE "Agreement" a SET "offeredAt" = a."createdAt" FROM "Relationship" r
  WHERE r.id = a."relationshipId" AND (r.state <> 'DRAFT' OR a."mentorSignedAt" IS NOT NULL);

-- What is signed or published, and versions of words, are never changed; only an erasure takes their words out.
CREATE TRIGGER "AgreementSignature_append_only" BEFORE UPDATE OR DELETE ON "AgreementSignature"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AgreementSignature_no_truncate" BEFORE TRUNCATE ON "AgreementSignature"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AgreementTemplate_append_only" BEFORE UPDATE OR DELETE ON "AgreementTemplate"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AgreementTemplate_no_truncate" BEFORE TRUNCATE ON "AgreementTemplate"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "GoalVersion_append_only" BEFORE UPDATE OR DELETE ON "GoalVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "GoalVersion_no_truncate" BEFORE TRUNCATE ON "GoalVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "MentoringPlan_append_only" BEFORE UPDATE OR DELETE ON "MentoringPlan"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "MentoringPlan_no_truncate" BEFORE TRUNCATE ON "MentoringPlan"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The words of an agreement stand still from the moment they are offered.
CREATE TRIGGER "Agreement_words_stand" BEFORE UPDATE ON "Agreement" FOR EACH ROW
  WHEN (OLD."offeredAt" IS NOT NULL AND (NEW.clauses IS DISTINCT FROM OLD.clauses OR NEW.version <> OLD.version OR NEW."offeredAt" IS DISTINCT FROM OLD."offeredAt"))
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "Agreement_stays" BEFORE DELETE ON "Agreement" FOR EACH ROW
  WHEN (OLD."offeredAt" IS NOT NULL) EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "NeedsAssessment_words_stand" BEFORE UPDATE ON "NeedsAssessment" FOR EACH ROW
  WHEN (NEW.content IS DISTINCT FROM OLD.content OR NEW.version <> OLD.version) EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "NeedsAssessment_stays" BEFORE DELETE ON "NeedsAssessment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
