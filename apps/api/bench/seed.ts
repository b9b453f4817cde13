import type pg from 'pg'
import { idFunction } from './ids.ts'

/** Some 100 characters; a log is fifteen of them. */
const sentence =
  'We talked through how the week had gone, what got in the way, and which small step to try before Friday. '

export const log = `jsonb_build_object(
  'title', 'Session ' || k,
  'narrative', jsonb_build_object('form', 'WHOLE', 'text', trim(repeat('${sentence}', 15))),
  'next', jsonb_build_object('owner', 'MENTEE', 'text', trim(repeat('${sentence}', 1))),
  'offered', jsonb_build_object(
    'skills', jsonb_build_array(jsonb_build_object('skill', 'OPEN_QUESTIONS', 'example', trim('${sentence}'), 'effect', trim('${sentence}'))),
    'reflection', jsonb_build_object('wentWell', trim(repeat('${sentence}', 2)), 'doDifferently', null),
    'openQuestion', null, 'strategy', null, 'barrier', null, 'policy', null, 'summaryGivenBack', null, 'boundary', null, 'solution', null))`

export const plan = `jsonb_build_object(
  'title', 'Session ' || k,
  'goalIds', jsonb_build_array(pg_temp.id('goal', c * 100 + 10)), 'newGoal', null,
  'objectives', jsonb_build_array(jsonb_build_object('text', trim('${sentence}'), 'measure', trim('${sentence}'))),
  'activities', jsonb_build_array(jsonb_build_object('what', trim('${sentence}'), 'minutes', 50)),
  'resources', '[]'::jsonb, 'model', null)`

/** The facts of a version: as large as real ones, and of the same shape. */
const facts = `jsonb_build_object('start', '2026-01-05T10:00:00Z', 'end', '2026-01-05T10:50:00Z',
  'mode', 'IN_PERSON', 'zone', 'Europe/London')`
const mentee = `pg_temp.id('relationship', c * 10 + 1)`
export const planFacts = `${facts} || jsonb_build_object('kind', 'FORMAL', 'context', 'REAL', 'relationshipIds', jsonb_build_array(${mentee}))`
export const logFacts = `${facts} || jsonb_build_object('breaks', '[]'::jsonb,
  'attendance', jsonb_build_array(jsonb_build_object('relationshipId', ${mentee}, 'attended', true)))`

/** Whoever comes after the candidates: the centre's admin, who looks at cohorts. */
export const adminAfter = (candidates: number) => candidates + 1

/** A centre with candidates who are some months in: two mentees each, three units, an assessor; the last ones in a small cohort. */
const people = (candidates: number, inSmallCohort: number) => `
  INSERT INTO "Centre" (id, name) VALUES (pg_temp.id('centre', 1), 'Harbour Training');
  INSERT INTO "Setting" (id, "centreId", name, dsl, "dslPhone", deputy, supervisor, "privacyContact", "permissionBy", "permissionRole", "permissionOn")
    VALUES (pg_temp.id('setting', 1), pg_temp.id('centre', 1), 'Quayside Academy', 'D. Lead', '0', 'D. Eputy', 'S. Upervisor', 'P. Rivacy', 'P. Ermits', 'Head', '2020-01-01');
  INSERT INTO "Cohort" (id, "centreId", name, "startsOn", "endsOn", targets)
    SELECT pg_temp.id('cohort', n), pg_temp.id('centre', 1), name, now() - interval '400 days', now() + interval '100 days', jsonb_build_array(
        jsonb_build_object('kind', 'AGREEMENTS_SIGNED', 'on', to_char(now() - interval '300 days', 'YYYY-MM-DD')),
        jsonb_build_object('kind', 'ALL_THE_HOURS', 'on', to_char(now() - interval '1 day', 'YYYY-MM-DD')))
    FROM (VALUES (1, 'Autumn'), (2, 'Spring')) AS cohorts(n, name);
  INSERT INTO "CohortPack" ("cohortId", "centreId", "packId", "packVersion")
    SELECT pg_temp.id('cohort', n), pg_temp.id('centre', 1), pack, 1 FROM generate_series(1, 2) n, (VALUES ('S1'), ('S2'), ('S4')) AS packs(pack);
  INSERT INTO "AuthUser" (id, name, email) SELECT pg_temp.id('user', c), 'Person ' || c, 'person' || c || '@example.org'
    FROM generate_series(0, ${adminAfter(candidates)}) c;
  INSERT INTO "AuthSession" (id, token, "userId", "expiresAt")
    SELECT pg_temp.id('auth', c), 'token-of-candidate-' || c, pg_temp.id('user', c), now() + interval '14 days'
    FROM generate_series(1, ${adminAfter(candidates)}) c;
  INSERT INTO "Person" (id, "centreId", "userId", name, roles)
    SELECT pg_temp.id('person', c), pg_temp.id('centre', 1), pg_temp.id('user', c), 'Person ' || c,
      ARRAY[CASE c WHEN 0 THEN 'assessor' WHEN ${adminAfter(candidates)} THEN 'centreAdmin' ELSE 'candidate' END]::"StaffRole"[]
    FROM generate_series(0, ${adminAfter(candidates)}) c;
  INSERT INTO "CohortMember" ("cohortId", "personId", "centreId", role)
    SELECT pg_temp.id('cohort', n), pg_temp.id('person', 0), pg_temp.id('centre', 1), 'assessor' FROM generate_series(1, 2) n;
  INSERT INTO "Registration" (id, "centreId", "personId", "cohortId", "from")
    SELECT pg_temp.id('registration', c), pg_temp.id('centre', 1), pg_temp.id('person', c),
      pg_temp.id('cohort', CASE WHEN c > ${candidates - inSmallCohort} THEN 2 ELSE 1 END),
      date_trunc('day', now()) - interval '400 days' FROM generate_series(1, ${candidates}) c;
  INSERT INTO "PortfolioUnit" (id, "centreId", "registrationId", "packId", "packVersion", "assessorId")
    SELECT pg_temp.id('unit', c * 10 + u), pg_temp.id('centre', 1), pg_temp.id('registration', c), pack, 1, pg_temp.id('person', 0)
    FROM generate_series(1, ${candidates}) c, (VALUES (1, 'S1'), (2, 'S2'), (4, 'S4')) AS packs(u, pack);
  INSERT INTO "Portfolio" (id, "centreId", "personId")
    SELECT pg_temp.id('portfolio', c), pg_temp.id('centre', 1), pg_temp.id('person', c) FROM generate_series(1, ${candidates}) c;
  INSERT INTO "Relationship" (id, "centreId", "portfolioId", "settingId", pseudonym, state, "endsOn", "createdAt")
    SELECT pg_temp.id('relationship', c * 10 + r), pg_temp.id('centre', 1), pg_temp.id('portfolio', c), pg_temp.id('setting', 1),
      'Mentee ' || r, 'ACTIVE', now() + interval '60 days', now() - interval '390 days' + r * interval '1 minute'
    FROM generate_series(1, ${candidates}) c, generate_series(1, 2) r;
  INSERT INTO "InForcePeriod" (id, "centreId", "relationshipId", start, "end")
    SELECT pg_temp.id('period', c * 100 + r * 10 + p), pg_temp.id('centre', 1), pg_temp.id('relationship', c * 10 + r),
      date_trunc('day', now()) - CASE p WHEN 1 THEN interval '390 days' ELSE interval '90 days' END,
      CASE p WHEN 1 THEN date_trunc('day', now()) - interval '100 days' END
    FROM generate_series(1, ${candidates}) c, generate_series(1, 2) r, generate_series(1, 2) p;
  INSERT INTO "Agreement" (id, "centreId", "relationshipId", version, clauses, "mentorSignedAt", "menteeSignedAt")
    SELECT pg_temp.id('agreement', c * 10 + r), pg_temp.id('centre', 1), pg_temp.id('relationship', c * 10 + r), 1,
      (SELECT jsonb_agg(jsonb_build_object('title', 'Clause ' || n, 'text', repeat('${sentence}', 2))) FROM generate_series(1, 8) n),
      now() - interval '390 days', now() - interval '390 days'
    FROM generate_series(1, ${candidates}) c, generate_series(1, 2) r;
  INSERT INTO "Goal" (id, "centreId", "relationshipId", title, "createdAt")
    SELECT pg_temp.id('goal', c * 100 + r * 10 + g), pg_temp.id('centre', 1), pg_temp.id('relationship', c * 10 + r), 'Goal ' || g, now()
    FROM generate_series(1, ${candidates}) c, generate_series(1, 2) r, generate_series(0, 2) g;`

/**
 * Weekly sessions, the last one still to come: most logged, some late, some corrected; a cancelled one, an informal
 * chat, one without a plan, a group now and then; some accepted by name.
 */
const sessions = (candidates: number, each: number) => `
  CREATE TEMP TABLE made AS SELECT c, k, pg_temp.id('session', c * 10000 + k) AS id, kind, status, group_of, planned,
      start, start + interval '50 minutes' AS "end"
    FROM (SELECT c, k,
        CASE WHEN k % 10 = 7 THEN 'INFORMAL' ELSE 'FORMAL' END AS kind,
        CASE WHEN k = ${each} THEN 'PLANNED' WHEN k % 10 = 3 THEN 'CANCELLED' ELSE 'LOGGED' END AS status,
        k % 6 = 5 AS group_of, k % 9 <> 0 AS planned,
        date_trunc('hour', now()) + (k - ${each}) * interval '7 days' + interval '1 day' AS start
      FROM generate_series(1, ${candidates}) c, generate_series(1, ${each}) k) shape;
  INSERT INTO "MentoringSession" (id, "centreId", "portfolioId", kind, context, mode, status, title, zone, start, "end",
      "plannedStart", "plannedEnd", breaks, "planRecordedAt", "loggedAt", "madeBy", revision, "recordedAt")
    SELECT id, pg_temp.id('centre', 1), pg_temp.id('portfolio', c), kind::"SessionKind", 'REAL', 'IN_PERSON', status::"SessionStatus",
      'Session ' || k, 'Europe/London', start, "end", CASE WHEN planned THEN start END, CASE WHEN planned THEN "end" END,
      CASE WHEN k % 4 = 0 THEN jsonb_build_array(jsonb_build_object(
        'start', to_char((start + interval '20 minutes') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"'),
        'end', to_char((start + interval '25 minutes') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:00"Z"'))) ELSE '[]' END,
      CASE WHEN planned THEN start - interval '3 days' END, CASE status WHEN 'LOGGED' THEN "end" + (k % 5) * interval '1 day' END,
      'seed', CASE status WHEN 'LOGGED' THEN 2 ELSE 1 END, start FROM made;
  INSERT INTO "SessionAttendance" ("sessionId", "relationshipId", "centreId", attended, "from")
    SELECT id, pg_temp.id('relationship', c * 10 + r), pg_temp.id('centre', 1), CASE status WHEN 'LOGGED' THEN true END,
      CASE WHEN status = 'LOGGED' AND k % 7 = 2 THEN start + interval '10 minutes' END
    FROM made, generate_series(1, 2) r WHERE group_of OR r = 1 + k % 2;
  INSERT INTO "SessionPlanVersion" ("sessionId", version, "centreId", content, facts, "byPersonId", "receivedAt", "effectiveAt")
    SELECT id, 1, pg_temp.id('centre', 1), ${plan}, ${planFacts}, pg_temp.id('person', c), start - interval '3 days', start - interval '3 days'
    FROM made WHERE planned;
  INSERT INTO "SessionLogVersion" ("sessionId", version, "centreId", content, facts, reason, "byPersonId", "receivedAt", "effectiveAt")
    SELECT id, v, pg_temp.id('centre', 1), ${log}, ${logFacts}, CASE v WHEN 2 THEN 'A time was wrong' END, pg_temp.id('person', c),
      "end" + v * interval '1 hour', "end" + v * interval '1 hour'
    FROM made, generate_series(1, 2) v WHERE status = 'LOGGED' AND (v = 1 OR k % 8 = 0);
  INSERT INTO "SessionDecision" ("unitId", "sessionId", "centreId", kind, reason, waives, "byPersonId", at)
    SELECT pg_temp.id('unit', c * 10 + 2), id, pg_temp.id('centre', 1), 'ACCEPTED', 'Seen the notes', ARRAY['TOO_LATE'], pg_temp.id('person', 0), now()
    FROM made WHERE status = 'LOGGED' AND k % 5 = 1;
  DROP TABLE made;`

type Seeding = { candidates: number; inSmallCohort: number; each: number }

/** Fills an empty, migrated database: `candidates` with `each` sessions, and the statistics that Postgres plans by. */
export const seed = async (client: pg.Client, { candidates, inSmallCohort, each }: Seeding) => {
  await client.query(idFunction)
  await client.query(people(candidates, inSmallCohort))
  await client.query(sessions(candidates, each))
  await client.query('ANALYZE')
}

/** Planned sessions of the past that wait for their log, `each` for every candidate, numbered after `after`. */
export const planPast = async (client: pg.Client, request: { candidates: number; after: number; each: number }) => {
  const { candidates, after, each } = request
  await client.query(idFunction)
  await client.query(`
    CREATE TEMP TABLE made AS SELECT c, k, pg_temp.id('session', c * 10000 + k) AS id,
        date_trunc('day', now()) - interval '300 days' + k * interval '2 hours' AS start
      FROM generate_series(1, ${candidates}) c, generate_series(${after + 1}, ${after + each}) k;
    INSERT INTO "MentoringSession" (id, "centreId", "portfolioId", kind, context, mode, status, title, zone, start, "end",
        "plannedStart", "plannedEnd", "planRecordedAt", "madeBy", "recordedAt")
      SELECT id, pg_temp.id('centre', 1), pg_temp.id('portfolio', c), 'FORMAL', 'REAL', 'IN_PERSON', 'PLANNED', 'Session ' || k,
        'Europe/London', start, start + interval '50 minutes', start, start + interval '50 minutes', start - interval '1 day', 'seed', start
      FROM made;
    INSERT INTO "SessionAttendance" ("sessionId", "relationshipId", "centreId")
      SELECT id, pg_temp.id('relationship', c * 10 + 1), pg_temp.id('centre', 1) FROM made;
    INSERT INTO "SessionPlanVersion" ("sessionId", version, "centreId", content, facts, "byPersonId", "receivedAt", "effectiveAt")
      SELECT id, 1, pg_temp.id('centre', 1), ${plan}, ${planFacts}, pg_temp.id('person', c), start - interval '1 day', start - interval '1 day' FROM made;
    DROP TABLE made;
    ANALYZE`)
}

/** When the nth of those sessions starts, as its log says it. */
export const pastStart = (n: number, now: Date): Date =>
  new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000 - 300 * 86_400_000 + n * 2 * 3_600_000)

/** The log that every write sends: some 1,500 characters and an answer or two. */
export const logBody = (n: number, relationshipId: string, now: Date) => ({
  start: pastStart(n, now).toISOString(),
  end: new Date(pastStart(n, now).getTime() + 50 * 60_000).toISOString(),
  breaks: [],
  mode: 'IN_PERSON',
  zone: 'Europe/London',
  attendance: [{ relationshipId, attended: true }],
  revision: 1,
  log: {
    title: `Session ${n}`,
    narrative: { form: 'WHOLE', text: sentence.repeat(15).trim() },
    next: { owner: 'MENTEE', text: sentence.trim() },
    offered: {
      skills: [{ skill: 'OPEN_QUESTIONS', example: sentence.trim(), effect: sentence.trim() }],
      reflection: { wentWell: sentence.trim(), doDifferently: null },
      openQuestion: null,
      strategy: null,
      barrier: null,
      policy: null,
      summaryGivenBack: null,
      boundary: null,
      solution: null,
    },
  },
})
