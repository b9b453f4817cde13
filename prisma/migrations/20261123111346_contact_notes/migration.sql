-- CreateEnum
CREATE TYPE "ContactHow" AS ENUM ('VISIT', 'MEETING', 'CALL', 'MESSAGE');

-- CreateTable
CREATE TABLE "ContactNote" (
    "noteId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "how" "ContactHow" NOT NULL,
    "minutes" INTEGER,
    "words" TEXT NOT NULL,
    "nextOn" DATE,
    "shared" BOOLEAN NOT NULL,
    "reason" TEXT,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactNote_pkey" PRIMARY KEY ("noteId","version")
);

-- CreateIndex
CREATE INDEX "ContactNote_unitId_on_idx" ON "ContactNote"("unitId", "on");

-- CreateIndex
CREATE INDEX "ContactNote_centreId_idx" ON "ContactNote"("centreId");

-- AddForeignKey
ALTER TABLE "ContactNote" ADD CONSTRAINT "ContactNote_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "PortfolioUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER "ContactNote_append_only" BEFORE UPDATE OR DELETE ON "ContactNote"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "ContactNote_no_truncate" BEFORE TRUNCATE ON "ContactNote"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- A contact was had on its day, whoever reads the note; one that is withdrawn was none.
CREATE FUNCTION "keep_marks_of_contacts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "CaseloadMark" WHERE "unitId" = NEW."unitId" AND what = 'CONTACT' AND "subjectId" = NEW."noteId";
  IF NOT NEW.withdrawn THEN
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    VALUES (NEW."unitId", NEW."centreId", 'CONTACT', NEW."noteId", least(NEW."on"::timestamptz + interval '12 hours', NEW.at), false);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "ContactNote_is_marked" AFTER INSERT ON "ContactNote"
  FOR EACH ROW EXECUTE FUNCTION "keep_marks_of_contacts"();
