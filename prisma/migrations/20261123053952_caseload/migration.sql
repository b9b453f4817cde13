-- CreateTable
CREATE TABLE "CaseloadUnit" (
    "unitId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "assessorId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "waitsSince" TIMESTAMPTZ(3) NOT NULL,
    "silentSince" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseloadUnit_pkey" PRIMARY KEY ("unitId")
);

-- CreateTable
CREATE TABLE "CaseloadMark" (
    "unitId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "waits" BOOLEAN NOT NULL,

    CONSTRAINT "CaseloadMark_pkey" PRIMARY KEY ("unitId","what","subjectId")
);

-- CreateIndex
CREATE INDEX "CaseloadUnit_assessorId_waitsSince_unitId_idx" ON "CaseloadUnit"("assessorId", "waitsSince", "unitId");

-- CreateIndex
CREATE INDEX "CaseloadUnit_assessorId_silentSince_unitId_idx" ON "CaseloadUnit"("assessorId", "silentSince", "unitId");

-- CreateIndex
CREATE INDEX "CaseloadUnit_assessorId_name_personId_unitId_idx" ON "CaseloadUnit"("assessorId", "name", "personId", "unitId");

-- CreateIndex
CREATE INDEX "CaseloadUnit_centreId_idx" ON "CaseloadUnit"("centreId");

-- CreateIndex
CREATE INDEX "CaseloadMark_unitId_waits_at_idx" ON "CaseloadMark"("unitId", "waits", "at");

-- CreateIndex
CREATE INDEX "CaseloadMark_subjectId_idx" ON "CaseloadMark"("subjectId");

-- CreateIndex
CREATE INDEX "CaseloadMark_centreId_idx" ON "CaseloadMark"("centreId");

-- AddForeignKey
ALTER TABLE "CaseloadUnit" ADD CONSTRAINT "CaseloadUnit_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadMark" ADD CONSTRAINT "CaseloadMark_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A unit stands in its assessor's caseload as long as its registration lives.
CREATE FUNCTION "keep_caseload"(of_unit uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadUnit" c WHERE c."unitId" = of_unit AND NOT EXISTS (
    SELECT FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId"
    WHERE u.id = of_unit AND u."assessorId" IS NOT NULL AND e.state IN ('ACTIVE', 'ON_BREAK'));
  INSERT INTO "CaseloadUnit" ("unitId", "centreId", "assessorId", "personId", name, "waitsSince", "silentSince")
  SELECT u.id, u."centreId", u."assessorId", p.id, p.name,
    coalesce((SELECT min(m.at) FROM "CaseloadMark" m WHERE m."unitId" = u.id AND m.waits), '9999-12-31T00:00:00Z'),
    coalesce((SELECT max(m.at) FROM "CaseloadMark" m WHERE m."unitId" = u.id AND NOT m.waits), u."createdAt")
  FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId" JOIN "Person" p ON p.id = e."personId"
  WHERE u.id = of_unit AND u."assessorId" IS NOT NULL AND e.state IN ('ACTIVE', 'ON_BREAK')
  ON CONFLICT ("unitId") DO UPDATE SET "assessorId" = EXCLUDED."assessorId", "personId" = EXCLUDED."personId", name = EXCLUDED.name,
    "waitsSince" = EXCLUDED."waitsSince", "silentSince" = EXCLUDED."silentSince";
END $$;

-- The row is held first: of two marks at once the second then sees the first.
CREATE FUNCTION "keep_caseload_of_marks"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_unit uuid := coalesce(NEW."unitId", OLD."unitId");
BEGIN
  PERFORM FROM "CaseloadUnit" WHERE "unitId" = of_unit FOR UPDATE;
  UPDATE "CaseloadUnit" c SET
    "waitsSince" = coalesce((SELECT min(m.at) FROM "CaseloadMark" m WHERE m."unitId" = of_unit AND m.waits), '9999-12-31T00:00:00Z'),
    "silentSince" = coalesce((SELECT max(m.at) FROM "CaseloadMark" m WHERE m."unitId" = of_unit AND NOT m.waits),
      (SELECT u."createdAt" FROM "PortfolioUnit" u WHERE u.id = of_unit))
  WHERE c."unitId" = of_unit;
  RETURN NULL;
END $$;
CREATE TRIGGER "CaseloadMark_keeps_caseload" AFTER INSERT OR UPDATE OR DELETE ON "CaseloadMark"
  FOR EACH ROW EXECUTE FUNCTION "keep_caseload_of_marks"();

-- Sessions that count, or would if their assessor lifted what stands in the way, and that nobody has decided on yet.
CREATE FUNCTION "sessions_to_decide"(of_unit uuid, of_session uuid)
RETURNS TABLE ("unitId" uuid, "centreId" uuid, "sessionId" uuid, at timestamptz) LANGUAGE sql STABLE AS $$
  SELECT u.id, u."centreId", s.id, s."loggedAt"
  FROM "MentoringSession" s
  JOIN "Portfolio" po ON po.id = s."portfolioId"
  JOIN "Registration" e ON e."personId" = po."personId"
  JOIN "PortfolioUnit" u ON u."registrationId" = e.id
  WHERE (of_unit IS NULL OR u.id = of_unit) AND (of_session IS NULL OR s.id = of_session)
    AND u.state IN ('IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'REFERRED', 'NEEDS_REASSESSMENT')
    AND s.status IN ('LOGGED', 'LOCKED') AND s."loggedAt" IS NOT NULL AND s.context = 'REAL' AND s.mode <> 'MESSAGES'
    AND s.kind IN ('FORMAL', 'REVIEW', 'CLOSURE')
    AND s."end" > e."from" AND (e.until IS NULL OR s.start < e.until)
    AND NOT EXISTS (SELECT FROM "SessionDecision" d WHERE d."unitId" = u.id AND d."sessionId" = s.id AND d.kind IS NOT NULL)
$$;

CREATE FUNCTION "keep_session_marks"(of_unit uuid, of_session uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadMark" m WHERE m.what = 'SESSIONS'
    AND ((of_session IS NOT NULL AND m."subjectId" = of_session) OR (of_session IS NULL AND m."unitId" = of_unit))
    AND (of_unit IS NULL OR m."unitId" = of_unit)
    AND NOT EXISTS (SELECT FROM "sessions_to_decide"(m."unitId", m."subjectId"));
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT d."unitId", d."centreId", 'SESSIONS', d."sessionId", d.at, true FROM "sessions_to_decide"(of_unit, of_session) d
  ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION "keep_marks_of_sessions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_session_marks"(NULL, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "MentoringSession_is_marked" AFTER INSERT OR UPDATE OF status, "loggedAt", start, "end", kind, context, mode ON "MentoringSession"
  FOR EACH ROW WHEN (NEW."loggedAt" IS NOT NULL) EXECUTE FUNCTION "keep_marks_of_sessions"();

-- A decision about a session is what it waited for, and tells its candidate something of their assessor.
CREATE FUNCTION "keep_marks_of_session_decisions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_session_marks"(NEW."unitId", NEW."sessionId");
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  VALUES (NEW."unitId", NEW."centreId", 'SESSION_DECIDED', NEW."sessionId", NEW.at, false)
  ON CONFLICT ("unitId", what, "subjectId") DO UPDATE SET at = EXCLUDED.at;
  RETURN NULL;
END $$;
CREATE TRIGGER "SessionDecision_is_marked" AFTER INSERT OR UPDATE ON "SessionDecision"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_session_decisions"();

CREATE FUNCTION "keep_caseload_of_units"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.state <> OLD.state THEN PERFORM "keep_session_marks"(NEW.id, NULL); END IF;
  PERFORM "keep_caseload"(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "PortfolioUnit_keeps_caseload" AFTER INSERT OR UPDATE OF state, "assessorId" ON "PortfolioUnit"
  FOR EACH ROW EXECUTE FUNCTION "keep_caseload_of_units"();

CREATE FUNCTION "keep_caseload_of_registrations"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_session_marks"(u.id, NULL), "keep_caseload"(u.id) FROM "PortfolioUnit" u WHERE u."registrationId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "Registration_keeps_caseload" AFTER UPDATE OF state, "from", until ON "Registration"
  FOR EACH ROW EXECUTE FUNCTION "keep_caseload_of_registrations"();

CREATE FUNCTION "keep_caseload_of_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "CaseloadUnit" SET name = NEW.name WHERE "unitId" IN (
    SELECT u.id FROM "PortfolioUnit" u JOIN "Registration" e ON e.id = u."registrationId" WHERE e."personId" = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "Person_keeps_caseload" AFTER UPDATE OF name ON "Person"
  FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION "keep_caseload_of_people"();

-- A submission waits for its assessor; one that another assessor is asked to sign does not.
CREATE FUNCTION "keep_marks_of_waiting"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "CaseloadMark" WHERE "unitId" = OLD."unitId" AND what = 'SUBMISSION';
  ELSE
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    SELECT u.id, u."centreId", 'SUBMISSION', NEW."submissionId", NEW."submittedAt", true
    FROM "PortfolioUnit" u WHERE u.id = NEW."unitId" AND u."assessorId" = NEW."forPersonId" AND u.state <> 'AWAITING_COUNTERSIGNATURE'
    ON CONFLICT ("unitId", what, "subjectId") DO UPDATE SET at = EXCLUDED.at;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "WaitingSubmission_is_marked" AFTER INSERT OR DELETE ON "WaitingSubmission"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_waiting"();

CREATE FUNCTION "keep_marks_of_decisions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT s."unitId", NEW."centreId", 'DECISION', NEW.id, NEW."releasedAt", false FROM "Submission" s WHERE s.id = NEW."submissionId"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "AssessmentDecision_is_marked" AFTER INSERT OR UPDATE OF "releasedAt" ON "AssessmentDecision"
  FOR EACH ROW WHEN (NEW."releasedAt" IS NOT NULL) EXECUTE FUNCTION "keep_marks_of_decisions"();

-- One criterion that was judged before anything was submitted, and told.
CREATE FUNCTION "keep_marks_of_judgements"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  VALUES (NEW."unitId", NEW."centreId", 'JUDGEMENT', NEW.id, NEW."releasedAt", false) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "CriterionDecision_is_marked" AFTER INSERT OR UPDATE OF "releasedAt" ON "CriterionDecision"
  FOR EACH ROW WHEN (NEW."releasedAt" IS NOT NULL AND NEW."submissionId" IS NULL) EXECUTE FUNCTION "keep_marks_of_judgements"();

-- What is there already.
INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT d."unitId", d."centreId", 'SESSIONS', d."sessionId", d.at, true FROM "sessions_to_decide"(NULL, NULL) d
  UNION ALL SELECT "unitId", "centreId", 'SESSION_DECIDED', "sessionId", at, false FROM "SessionDecision"
  UNION ALL SELECT w."unitId", w."centreId", 'SUBMISSION', w."submissionId", w."submittedAt", true FROM "WaitingSubmission" w
    JOIN "PortfolioUnit" u ON u.id = w."unitId" AND u."assessorId" = w."forPersonId" AND u.state <> 'AWAITING_COUNTERSIGNATURE'
  UNION ALL SELECT s."unitId", a."centreId", 'DECISION', a.id, a."releasedAt", false FROM "AssessmentDecision" a
    JOIN "Submission" s ON s.id = a."submissionId" WHERE a."releasedAt" IS NOT NULL
  UNION ALL SELECT "unitId", "centreId", 'JUDGEMENT', id, "releasedAt", false FROM "CriterionDecision"
    WHERE "releasedAt" IS NOT NULL AND "submissionId" IS NULL;
SELECT "keep_caseload"(id) FROM "PortfolioUnit" WHERE "assessorId" IS NOT NULL;
