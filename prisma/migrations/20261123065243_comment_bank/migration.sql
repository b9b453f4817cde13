-- CreateTable
CREATE TABLE "OwnComment" (
    "id" UUID NOT NULL,
    "centreId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "about" TEXT,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CentreComment" (
    "commentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "about" TEXT,
    "withdrawn" BOOLEAN NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CentreComment_pkey" PRIMARY KEY ("commentId","version")
);

-- CreateIndex
CREATE INDEX "OwnComment_personId_idx" ON "OwnComment"("personId");

-- CreateIndex
CREATE INDEX "OwnComment_centreId_idx" ON "OwnComment"("centreId");

-- CreateIndex
CREATE INDEX "CentreComment_centreId_idx" ON "CentreComment"("centreId");

-- What a centre's comment said stays. An assessor's own are theirs to replace and to delete.
CREATE TRIGGER "CentreComment_append_only" BEFORE UPDATE OR DELETE ON "CentreComment"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "CentreComment_no_truncate" BEFORE TRUNCATE ON "CentreComment"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
