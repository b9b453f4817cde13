-- What was written beside the sessions, what guests said and how a relationship moved are never changed, as versions of plans and
-- logs are not; only an erasure takes their words out. A centre's questions stay as they were asked.
CREATE TRIGGER "MentoringRecordVersion_append_only" BEFORE UPDATE OR DELETE ON "MentoringRecordVersion"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "MentoringRecordVersion_no_truncate" BEFORE TRUNCATE ON "MentoringRecordVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "FeedbackAnswer_append_only" BEFORE UPDATE OR DELETE ON "FeedbackAnswer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "FeedbackAnswer_no_truncate" BEFORE TRUNCATE ON "FeedbackAnswer"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ClosureConfirmation_append_only" BEFORE UPDATE OR DELETE ON "ClosureConfirmation"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "ClosureConfirmation_no_truncate" BEFORE TRUNCATE ON "ClosureConfirmation"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "StopRequest_append_only" BEFORE UPDATE OR DELETE ON "StopRequest"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "StopRequest_no_truncate" BEFORE TRUNCATE ON "StopRequest"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "RelationshipMove_append_only" BEFORE UPDATE OR DELETE ON "RelationshipMove"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "RelationshipMove_no_truncate" BEFORE TRUNCATE ON "RelationshipMove"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "QuestionSet_append_only" BEFORE UPDATE OR DELETE ON "QuestionSet"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "QuestionSet_no_truncate" BEFORE TRUNCATE ON "QuestionSet"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
