-- A claim of prior learning waits only while it can be decided about: a unit that passed waits for nothing of it.
CREATE OR REPLACE FUNCTION "keep_prior_learning_mark"(of_record uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadMark" WHERE what = 'PRIOR_LEARNING' AND "subjectId" = of_record;
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT r."unitId", r."centreId", 'PRIOR_LEARNING', r.id, v."receivedAt", true
  FROM "MentoringRecord" r
  JOIN "MentoringRecordVersion" v ON v."recordId" = r.id AND v.version = r.revision
  JOIN "PortfolioUnit" u ON u.id = r."unitId"
  WHERE r.id = of_record AND r.kind = 'PRIOR_LEARNING' AND r."withdrawnAt" IS NULL
    AND u.state IN ('IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'REFERRED', 'NEEDS_REASSESSMENT')
    AND NOT EXISTS (SELECT FROM "PriorLearningDecision" d WHERE d."recordId" = r.id AND d."recordVersion" >= r.revision)
  ON CONFLICT DO NOTHING;
END $$;

CREATE OR REPLACE FUNCTION "keep_plan_of_units"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_marks_of_plan"(NEW.id);
  PERFORM "keep_prior_learning_mark"(r.id) FROM "MentoringRecord" r WHERE r."unitId" = NEW.id AND r.kind = 'PRIOR_LEARNING';
  RETURN NULL;
END $$;

SELECT "keep_prior_learning_mark"("subjectId") FROM "CaseloadMark" WHERE what = 'PRIOR_LEARNING';
