-- A question that names a unit or a session or neither cannot be planned for all three: as a view it is, each time by the index of what
-- is asked for. With many sessions and no statistics yet, every log that was kept looked at all of them.
CREATE VIEW "SessionToDecide" AS
  SELECT u.id AS "unitId", u."centreId", s.id AS "sessionId",
    CASE WHEN d."sessionId" IS NULL THEN s."loggedAt"
      ELSE (SELECT max(v."receivedAt") FROM "SessionLogVersion" v WHERE v."sessionId" = s.id) END AS at
  FROM "MentoringSession" s
  JOIN "Portfolio" po ON po.id = s."portfolioId"
  JOIN "Registration" e ON e."personId" = po."personId"
  JOIN "PortfolioUnit" u ON u."registrationId" = e.id
  LEFT JOIN "SessionDecision" d ON d."unitId" = u.id AND d."sessionId" = s.id AND d.kind IS NOT NULL
  WHERE u."asksHours"
    AND s.status IN ('LOGGED', 'LOCKED') AND s."loggedAt" IS NOT NULL AND s.context = 'REAL' AND s.mode <> 'MESSAGES'
    AND s.kind IN ('FORMAL', 'REVIEW', 'CLOSURE')
    AND s."end" > e."from" AND (e.until IS NULL OR s.start < e.until)
    AND CASE WHEN d."sessionId" IS NULL
      THEN u.state IN ('IN_PROGRESS', 'SUBMITTED', 'IN_ASSESSMENT', 'REFERRED', 'NEEDS_REASSESSMENT')
      ELSE d.kind = 'ACCEPTED' AND d.told IS NOT NULL AND u.state <> 'AWAITING_COUNTERSIGNATURE' END;

CREATE OR REPLACE FUNCTION "keep_session_marks"(of_unit uuid, of_session uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF of_session IS NULL THEN
    DELETE FROM "CaseloadMark" m WHERE m.what = 'SESSIONS' AND m."unitId" = of_unit
      AND NOT EXISTS (SELECT FROM "SessionToDecide" d WHERE d."unitId" = of_unit AND d."sessionId" = m."subjectId");
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    SELECT d."unitId", d."centreId", 'SESSIONS', d."sessionId", d.at, true FROM "SessionToDecide" d WHERE d."unitId" = of_unit
    ON CONFLICT DO NOTHING;
  ELSE
    -- Whatever the unit: a session is of a few.
    DELETE FROM "CaseloadMark" m WHERE m.what = 'SESSIONS' AND m."subjectId" = of_session
      AND NOT EXISTS (SELECT FROM "SessionToDecide" d WHERE d."unitId" = m."unitId" AND d."sessionId" = of_session);
    INSERT INTO "CaseloadMark" ("unitId", "centreId", what, "subjectId", at, waits)
    SELECT d."unitId", d."centreId", 'SESSIONS', d."sessionId", d.at, true FROM "SessionToDecide" d WHERE d."sessionId" = of_session
    ON CONFLICT DO NOTHING;
  END IF;
END $$;

DROP FUNCTION "sessions_to_decide"(uuid, uuid);
