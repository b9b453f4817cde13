-- A question about a session waits for the unit's assessor until it is answered or taken back; answered, its candidate has heard of them.
CREATE FUNCTION "keep_marks_of_questions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."takenBackAt" IS NULL AND NEW."answeredAt" IS NULL THEN
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    VALUES (NEW."unitId", NEW."centreId", 'QUESTIONS', NEW.id, NEW.at, true) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM "CaseloadMark" WHERE "unitId" = NEW."unitId" AND what = 'QUESTIONS' AND "subjectId" = NEW.id;
  END IF;
  IF NEW."answeredAt" IS NOT NULL THEN
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    VALUES (NEW."unitId", NEW."centreId", 'ANSWER', NEW.id, NEW."answeredAt", false) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "AskedSession_is_marked" AFTER INSERT OR UPDATE OF "takenBackAt", "answeredAt" ON "AskedSession"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_questions"();

-- A claim of prior learning waits in the version that was not decided about yet; withdrawn it does not.
CREATE FUNCTION "keep_prior_learning_mark"(of_record uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadMark" WHERE what = 'PRIOR_LEARNING' AND "subjectId" = of_record;
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT r."unitId", r."centreId", 'PRIOR_LEARNING', r.id, v."receivedAt", true
  FROM "MentoringRecord" r
  JOIN "MentoringRecordVersion" v ON v."recordId" = r.id AND v.version = r.revision
  WHERE r.id = of_record AND r.kind = 'PRIOR_LEARNING' AND r."unitId" IS NOT NULL AND r."withdrawnAt" IS NULL
    AND NOT EXISTS (SELECT FROM "PriorLearningDecision" d WHERE d."recordId" = r.id AND d."recordVersion" >= r.revision)
  ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION "keep_marks_of_prior_learning"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_prior_learning_mark"(r.id) FROM "MentoringRecord" r WHERE r.id = NEW."recordId" AND r.kind = 'PRIOR_LEARNING';
  RETURN NULL;
END $$;
CREATE TRIGGER "MentoringRecordVersion_is_marked" AFTER INSERT ON "MentoringRecordVersion"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_prior_learning"();

CREATE FUNCTION "keep_marks_of_withdrawn_claims"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_prior_learning_mark"(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "MentoringRecord_is_marked" AFTER UPDATE OF "withdrawnAt" ON "MentoringRecord"
  FOR EACH ROW WHEN (NEW.kind = 'PRIOR_LEARNING') EXECUTE FUNCTION "keep_marks_of_withdrawn_claims"();

CREATE FUNCTION "keep_marks_of_decided_claims"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_prior_learning_mark"(NEW."recordId");
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  VALUES (NEW."unitId", NEW."centreId", 'PRIOR_LEARNING_DECIDED', NEW.id, NEW.at, false) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "PriorLearningDecision_is_marked" AFTER INSERT ON "PriorLearningDecision"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_decided_claims"();

-- What is there already.
INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT "unitId", "centreId", 'QUESTIONS', id, at, true FROM "AskedSession" WHERE "takenBackAt" IS NULL AND "answeredAt" IS NULL
  UNION ALL SELECT "unitId", "centreId", 'ANSWER', id, "answeredAt", false FROM "AskedSession" WHERE "answeredAt" IS NOT NULL
  UNION ALL SELECT "unitId", "centreId", 'PRIOR_LEARNING_DECIDED', id, at, false FROM "PriorLearningDecision";
SELECT "keep_prior_learning_mark"(id) FROM "MentoringRecord" WHERE kind = 'PRIOR_LEARNING';
