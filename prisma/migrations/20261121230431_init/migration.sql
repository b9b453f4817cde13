-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('candidate', 'assessor', 'iqa', 'leadIqa', 'eqa', 'centreAdmin', 'dsl');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('ACTIVE', 'ON_BREAK', 'WITHDRAWN', 'TRANSFERRED', 'COMPLETED');

-- CreateEnum
CREATE TYPE "UnitState" AS ENUM ('IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'AWAITING_COUNTERSIGNATURE', 'PASSED', 'REFERRED', 'IQA_PENDING', 'CONFIRMED', 'CLAIMED', 'NEEDS_REASSESSMENT');

-- CreateEnum
CREATE TYPE "RelationshipState" AS ENUM ('DRAFT', 'AWAITING_SIGNATURES', 'ACTIVE', 'CLOSING', 'CLOSED', 'ENDED_EARLY', 'TRANSFERRED', 'PAUSED');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('FORMAL', 'REVIEW', 'CLOSURE', 'CONTRACTING', 'INFORMAL');

-- CreateEnum
CREATE TYPE "SessionContext" AS ENUM ('REAL', 'SIMULATED');

-- CreateEnum
CREATE TYPE "SessionMode" AS ENUM ('IN_PERSON', 'VIDEO', 'PHONE', 'MESSAGES');

-- CreateEnum
CREATE TYPE "SessionStatus" AS ENUM ('PLANNED', 'DELIVERED', 'LOGGED', 'LOCKED', 'CANCELLED', 'NO_SHOW', 'VOIDED');

-- CreateEnum
CREATE TYPE "SessionDecisionKind" AS ENUM ('ACCEPTED', 'EXCLUDED');

-- CreateTable
CREATE TABLE "AuditEvent" (
    "chainId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "revision" INTEGER,
    "fields" TEXT[],
    "digests" JSONB NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("chainId","seq")
);

-- CreateTable
CREATE TABLE "AuditChain" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditChain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSalt" (
    "subjectId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "AuditSalt_pkey" PRIMARY KEY ("subjectId")
);

-- CreateTable
CREATE TABLE "AuthUser" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuthUser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthSession" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuthSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthAccount" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuthAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthVerification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuthVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthRateLimit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "AuthRateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuthGuess" (
    "account" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuthGuess_pkey" PRIMARY KEY ("account")
);

-- CreateTable
CREATE TABLE "AuthDevice" (
    "userId" UUID NOT NULL,
    "deviceId" UUID NOT NULL,
    "lastReceiptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuthDevice_pkey" PRIMARY KEY ("userId","deviceId")
);

-- CreateTable
CREATE TABLE "Centre" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "hours" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "roles" "StaffRole"[],
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nation" TEXT NOT NULL DEFAULT 'ENGLAND',
    "dsl" TEXT NOT NULL,
    "dslPhone" TEXT NOT NULL,
    "deputy" TEXT NOT NULL,
    "supervisor" TEXT NOT NULL,
    "privacyContact" TEXT NOT NULL,
    "permissionBy" TEXT,
    "permissionRole" TEXT,
    "permissionOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cohort" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredAnswer" (
    "userId" UUID NOT NULL,
    "key" UUID NOT NULL,
    "centreId" UUID,
    "digest" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredAnswer_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "cohortId" UUID,
    "state" "RegistrationState" NOT NULL DEFAULT 'ACTIVE',
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PortfolioUnit" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "packId" TEXT NOT NULL,
    "packVersion" INTEGER NOT NULL,
    "state" "UnitState" NOT NULL DEFAULT 'IN_PROGRESS',
    "assessorId" UUID,
    "iqaId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PortfolioUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Portfolio" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Portfolio_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Relationship" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "settingId" UUID,
    "pseudonym" TEXT NOT NULL,
    "state" "RelationshipState" NOT NULL DEFAULT 'DRAFT',
    "simulated" BOOLEAN NOT NULL DEFAULT false,
    "reviewDueOn" DATE,
    "endsOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Relationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InForcePeriod" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "end" TIMESTAMPTZ(3),

    CONSTRAINT "InForcePeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "clauses" JSONB NOT NULL,
    "mentorSignedAt" TIMESTAMPTZ(3),
    "menteeSignedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "domain" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentoringSession" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "portfolioId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "context" "SessionContext" NOT NULL,
    "mode" "SessionMode" NOT NULL,
    "status" "SessionStatus" NOT NULL,
    "title" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "start" TIMESTAMPTZ(3) NOT NULL,
    "end" TIMESTAMPTZ(3) NOT NULL,
    "plannedStart" TIMESTAMPTZ(3),
    "plannedEnd" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),
    "breaks" JSONB NOT NULL DEFAULT '[]',
    "planRecordedAt" TIMESTAMPTZ(3),
    "loggedAt" TIMESTAMPTZ(3),
    "endedBecause" TEXT,
    "madeBy" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MentoringSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionAttendance" (
    "sessionId" UUID NOT NULL,
    "relationshipId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "attended" BOOLEAN,
    "from" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "SessionAttendance_pkey" PRIMARY KEY ("sessionId","relationshipId")
);

-- CreateTable
CREATE TABLE "SessionPlanVersion" (
    "sessionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "byPersonId" UUID NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" INTEGER,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionPlanVersion_pkey" PRIMARY KEY ("sessionId","version")
);

-- CreateTable
CREATE TABLE "SessionLogVersion" (
    "sessionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "facts" JSONB NOT NULL,
    "reason" TEXT,
    "byPersonId" UUID NOT NULL,
    "deviceAt" TIMESTAMPTZ(3),
    "skewMs" INTEGER,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "effectiveAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionLogVersion_pkey" PRIMARY KEY ("sessionId","version")
);

-- CreateTable
CREATE TABLE "SessionDecision" (
    "unitId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "kind" "SessionDecisionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "waives" TEXT[],
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionDecision_pkey" PRIMARY KEY ("unitId","sessionId")
);

-- CreateIndex
CREATE INDEX "AuditEvent_centreId_at_idx" ON "AuditEvent"("centreId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE INDEX "AuditSalt_centreId_idx" ON "AuditSalt"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "AuthUser_email_key" ON "AuthUser"("email");

-- CreateIndex
CREATE UNIQUE INDEX "AuthSession_token_key" ON "AuthSession"("token");

-- CreateIndex
CREATE INDEX "AuthSession_userId_idx" ON "AuthSession"("userId");

-- CreateIndex
CREATE INDEX "AuthAccount_userId_idx" ON "AuthAccount"("userId");

-- CreateIndex
CREATE INDEX "AuthVerification_identifier_idx" ON "AuthVerification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "AuthRateLimit_key_key" ON "AuthRateLimit"("key");

-- CreateIndex
CREATE INDEX "Person_userId_idx" ON "Person"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_centreId_userId_key" ON "Person"("centreId", "userId");

-- CreateIndex
CREATE INDEX "Setting_centreId_idx" ON "Setting"("centreId");

-- CreateIndex
CREATE INDEX "Cohort_centreId_idx" ON "Cohort"("centreId");

-- CreateIndex
CREATE INDEX "StoredAnswer_createdAt_idx" ON "StoredAnswer"("createdAt");

-- CreateIndex
CREATE INDEX "Registration_personId_idx" ON "Registration"("personId");

-- CreateIndex
CREATE INDEX "Registration_centreId_idx" ON "Registration"("centreId");

-- CreateIndex
CREATE INDEX "PortfolioUnit_assessorId_idx" ON "PortfolioUnit"("assessorId");

-- CreateIndex
CREATE INDEX "PortfolioUnit_iqaId_idx" ON "PortfolioUnit"("iqaId");

-- CreateIndex
CREATE INDEX "PortfolioUnit_centreId_idx" ON "PortfolioUnit"("centreId");

-- CreateIndex
CREATE UNIQUE INDEX "PortfolioUnit_registrationId_packId_key" ON "PortfolioUnit"("registrationId", "packId");

-- CreateIndex
CREATE UNIQUE INDEX "Portfolio_personId_key" ON "Portfolio"("personId");

-- CreateIndex
CREATE INDEX "Portfolio_centreId_idx" ON "Portfolio"("centreId");

-- CreateIndex
CREATE INDEX "Relationship_portfolioId_idx" ON "Relationship"("portfolioId");

-- CreateIndex
CREATE INDEX "Relationship_centreId_idx" ON "Relationship"("centreId");

-- CreateIndex
CREATE INDEX "InForcePeriod_relationshipId_idx" ON "InForcePeriod"("relationshipId");

-- CreateIndex
CREATE UNIQUE INDEX "Agreement_relationshipId_version_key" ON "Agreement"("relationshipId", "version");

-- CreateIndex
CREATE INDEX "Goal_relationshipId_idx" ON "Goal"("relationshipId");

-- CreateIndex
CREATE INDEX "MentoringSession_portfolioId_start_id_idx" ON "MentoringSession"("portfolioId", "start", "id");

-- CreateIndex
CREATE INDEX "MentoringSession_centreId_idx" ON "MentoringSession"("centreId");

-- CreateIndex
CREATE INDEX "SessionAttendance_relationshipId_idx" ON "SessionAttendance"("relationshipId");

-- CreateIndex
CREATE INDEX "SessionDecision_sessionId_idx" ON "SessionDecision"("sessionId");

-- AddForeignKey
ALTER TABLE "AuthSession" ADD CONSTRAINT "AuthSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "AuthUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuthAccount" ADD CONSTRAINT "AuthAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "AuthUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_userId_fkey" FOREIGN KEY ("userId") REFERENCES "AuthUser"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PortfolioUnit" ADD CONSTRAINT "PortfolioUnit_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Portfolio" ADD CONSTRAINT "Portfolio_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relationship" ADD CONSTRAINT "Relationship_settingId_fkey" FOREIGN KEY ("settingId") REFERENCES "Setting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InForcePeriod" ADD CONSTRAINT "InForcePeriod_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentoringSession" ADD CONSTRAINT "MentoringSession_portfolioId_fkey" FOREIGN KEY ("portfolioId") REFERENCES "Portfolio"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionAttendance" ADD CONSTRAINT "SessionAttendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MentoringSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionAttendance" ADD CONSTRAINT "SessionAttendance_relationshipId_fkey" FOREIGN KEY ("relationshipId") REFERENCES "Relationship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPlanVersion" ADD CONSTRAINT "SessionPlanVersion_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MentoringSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionLogVersion" ADD CONSTRAINT "SessionLogVersion_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MentoringSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDecision" ADD CONSTRAINT "SessionDecision_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MentoringSession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand from here: what a schema cannot say.

ALTER TABLE "MentoringSession"
  ADD CONSTRAINT "MentoringSession_times" CHECK ("start" < "end"),
  ADD CONSTRAINT "MentoringSession_planned" CHECK ("plannedStart" < "plannedEnd"),
  ADD CONSTRAINT "MentoringSession_timer" CHECK ("startedAt" < "stoppedAt"),
  ADD CONSTRAINT "MentoringSession_revision" CHECK ("revision" > 0);
ALTER TABLE "SessionAttendance" ADD CONSTRAINT "SessionAttendance_times" CHECK ("from" < "until");
ALTER TABLE "InForcePeriod" ADD CONSTRAINT "InForcePeriod_times" CHECK ("start" < "end");
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_times" CHECK ("from" < "until");

-- What happened stays as it was told.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AuditEvent_no_truncate" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- Versions too; only an erasure, which says so in its own transaction, may take their words out.
CREATE FUNCTION "refuse_unless_erasing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('mentorfolio.erasing', true) = 'yes' THEN
    RETURN COALESCE(NEW, OLD);
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "SessionPlanVersion_append_only" BEFORE UPDATE OR DELETE ON "SessionPlanVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "SessionLogVersion_append_only" BEFORE UPDATE OR DELETE ON "SessionLogVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
