-- CreateTable
CREATE TABLE "RecordComment" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "record" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "recordVersion" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBecause" TEXT,
    "withdrawnById" UUID,

    CONSTRAINT "RecordComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordCommentAnswer" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "readById" UUID,

    CONSTRAINT "RecordCommentAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RecordComment_unitId_record_recordId_idx" ON "RecordComment"("unitId", "record", "recordId");

-- CreateIndex
CREATE INDEX "RecordComment_centreId_idx" ON "RecordComment"("centreId");

-- CreateIndex
CREATE INDEX "RecordCommentAnswer_commentId_idx" ON "RecordCommentAnswer"("commentId");

-- CreateIndex
CREATE INDEX "RecordCommentAnswer_unitId_idx" ON "RecordCommentAnswer"("unitId");

-- CreateIndex
CREATE INDEX "RecordCommentAnswer_centreId_idx" ON "RecordCommentAnswer"("centreId");

-- AddForeignKey
ALTER TABLE "RecordComment" ADD CONSTRAINT "RecordComment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordCommentAnswer" ADD CONSTRAINT "RecordCommentAnswer_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "RecordComment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said of a record stays as it was said. That it was read, and that it was withdrawn, is each written once.
CREATE TRIGGER "RecordComment_stays" BEFORE UPDATE ON "RecordComment"
  FOR EACH ROW WHEN (
    (OLD."readAt" IS NOT NULL AND NEW."readAt" IS DISTINCT FROM OLD."readAt")
    OR (OLD."withdrawnAt" IS NOT NULL AND (NEW."withdrawnAt", NEW."withdrawnBecause", NEW."withdrawnById") IS DISTINCT FROM (OLD."withdrawnAt", OLD."withdrawnBecause", OLD."withdrawnById"))
    OR (to_jsonb(OLD) - '{readAt,withdrawnAt,withdrawnBecause,withdrawnById}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{readAt,withdrawnAt,withdrawnBecause,withdrawnById}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "RecordComment_never_deleted" BEFORE DELETE ON "RecordComment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "RecordComment_no_truncate" BEFORE TRUNCATE ON "RecordComment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "RecordCommentAnswer_stays" BEFORE UPDATE ON "RecordCommentAnswer"
  FOR EACH ROW WHEN (
    OLD."readAt" IS NOT NULL
    OR (to_jsonb(OLD) - '{readAt,readById}'::text[]) IS DISTINCT FROM (to_jsonb(NEW) - '{readAt,readById}'::text[])
  )
  EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "RecordCommentAnswer_never_deleted" BEFORE DELETE ON "RecordCommentAnswer"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "RecordCommentAnswer_no_truncate" BEFORE TRUNCATE ON "RecordCommentAnswer"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- What was said of a record is heard by its candidate; one that is withdrawn was said all the same.
CREATE FUNCTION "keep_marks_of_record_comments"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
  VALUES (NEW."unitId", NEW."centreId", 'COMMENT', NEW.id, NEW.at, false) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "RecordComment_is_marked" AFTER INSERT ON "RecordComment"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_record_comments"();

-- An answer waits for the unit's assessor until it was read.
CREATE FUNCTION "keep_marks_of_record_comment_answers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."readAt" IS NULL THEN
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    VALUES (NEW."unitId", NEW."centreId", 'COMMENT_ANSWERS', NEW.id, NEW.at, true) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM "CaseloadMark" WHERE "unitId" = NEW."unitId" AND what = 'COMMENT_ANSWERS' AND "subjectId" = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "RecordCommentAnswer_is_marked" AFTER INSERT OR UPDATE OF "readAt" ON "RecordCommentAnswer"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_record_comment_answers"();
