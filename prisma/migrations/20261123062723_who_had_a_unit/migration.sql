-- CreateEnum
CREATE TYPE "HeldPart" AS ENUM ('ASSESSOR', 'IQA');

-- CreateTable
CREATE TABLE "UnitHolding" (
    "seq" SERIAL NOT NULL,
    "centreId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "part" "HeldPart" NOT NULL,
    "personId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byPersonId" UUID,

    CONSTRAINT "UnitHolding_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE INDEX "UnitHolding_unitId_seq_idx" ON "UnitHolding"("unitId", "seq");

-- CreateIndex
CREATE INDEX "UnitHolding_centreId_idx" ON "UnitHolding"("centreId");

-- Who has had a unit, by itself. The API says who gives it and when (portfolio/holdings.ts), for its transaction alone.
CREATE FUNCTION "keep_unit_holding"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given_by uuid := NULLIF(current_setting('mentorfolio.given_by', true), '')::uuid;
  given_at timestamptz := NULLIF(current_setting('mentorfolio.given_at', true), '')::timestamptz;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."assessorId" IS NOT NULL THEN
      INSERT INTO "UnitHolding" ("centreId", "unitId", part, "personId", at, "byPersonId")
      VALUES (NEW."centreId", NEW.id, 'ASSESSOR', NEW."assessorId", COALESCE(given_at, NEW."createdAt"), given_by);
    END IF;
    IF NEW."iqaId" IS NOT NULL THEN
      INSERT INTO "UnitHolding" ("centreId", "unitId", part, "personId", at, "byPersonId")
      VALUES (NEW."centreId", NEW.id, 'IQA', NEW."iqaId", COALESCE(given_at, NEW."createdAt"), given_by);
    END IF;
  ELSE
    IF NEW."assessorId" IS DISTINCT FROM OLD."assessorId" THEN
      INSERT INTO "UnitHolding" ("centreId", "unitId", part, "personId", at, "byPersonId")
      VALUES (NEW."centreId", NEW.id, 'ASSESSOR', NEW."assessorId", COALESCE(given_at, now()), given_by);
    END IF;
    IF NEW."iqaId" IS DISTINCT FROM OLD."iqaId" THEN
      INSERT INTO "UnitHolding" ("centreId", "unitId", part, "personId", at, "byPersonId")
      VALUES (NEW."centreId", NEW.id, 'IQA', NEW."iqaId", COALESCE(given_at, now()), given_by);
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "PortfolioUnit_keeps_holdings" AFTER INSERT OR UPDATE OF "assessorId", "iqaId" ON "PortfolioUnit"
  FOR EACH ROW EXECUTE FUNCTION "keep_unit_holding"();

INSERT INTO "UnitHolding" ("centreId", "unitId", part, "personId", at)
SELECT "centreId", id, 'ASSESSOR', "assessorId", "createdAt" FROM "PortfolioUnit" WHERE "assessorId" IS NOT NULL;
INSERT INTO "UnitHolding" ("centreId", "unitId", part, "personId", at)
SELECT "centreId", id, 'IQA', "iqaId", "createdAt" FROM "PortfolioUnit" WHERE "iqaId" IS NOT NULL;

CREATE TRIGGER "UnitHolding_append_only" BEFORE UPDATE OR DELETE ON "UnitHolding"
  FOR EACH ROW EXECUTE FUNCTION "refuse_unless_erasing"();
CREATE TRIGGER "UnitHolding_no_truncate" BEFORE TRUNCATE ON "UnitHolding"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
