-- Versions go one by one, by an erasure that says so: never all at once.
CREATE TRIGGER "SessionPlanVersion_no_truncate" BEFORE TRUNCATE ON "SessionPlanVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SessionLogVersion_no_truncate" BEFORE TRUNCATE ON "SessionLogVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
