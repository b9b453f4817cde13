-- AlterTable
ALTER TABLE "SessionDecision" ADD COLUMN     "told" JSONB;

-- AlterTable
ALTER TABLE "SessionDecisionVersion" ADD COLUMN     "logVersion" INTEGER;

-- CreateTable
CREATE TABLE "Reassessment" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "from" "UnitState" NOT NULL,
    "sessionId" UUID,
    "acceptedMinutes" INTEGER NOT NULL,
    "requiredMinutes" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "takenUpAt" TIMESTAMPTZ(3),
    "takenUpById" UUID,

    CONSTRAINT "Reassessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DecisionReply" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "answer" TEXT,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "DecisionReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Reassessment_unitId_at_idx" ON "Reassessment"("unitId", "at");

-- CreateIndex
CREATE INDEX "Reassessment_submissionId_idx" ON "Reassessment"("submissionId");

-- CreateIndex
CREATE INDEX "Reassessment_centreId_idx" ON "Reassessment"("centreId");

-- CreateIndex
CREATE INDEX "DecisionReply_decisionId_idx" ON "DecisionReply"("decisionId");

-- CreateIndex
CREATE INDEX "DecisionReply_unitId_at_idx" ON "DecisionReply"("unitId", "at");

-- CreateIndex
CREATE INDEX "DecisionReply_centreId_idx" ON "DecisionReply"("centreId");

-- AddForeignKey
ALTER TABLE "Reassessment" ADD CONSTRAINT "Reassessment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reassessment" ADD CONSTRAINT "Reassessment_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionReply" ADD CONSTRAINT "DecisionReply_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionReply" ADD CONSTRAINT "DecisionReply_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "AssessmentDecision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Sessions that count, or would if their assessor lifted what stands in the way, and that nobody has decided on yet; and those that
-- were corrected since they were accepted, after a pass as well.
CREATE OR REPLACE FUNCTION "sessions_to_decide"(of_unit uuid, of_session uuid)
RETURNS TABLE ("unitId" uuid, "centreId" uuid, "sessionId" uuid, at timestamptz) LANGUAGE sql STABLE AS $$
  SELECT u.id, u."centreId", s.id,
    CASE WHEN d."sessionId" IS NULL THEN s."loggedAt"
      ELSE (SELECT max(v."receivedAt") FROM "SessionLogVersion" v WHERE v."sessionId" = s.id) END
  FROM "MentoringSession" s
  JOIN "Portfolio" po ON po.id = s."portfolioId"
  JOIN "Registration" e ON e."personId" = po."personId"
  JOIN "PortfolioUnit" u ON u."registrationId" = e.id
  LEFT JOIN "SessionDecision" d ON d."unitId" = u.id AND d."sessionId" = s.id AND d.kind IS NOT NULL
  WHERE (of_unit IS NULL OR u.id = of_unit) AND (of_session IS NULL OR s.id = of_session)
    AND s.status IN ('LOGGED', 'LOCKED') AND s."loggedAt" IS NOT NULL AND s.context = 'REAL' AND s.mode <> 'MESSAGES'
    AND s.kind IN ('FORMAL', 'REVIEW', 'CLOSURE')
    AND s."end" > e."from" AND (e.until IS NULL OR s.start < e.until)
    AND CASE WHEN d."sessionId" IS NULL
      THEN u.state IN ('IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'REFERRED', 'NEEDS_REASSESSMENT')
      ELSE d.kind = 'ACCEPTED' AND d.told IS NOT NULL AND u.state <> 'AWAITING_COUNTERSIGNATURE' END
$$;

-- What came into doubt waits from then on, not from when it was submitted.
CREATE OR REPLACE FUNCTION "keep_marks_of_waiting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "CaseloadMark" WHERE "unitId" = OLD."unitId" AND what = 'SUBMISSION';
  ELSE
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    SELECT u.id, u."centreId", 'SUBMISSION', NEW."submissionId",
      CASE WHEN u.state = 'NEEDS_REASSESSMENT'
        THEN coalesce((SELECT max(r.at) FROM "Reassessment" r WHERE r."unitId" = u.id), NEW."submittedAt") ELSE NEW."submittedAt" END, true
    FROM "PortfolioUnit" u WHERE u.id = NEW."unitId" AND u."assessorId" = NEW."forPersonId" AND u.state <> 'AWAITING_COUNTERSIGNATURE'
    ON CONFLICT ("unitId", what, "subjectId") DO UPDATE SET at = EXCLUDED.at;
  END IF;
  RETURN NULL;
END $$;

-- A reply waits for the unit's assessor until they have read it, with words or without; answered, its candidate has heard of them.
CREATE FUNCTION "keep_marks_of_replies"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."answeredAt" IS NULL THEN
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    VALUES (NEW."unitId", NEW."centreId", 'REPLIES', NEW.id, NEW.at, true) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM "CaseloadMark" WHERE "unitId" = NEW."unitId" AND what = 'REPLIES' AND "subjectId" = NEW.id;
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    VALUES (NEW."unitId", NEW."centreId", 'REPLY_ANSWERED', NEW.id, NEW."answeredAt", false) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "DecisionReply_is_marked" AFTER INSERT OR UPDATE OF "answeredAt" ON "DecisionReply"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_replies"();

-- What was said stays said; all that happens to a reply is that it is answered, once, and that the answer is read.
CREATE TRIGGER "DecisionReply_stays" BEFORE UPDATE ON "DecisionReply"
  FOR EACH ROW WHEN (
    (OLD."answeredAt" IS NOT NULL AND (OLD.answer, OLD."answeredAt", OLD."answeredById") IS DISTINCT FROM (NEW.answer, NEW."answeredAt", NEW."answeredById"))
    OR (to_jsonb(OLD) - '{answeredAt,answeredById,answer,seenAt}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{answeredAt,answeredById,answer,seenAt}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "DecisionReply_never_deleted" BEFORE DELETE ON "DecisionReply"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "DecisionReply_no_truncate" BEFORE TRUNCATE ON "DecisionReply"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Reassessment_stays" BEFORE UPDATE ON "Reassessment"
  FOR EACH ROW WHEN (
    OLD."takenUpAt" IS NOT NULL
    OR (to_jsonb(OLD) - '{takenUpAt,takenUpById}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{takenUpAt,takenUpById}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "Reassessment_never_deleted" BEFORE DELETE ON "Reassessment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "Reassessment_no_truncate" BEFORE TRUNCATE ON "Reassessment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
