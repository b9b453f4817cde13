-- CreateTable
CREATE TABLE "AssessmentPlan" (
    "unitId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "activities" JSONB NOT NULL,
    "note" TEXT,
    "reason" TEXT,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessmentPlan_pkey" PRIMARY KEY ("unitId","version")
);

-- CreateTable
CREATE TABLE "AssessmentPlanAnswer" (
    "unitId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "words" TEXT,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssessmentPlanAnswer_pkey" PRIMARY KEY ("unitId","version")
);

-- CreateTable
CREATE TABLE "ActivityMark" (
    "unitId" UUID NOT NULL,
    "activityId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "done" BOOLEAN NOT NULL,
    "on" DATE,
    "words" TEXT,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ActivityMark_pkey" PRIMARY KEY ("unitId","activityId","version")
);

-- CreateIndex
CREATE INDEX "AssessmentPlan_centreId_idx" ON "AssessmentPlan"("centreId");

-- CreateIndex
CREATE INDEX "AssessmentPlanAnswer_centreId_idx" ON "AssessmentPlanAnswer"("centreId");

-- CreateIndex
CREATE INDEX "ActivityMark_centreId_idx" ON "ActivityMark"("centreId");

-- AddForeignKey
ALTER TABLE "AssessmentPlan" ADD CONSTRAINT "AssessmentPlan_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "AssessmentPlan_append_only" BEFORE UPDATE OR DELETE ON "AssessmentPlan"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AssessmentPlan_no_truncate" BEFORE TRUNCATE ON "AssessmentPlan"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AssessmentPlanAnswer_append_only" BEFORE UPDATE OR DELETE ON "AssessmentPlanAnswer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "AssessmentPlanAnswer_no_truncate" BEFORE TRUNCATE ON "AssessmentPlanAnswer"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ActivityMark_append_only" BEFORE UPDATE OR DELETE ON "ActivityMark"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "ActivityMark_no_truncate" BEFORE TRUNCATE ON "ActivityMark"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- From here on a mark may begin to wait at a time that is still to come: whoever reads them asks for those that have begun.

-- Where a day begins for a centre.
CREATE FUNCTION "day_begins"(of_day date, of_centre uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT of_day::timestamp AT TIME ZONE c.zone FROM "Centre" c WHERE c.id = of_centre
$$;

-- An activity waits from the day after its own until it is done, left out, or the unit passed.
CREATE FUNCTION "keep_marks_of_plan"(of_unit uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadMark" WHERE "unitId" = of_unit AND what = 'PLANNED';
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT u.id, u."centreId", 'PLANNED', (a->>'id')::uuid, "day_begins"((a->>'by')::date + 1, u."centreId"), true
  FROM "PortfolioUnit" u
  CROSS JOIN LATERAL (SELECT p.activities FROM "AssessmentPlan" p WHERE p."unitId" = u.id ORDER BY p.version DESC LIMIT 1) plan
  CROSS JOIN LATERAL jsonb_array_elements(plan.activities) a
  WHERE u.id = of_unit AND u.state NOT IN ('PASSED', 'IQA_PENDING', 'CONFIRMED', 'CLAIMED')
    AND NOT coalesce((SELECT m.done FROM "ActivityMark" m
      WHERE m."unitId" = u.id AND m."activityId" = (a->>'id')::uuid ORDER BY m.version DESC LIMIT 1), false);
END $$;

-- A plan is a contact, too: its candidate is asked about it. What they said of the version before is answered by the new one.
CREATE FUNCTION "keep_marks_of_plans"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_marks_of_plan"(NEW."unitId");
  DELETE FROM "CaseloadMark" WHERE "unitId" = NEW."unitId" AND what = 'PLAN_ANSWERS';
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  VALUES (NEW."unitId", NEW."centreId", 'PLAN', NEW."unitId", NEW.at, false)
  ON CONFLICT ("unitId", what, "subjectId") DO UPDATE SET at = EXCLUDED.at;
  RETURN NULL;
END $$;
CREATE TRIGGER "AssessmentPlan_is_marked" AFTER INSERT ON "AssessmentPlan"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_plans"();

CREATE FUNCTION "keep_marks_of_activities"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_marks_of_plan"(NEW."unitId");
  RETURN NULL;
END $$;
CREATE TRIGGER "ActivityMark_is_marked" AFTER INSERT ON "ActivityMark"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_activities"();

-- Whoever says what does not work waits for another version.
CREATE FUNCTION "keep_marks_of_plan_answers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  VALUES (NEW."unitId", NEW."centreId", 'PLAN_ANSWERS', NEW."unitId", NEW.at, true) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "AssessmentPlanAnswer_is_marked" AFTER INSERT ON "AssessmentPlanAnswer"
  FOR EACH ROW WHEN (NOT NEW.agrees) EXECUTE FUNCTION "keep_marks_of_plan_answers"();

CREATE FUNCTION "keep_plan_of_units"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "keep_marks_of_plan"(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER "PortfolioUnit_keeps_plan" AFTER UPDATE OF state ON "PortfolioUnit"
  FOR EACH ROW WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION "keep_plan_of_units"();

-- Who said by when they want to be in touch again is reminded on that day. The contact that was had last says when.
CREATE FUNCTION "keep_next_contact"(of_unit uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadMark" WHERE "unitId" = of_unit AND what = 'NEXT_CONTACT';
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  SELECT last."unitId", last."centreId", 'NEXT_CONTACT', last."noteId", "day_begins"(last."nextOn", last."centreId"), true
  FROM (
    SELECT note.* FROM (
      SELECT DISTINCT ON ("noteId") * FROM "ContactNote" WHERE "unitId" = of_unit ORDER BY "noteId", version DESC) note
    WHERE NOT note.withdrawn ORDER BY note."on" DESC, note.at DESC LIMIT 1) last
  WHERE last."nextOn" IS NOT NULL;
END $$;

CREATE OR REPLACE FUNCTION "keep_marks_of_contacts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadMark" WHERE "unitId" = NEW."unitId" AND what = 'CONTACT' AND "subjectId" = NEW."noteId";
  IF NOT NEW.withdrawn THEN
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    VALUES (NEW."unitId", NEW."centreId", 'CONTACT', NEW."noteId", least(NEW."on"::timestamptz + interval '12 hours', NEW.at), false);
  END IF;
  PERFORM "keep_next_contact"(NEW."unitId");
  RETURN NULL;
END $$;

-- What is there already.
SELECT "keep_next_contact"(id) FROM "PortfolioUnit";
