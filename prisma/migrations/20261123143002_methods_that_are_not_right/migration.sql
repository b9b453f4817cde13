-- What its candidate says is not right in an observation or a discussion waits for its assessor, until it is written anew or withdrawn.
CREATE FUNCTION "keep_marks_of_method"(of_record uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadMark" m USING "MethodRecord" r
  WHERE r.id = of_record AND m."unitId" = r."unitId" AND m.what = 'METHODS' AND m."subjectId" = of_record;
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT r."unitId", r."centreId", 'METHODS', r.id, s.at, true
  FROM "MethodRecord" r JOIN "MethodRecordSignature" s ON s."recordId" = r.id AND s.version = r.revision AND s.party = 'CANDIDATE' AND NOT s.agrees
  WHERE r.id = of_record AND r."withdrawnAt" IS NULL;
END $$;

CREATE FUNCTION "keep_marks_of_methods"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_marks_of_method"(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "MethodRecord_is_marked" AFTER UPDATE OF revision, "withdrawnAt" ON "MethodRecord"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_methods"();

CREATE FUNCTION "keep_marks_of_method_signatures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_marks_of_method"(NEW."recordId");
  IF NEW.party = 'ASSESSOR' THEN
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    SELECT r."unitId", r."centreId", 'METHOD_SIGNED', r.id, NEW.at, false FROM "MethodRecord" r WHERE r.id = NEW."recordId"
    ON CONFLICT ("unitId", what, "subjectId") DO UPDATE SET at = EXCLUDED.at;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "MethodRecordSignature_is_marked" AFTER INSERT ON "MethodRecordSignature"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_method_signatures"();

-- What is there already.
SELECT "keep_marks_of_method"(id) FROM "MethodRecord";
INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT r."unitId", r."centreId", 'METHOD_SIGNED', r.id, max(s.at), false
  FROM "MethodRecord" r JOIN "MethodRecordSignature" s ON s."recordId" = r.id AND s.party = 'ASSESSOR' GROUP BY r.id
ON CONFLICT DO NOTHING;
