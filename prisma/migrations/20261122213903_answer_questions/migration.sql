-- CreateTable
CREATE TABLE "AnswerQuestions" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "byPersonId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerQuestions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AnswerQuestions_centreId_criterion_version_key" ON "AnswerQuestions"("centreId", "criterion", "version");

-- AddForeignKey
ALTER TABLE "AnswerQuestions" ADD CONSTRAINT "AnswerQuestions_centreId_fkey" FOREIGN KEY ("centreId") REFERENCES "Centre"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was asked stands, as other questions do.
CREATE TRIGGER "AnswerQuestions_append_only" BEFORE UPDATE OR DELETE ON "AnswerQuestions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "AnswerQuestions_no_truncate" BEFORE TRUNCATE ON "AnswerQuestions"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
