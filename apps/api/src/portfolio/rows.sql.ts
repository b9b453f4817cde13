import { overStates } from '@mentorfolio/domain/cycle/is-over'
import { Prisma } from '../database/client.ts'

// Columns of the queries by hand, in the shapes of rows.ts. Whoever selects them has reached the candidate through
// `visibleToSql` before. Related rows come as JSON, so that one statement brings a page's worth.

/** A list as JSON: the rows that `rows` selects, in its order. */
export const listOf = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT coalesce(json_agg(listed), '[]') FROM (${rows}) listed)`

/** What the mentee of attendance `a` said of it, and a supervisor for them. */
const answers = Prisma.sql`${listOf(Prisma.sql`
    SELECT c."right", c.shown, c.at FROM "SessionConfirmation" c
    WHERE c."sessionId" = a."sessionId" AND c."relationshipId" = a."relationshipId" ORDER BY c.role`)} AS answers`

/** Which of the sessions planned together session `s` is, and how many days lie between the closest two. */
const series = Prisma.sql`
  CASE WHEN s."seriesId" IS NOT NULL THEN (
    SELECT json_build_object('id', s."seriesId", 'of', count(*), 'days', coalesce(min(o.days), 7),
      'number', count(*) FILTER (WHERE (o."plannedStart", o.id) <= (s."plannedStart", s.id)))
    FROM (
      SELECT each.id, each."plannedStart",
        extract(epoch FROM each."plannedStart" - lag(each."plannedStart") OVER (ORDER BY each."plannedStart", each.id)) / 86400 AS days
      FROM "MentoringSession" each WHERE each."portfolioId" = s."portfolioId" AND each."seriesId" = s."seriesId"
    ) o
  ) END AS series`

/** Of session `s`. */
export const sessionColumns = Prisma.sql`
  s.id, s.kind, s.context, s.mode, s.status, s.title, s.zone, s.start, s."end", s."plannedStart", s."plannedEnd",
  s."startedAt", s."stoppedAt", s.breaks, s."planRecordedAt", s."loggedAt", s.revision, ${series},
  ${listOf(Prisma.sql`
    SELECT a."relationshipId", a.attended, a."from", a.until, ${answers}, m.pseudonym AS name
    FROM "SessionAttendance" a JOIN "Relationship" m ON m.id = a."relationshipId"
    WHERE a."sessionId" = s.id ORDER BY a."relationshipId"`)} AS attendance,
  ${listOf(Prisma.sql`
    SELECT d."unitId", d.kind, d.reason, coalesce(d.waives, '{}') AS waives, d.told FROM "SessionDecision" d
    WHERE d."sessionId" = s.id AND d.kind IS NOT NULL`)} AS decisions`

/** Of session `s`, as far as the ledger goes. */
export const ledgerSessionColumns = Prisma.sql`
  s.id, s.kind, s.context, s.mode, s.status, s.zone, s.start, s."end", s.breaks, s."planRecordedAt", s."loggedAt",
  ${listOf(Prisma.sql`
    SELECT a."relationshipId", a.attended, a."from", a.until, ${answers} FROM "SessionAttendance" a
    WHERE a."sessionId" = s.id ORDER BY a."relationshipId"`)} AS attendance,
  ${listOf(Prisma.sql`
    SELECT d."unitId", d.kind, d.reason, coalesce(d.waives, '{}') AS waives, d.told FROM "SessionDecision" d
    WHERE d."sessionId" = s.id AND d.kind IS NOT NULL`)} AS decisions`

/** Of relationship `r`. */
export const relationshipColumns = Prisma.sql`
  r.id, r.pseudonym, r.state, r.simulated, r."reviewDueOn", r."endsOn",
  (SELECT name FROM "Setting" WHERE id = r."settingId") AS "settingName",
  ${listOf(Prisma.sql`SELECT f.start, f."end" FROM "InForcePeriod" f WHERE f."relationshipId" = r.id ORDER BY f.start`)} AS "inForce",
  (SELECT to_json(latest) FROM (
    SELECT version, "mentorSignedAt", "menteeSignedAt", "changeAskedAt",
      (SELECT paper."signedOn" FROM "PaperCopy" paper WHERE paper."agreementId" = a.id AND paper."acceptedAt" IS NOT NULL) AS "signedOn"
    FROM "Agreement" a WHERE "relationshipId" = r.id ORDER BY version DESC LIMIT 1
  ) latest) AS agreement,
  EXISTS (
    SELECT FROM "PaperCopy" paper JOIN "Agreement" a ON a.id = paper."agreementId"
    WHERE a."relationshipId" = r.id AND a."menteeSignedAt" IS NULL AND paper."acceptedAt" IS NULL AND paper."declinedBecause" IS NULL
      AND NOT EXISTS (SELECT FROM "Agreement" newer WHERE newer."relationshipId" = r.id AND newer.version > a.version)) AS "paperWaits",
  (SELECT to_json(latest) FROM (
    SELECT m.action, m."from", m."effectiveAt" AS at, m."receivedAt" FROM "RelationshipMove" m WHERE m."relationshipId" = r.id
    ORDER BY m."receivedAt" DESC, m.id DESC LIMIT 1
  ) latest) AS "lastMove",
  (SELECT max(q.at) FROM "StopRequest" q WHERE q."relationshipId" = r.id AND NOT EXISTS (
    SELECT FROM "RelationshipMove" m WHERE m."relationshipId" = r.id AND m."receivedAt" >= q.at
      AND m."to"::text = ANY(${[...overStates]}))) AS "stopAskedAt",
  (SELECT max(said.at) FROM (
    SELECT DISTINCT ON (c.role) c."recordId", c.role, c."right", c.version, c.at FROM "ClosureConfirmation" c WHERE c."recordId" = (
      SELECT k.id FROM "MentoringRecord" k WHERE k."relationshipId" = r.id AND k.kind = 'CLOSURE' AND k."withdrawnAt" IS NULL
        AND NOT EXISTS (SELECT FROM "RelationshipMove" m
          WHERE m."relationshipId" = r.id AND m.action = 'relationship.reopen' AND m."effectiveAt" > k."createdAt")
      ORDER BY k."createdAt" DESC, k.id DESC LIMIT 1)
    ORDER BY c.role, c.at DESC, c.id DESC) said
    WHERE NOT said."right" AND said.version = (SELECT max(v.version) FROM "MentoringRecordVersion" v WHERE v."recordId" = said."recordId")
      AND NOT EXISTS (SELECT FROM "Link" l WHERE l."subjectId" = said."recordId" AND l.purpose = 'CLOSURE' AND l.role = said.role
        AND l."createdAt" > said.at)) AS "endingNotRightAt",
  (SELECT max(k."happenedOn") FROM "MentoringRecord" k
    WHERE k."relationshipId" = r.id AND k.kind = 'PROGRESS_REVIEW' AND k."withdrawnAt" IS NULL) AS "reviewedOn",
  (SELECT coalesce(max(version), 0) FROM "NeedsAssessment" n WHERE n."relationshipId" = r.id) AS "needsVersion",
  ${listOf(Prisma.sql`
    SELECT g.id, g.title, g.domain, g.smart FROM "Goal" g WHERE g."relationshipId" = r.id AND g."droppedAt" IS NULL ORDER BY g."createdAt", g.id`)} AS goals`

/** The registrations of person `p`, the latest first. */
export const registrationsOfPerson = listOf(Prisma.sql`
  SELECT e.id, e.state, e."from", e.until,
    (SELECT to_json(c) FROM (SELECT id, name, "endsOn" FROM "Cohort" WHERE id = e."cohortId") c) AS cohort,
    ${listOf(Prisma.sql`
      SELECT u.id, u."packId", u.state, u."assessorId", assessor.name AS "assessorName", u."countersignerId", u."iqaId"
      FROM "PortfolioUnit" u LEFT JOIN "Person" assessor ON assessor.id = u."assessorId"
      WHERE u."registrationId" = e.id ORDER BY u."packId"`)} AS units
  FROM "Registration" e WHERE e."personId" = p.id ORDER BY e."from" DESC, e.id`)
