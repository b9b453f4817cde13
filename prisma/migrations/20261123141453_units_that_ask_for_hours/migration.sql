-- AlterTable
ALTER TABLE "PortfolioUnit" ADD COLUMN     "asksHours" BOOLEAN NOT NULL DEFAULT true;

-- Of the packs that are shipped S2 alone asks for hours.
UPDATE "PortfolioUnit" SET "asksHours" = false WHERE "packId" IN ('S1', 'S3', 'S4', 'S5');

-- Where no hours are asked for, no session waits to be accepted.
CREATE OR REPLACE FUNCTION "sessions_to_decide"(of_unit uuid, of_session uuid)
RETURNS TABLE ("unitId" uuid, "centreId" uuid, "sessionId" uuid, at timestamptz) LANGUAGE sql STABLE AS $$
  SELECT u.id, u."centreId", s.id,
    CASE WHEN d."sessionId" IS NULL THEN s."loggedAt"
      ELSE (SELECT max(v."receivedAt") FROM "SessionLogVersion" v WHERE v."sessionId" = s.id) END
  FROM "MentoringSession" s
  JOIN "Portfolio" po ON po.id = s."portfolioId"
  JOIN "Registration" e ON e."personId" = po."personId"
  JOIN "PortfolioUnit" u ON u."registrationId" = e.id
  LEFT JOIN "SessionDecision" d ON d."unitId" = u.id AND d."sessionId" = s.id AND d.kind IS NOT NULL
  WHERE u."asksHours" AND (of_unit IS NULL OR u.id = of_unit) AND (of_session IS NULL OR s.id = of_session)
    AND s.status IN ('LOGGED', 'LOCKED') AND s."loggedAt" IS NOT NULL AND s.context = 'REAL' AND s.mode <> 'MESSAGES'
    AND s.kind IN ('FORMAL', 'REVIEW', 'CLOSURE')
    AND s."end" > e."from" AND (e.until IS NULL OR s.start < e.until)
    AND CASE WHEN d."sessionId" IS NULL
      THEN u.state IN ('IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'REFERRED', 'NEEDS_REASSESSMENT')
      ELSE d.kind = 'ACCEPTED' AND d.told IS NOT NULL AND u.state <> 'AWAITING_COUNTERSIGNATURE' END
$$;

DELETE FROM "CaseloadMark" m USING "PortfolioUnit" u WHERE u.id = m."unitId" AND m.what = 'SESSIONS' AND NOT u."asksHours";
