import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { v7 } from 'uuid'
import { cookieOf, idFunction, idOf } from './ids.ts'
import type { Asking } from './measure.ts'
import { adminAfter, log, logFacts, plan, planFacts } from './seed.ts'

/** How many records the portfolios hold whose evidence is measured: half of them plans, half logs. */
export const sizes = [20, 200, 2_000] as const
export type Size = (typeof sizes)[number]

/** The candidate whose portfolio is of this size. */
export const candidateOf = (size: Size, candidates: number) => adminAfter(candidates) + 1 + sizes.indexOf(size)

/** Their unit: S1, with every criterion claimed. */
const unitOf = (size: Size, candidates: number) => idOf('unit', candidateOf(size, candidates) * 10 + 1)

/** The SQL that adds one candidate with a portfolio of this size, where the centre and the setting are there. */
export const oneSized = (size: Size, candidate: number) => `
  INSERT INTO "AuthUser" (id, name, email) VALUES (pg_temp.id('user', ${candidate}), 'Person ${candidate}', 'person${candidate}@example.org');
  INSERT INTO "AuthSession" (id, token, "userId", "expiresAt")
    VALUES (pg_temp.id('auth', ${candidate}), 'token-of-candidate-${candidate}', pg_temp.id('user', ${candidate}), now() + interval '14 days');
  INSERT INTO "Person" (id, "centreId", "userId", name, roles)
    VALUES (pg_temp.id('person', ${candidate}), pg_temp.id('centre', 1), pg_temp.id('user', ${candidate}), 'Person ${candidate}', ARRAY['candidate']::"StaffRole"[]);
  INSERT INTO "Registration" (id, "centreId", "personId", "from")
    VALUES (pg_temp.id('registration', ${candidate}), pg_temp.id('centre', 1), pg_temp.id('person', ${candidate}), now() - interval '400 days');
  INSERT INTO "PortfolioUnit" (id, "centreId", "registrationId", "packId", "packVersion")
    SELECT pg_temp.id('unit', ${candidate * 10} + u), pg_temp.id('centre', 1), pg_temp.id('registration', ${candidate}), pack, 1
    FROM (VALUES (1, 'S1'), (2, 'S2'), (4, 'S4')) AS packs(u, pack);
  INSERT INTO "Portfolio" (id, "centreId", "personId") VALUES (pg_temp.id('portfolio', ${candidate}), pg_temp.id('centre', 1), pg_temp.id('person', ${candidate}));
  INSERT INTO "Relationship" (id, "centreId", "portfolioId", "settingId", pseudonym, state, "createdAt")
    VALUES (pg_temp.id('relationship', ${candidate * 10 + 1}), pg_temp.id('centre', 1), pg_temp.id('portfolio', ${candidate}), pg_temp.id('setting', 1), 'Mentee', 'ACTIVE', now() - interval '390 days');
  INSERT INTO "InForcePeriod" (id, "centreId", "relationshipId", start)
    VALUES (pg_temp.id('period', ${candidate * 100}), pg_temp.id('centre', 1), pg_temp.id('relationship', ${candidate * 10 + 1}), now() - interval '390 days');
  INSERT INTO "Goal" (id, "centreId", "relationshipId", title, "createdAt")
    VALUES (pg_temp.id('goal', ${candidate * 100 + 10}), pg_temp.id('centre', 1), pg_temp.id('relationship', ${candidate * 10 + 1}), 'A goal', now() - interval '380 days');
  INSERT INTO "ClaimDecision" (id, "centreId", "unitId", criterion, record, "recordId", version, claimed, reason, "byPersonId", "receivedAt", "effectiveAt")
    SELECT gen_random_uuid(), pg_temp.id('centre', 1), pg_temp.id('unit', ${candidate * 10 + 1}), criterion, 'GOAL',
      pg_temp.id('goal', ${candidate * 100 + 10}), 1, true, 'It shows it', pg_temp.id('person', ${candidate}), now(), now()
    FROM (VALUES ('S1-AC1'), ('S1-AC2'), ('S1-AC4')) AS by_hand(criterion);
  CREATE TEMP TABLE made AS SELECT ${candidate} AS c, k, pg_temp.id('session', ${candidate}::bigint * 10000 + k) AS id,
      date_trunc('day', now()) - interval '300 days' + k * interval '3 hours' AS start FROM generate_series(1, ${size / 2}) k;
  INSERT INTO "MentoringSession" (id, "centreId", "portfolioId", kind, context, mode, status, title, zone, start, "end",
      "plannedStart", "plannedEnd", "planRecordedAt", "loggedAt", "madeBy", revision, "recordedAt")
    SELECT id, pg_temp.id('centre', 1), pg_temp.id('portfolio', c), 'FORMAL', 'REAL', 'IN_PERSON', 'LOGGED', 'Session ' || k, 'Europe/London',
      start, start + interval '50 minutes', start, start + interval '50 minutes', start - interval '1 day', start + interval '1 hour', 'seed', 1, start FROM made;
  INSERT INTO "SessionAttendance" ("sessionId", "relationshipId", "centreId", attended)
    SELECT id, pg_temp.id('relationship', c::bigint * 10 + 1), pg_temp.id('centre', 1), true FROM made;
  INSERT INTO "SessionPlanVersion" ("sessionId", version, "centreId", content, facts, "byPersonId", "receivedAt", "effectiveAt")
    SELECT id, 1, pg_temp.id('centre', 1), ${plan}, ${planFacts}, pg_temp.id('person', c), start, start FROM made;
  INSERT INTO "SessionLogVersion" ("sessionId", version, "centreId", content, facts, "byPersonId", "receivedAt", "effectiveAt")
    SELECT id, 1, pg_temp.id('centre', 1), ${log}, ${logFacts}, pg_temp.id('person', c), start, start FROM made;
  DROP TABLE made;`

/** Adds a candidate with a portfolio of each size, beside those that `seed` has made. */
export const seedSized = async (client: pg.Client, candidates: number) => {
  await client.query(idFunction)
  for (const size of sizes) await client.query(oneSized(size, candidateOf(size, candidates)))
  await client.query('ANALYZE')
}

/** The matrix of this portfolio's unit, over and over. */
export const matrixRequests = (size: Size, candidates: number, secret: string) => (): Asking => ({
  method: 'GET',
  path: `/api/units/${unitOf(size, candidates)}/matrix`,
  headers: { cookie: cookieOf(candidateOf(size, candidates), secret) },
})

/** Submitted and withdrawn in turn, one at a time: each names the revision that the one before made. */
export const submitRequests = (size: Size, candidates: number, secret: string): (() => Asking) => {
  let revision = 0
  let submissionId = ''
  return () => {
    revision += 1
    const submits = revision % 2 === 1
    if (submits) submissionId = v7()
    const path = `/api/units/${unitOf(size, candidates)}/submissions/${submissionId}`
    const declaration = { authentic: true, ai: 'NONE', aiHow: null, words: 1 }
    return {
      ...(submits ? { method: 'PUT', path } : { method: 'POST', path: `${path}/withdraw` }),
      headers: {
        cookie: cookieOf(candidateOf(size, candidates), secret),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(submits ? { revision, declaration } : { revision, reason: null }),
    }
  }
}
