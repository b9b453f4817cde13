import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { cookieOf, idFunction, idOf } from './ids.ts'
import { type Asking, type Measured, measure } from './measure.ts'
import { type Running, startServer } from './servers.ts'
import { oneSized } from './sized.ts'

// What an assessor does all day, with 200, 2,000 and 20,000 submissions that wait for them: each in a database of its own, behind a
// server of its own, in turn. Nothing here is held against the bare server: what counts is that a page costs the same at all three.

export const queueLengths = [200, 2_000, 20_000] as const

/** The one whose submission is real: a portfolio of twenty records, submitted through the API. The rest have what a list reads. */
const judged = 1
const assessor = 0
const sessionsEach = 3

/** The SQL that fills an empty database with an assessor and so many submissions that wait for them, the last yet to be submitted. */
const filling = (length: number) => `
  INSERT INTO "Centre" (id, name) VALUES (pg_temp.id('centre', 1), 'Harbour Training');
  INSERT INTO "Setting" (id, "centreId", name, dsl, "dslPhone", deputy, supervisor, "privacyContact", "permissionBy", "permissionRole", "permissionOn")
    VALUES (pg_temp.id('setting', 1), pg_temp.id('centre', 1), 'Quayside Academy', 'D. Lead', '0', 'D. Eputy', 'S. Upervisor', 'P. Rivacy', 'P. Ermits', 'Head', '2020-01-01');
  INSERT INTO "Cohort" (id, "centreId", name, "startsOn", "endsOn", targets)
    VALUES (pg_temp.id('cohort', 1), pg_temp.id('centre', 1), 'Autumn', now() - interval '400 days', now() + interval '100 days', '[]');
  INSERT INTO "AuthUser" (id, name, email) VALUES (pg_temp.id('user', ${assessor}), 'Assessor', 'assessor@example.org');
  INSERT INTO "AuthSession" (id, token, "userId", "expiresAt")
    VALUES (pg_temp.id('auth', ${assessor}), 'token-of-candidate-${assessor}', pg_temp.id('user', ${assessor}), now() + interval '14 days');
  INSERT INTO "Person" (id, "centreId", "userId", name, roles)
    VALUES (pg_temp.id('person', ${assessor}), pg_temp.id('centre', 1), pg_temp.id('user', ${assessor}), 'Assessor', '{assessor}');
  INSERT INTO "Person" (id, "centreId", name, roles)
    SELECT pg_temp.id('person', c), pg_temp.id('centre', 1), 'Person ' || c, '{candidate}' FROM generate_series(2, ${length}) c;
  INSERT INTO "Registration" (id, "centreId", "personId", "cohortId", "from")
    SELECT pg_temp.id('registration', c), pg_temp.id('centre', 1), pg_temp.id('person', c), pg_temp.id('cohort', 1), now() - interval '200 days'
    FROM generate_series(2, ${length}) c;
  INSERT INTO "PortfolioUnit" (id, "centreId", "registrationId", "packId", "packVersion", "assessorId", state)
    SELECT pg_temp.id('unit', c * 10 + 4), pg_temp.id('centre', 1), pg_temp.id('registration', c), 'S4', 1, pg_temp.id('person', ${assessor}), 'SUBMITTED'
    FROM generate_series(2, ${length}) c;
  INSERT INTO "Portfolio" (id, "centreId", "personId")
    SELECT pg_temp.id('portfolio', c), pg_temp.id('centre', 1), pg_temp.id('person', c) FROM generate_series(2, ${length}) c;
  INSERT INTO "Relationship" (id, "centreId", "portfolioId", "settingId", pseudonym, state, "createdAt")
    SELECT pg_temp.id('relationship', c * 10 + 1), pg_temp.id('centre', 1), pg_temp.id('portfolio', c), pg_temp.id('setting', 1),
      'Mentee', 'ACTIVE', now() - interval '190 days' FROM generate_series(2, ${length}) c;
  INSERT INTO "InForcePeriod" (id, "centreId", "relationshipId", start)
    SELECT pg_temp.id('period', c * 100), pg_temp.id('centre', 1), pg_temp.id('relationship', c * 10 + 1), now() - interval '190 days'
    FROM generate_series(2, ${length}) c;
  INSERT INTO "MentoringSession" (id, "centreId", "portfolioId", kind, context, mode, status, title, zone, start, "end",
      "plannedStart", "plannedEnd", "planRecordedAt", "loggedAt", "madeBy", revision, "recordedAt")
    SELECT pg_temp.id('session', c * 10000 + k), pg_temp.id('centre', 1), pg_temp.id('portfolio', c), 'FORMAL', 'REAL', 'IN_PERSON', 'LOGGED',
      'Session ' || k, 'Europe/London', start, start + interval '50 minutes', start, start + interval '50 minutes', start - interval '1 day',
      start + interval '1 hour', 'seed', 1, start
    FROM generate_series(2, ${length}) c, generate_series(1, ${sessionsEach}) k,
      LATERAL (SELECT date_trunc('day', now()) - k * interval '7 days' AS start) AS planned;
  INSERT INTO "SessionAttendance" ("sessionId", "relationshipId", "centreId", attended)
    SELECT pg_temp.id('session', c * 10000 + k), pg_temp.id('relationship', c * 10 + 1), pg_temp.id('centre', 1), true
    FROM generate_series(2, ${length}) c, generate_series(1, ${sessionsEach}) k;
  INSERT INTO "Submission" (id, "centreId", "unitId", attempt, declaration, content, digest, "byPersonId", "submittedAt")
    SELECT pg_temp.id('submission', c), pg_temp.id('centre', 1), pg_temp.id('unit', c * 10 + 4), 1, '{}', '{}', '', pg_temp.id('person', c),
      now() - interval '100 days' + c * interval '1 minute' FROM generate_series(2, ${length}) c;
  ${oneSized(20, judged)};
  UPDATE "PortfolioUnit" SET "assessorId" = pg_temp.id('person', ${assessor}) WHERE "registrationId" = pg_temp.id('registration', ${judged});
  ANALYZE`

const by = (who: number, secret: string) => ({ cookie: cookieOf(who, secret) })
const writing = (who: number, secret: string) => ({
  ...by(who, secret),
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
})

const unit = idOf('unit', judged * 10 + 1)

/** Sends one write; throws where it is refused. */
const send = async (url: string, { method, path, headers, body }: Asking): Promise<void> => {
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body ? { body } : {}) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

/** The candidate submits, and the assessor begins: after the other submissions, the last of the queue. */
const submitAndOpen = async (url: string, secret: string): Promise<string> => {
  const submissionId = v7()
  const path = `/api/units/${unit}/submissions/${submissionId}`
  const declaration = { authentic: true, ai: 'NONE', aiHow: null, words: 1 }
  const body = JSON.stringify({ revision: 1, declaration })
  await send(url, { method: 'PUT', path, headers: writing(judged, secret), body })
  await send(url, {
    method: 'POST',
    path: `${path}/open`,
    headers: writing(assessor, secret),
    body: JSON.stringify({ revision: 2 }),
  })
  return submissionId
}

/** What is measured: the first page of a list, one submission, and a judgement of one criterion, met and taken back in turn. */
const jobs = (submissionId: string, secret: string): Record<string, () => Asking> => {
  const reading = (path: string) => (): Asking => ({ method: 'GET', path, headers: by(assessor, secret) })
  const review = `/api/units/${unit}/submissions/${submissionId}`
  let version = 0
  return {
    caseload: reading('/api/caseload'),
    queue: reading('/api/queue?order=RESUBMITTED'),
    'queue, by risk': reading('/api/queue?order=RISK'),
    'review screen': reading(`${review}/review?order=RESUBMITTED`),
    decide: () => {
      const criteria = [{ id: 'S1-AC1', version }]
      version += 1
      const outcome = version % 2 === 1 ? 'MET' : null
      return {
        method: 'PUT',
        path: `${review}/judgements/${v7()}`,
        headers: writing(assessor, secret),
        body: JSON.stringify({ criteria, outcome, feedback: null, methods: ['RECORDS'], opened: [] }),
      }
    },
  }
}

/** Fills a migrated database with so many submissions that wait for one assessor. */
export const fill = (databaseUrl: string, length: number) =>
  onDatabase(databaseUrl, `${idFunction}; ${filling(length)}`)

/** The jobs of that assessor, behind this server: its one real submission is made and begun on first. */
export const judgingRequests = async (url: string, secret: string) => jobs(await submitAndOpen(url, secret), secret)

/** One job at each length of the queue, round by round. */
export type Growth = { name: string; rounds: Measured[][] }

type Given = { databaseUrl: string; folder: string; script: string; secret: string; rounds: number }

/** Measures each job at each length, the lengths in turn, one request at a time. `databaseUrl`: a migrated database, with nobody connected. */
export const measureJudging = async ({ databaseUrl, folder, script, secret, rounds }: Given): Promise<Growth[]> => {
  const started: Running[] = []
  try {
    const places: { url: string; next: Record<string, () => Asking> }[] = []
    for (const length of queueLengths) {
      const address = new URL(databaseUrl)
      const empty = address.pathname.slice(1)
      const admin = new URL(databaseUrl)
      admin.pathname = '/postgres'
      address.pathname = `/judging_${length}`
      await onDatabase(admin.href, `CREATE DATABASE "judging_${length}" TEMPLATE "${empty}"`)
      await fill(address.href, length)
      const own = join(folder, `judging-${length}`)
      mkdirSync(own)
      const server = await startServer(script, own, { DATABASE_URL: address.href, MENTORFOLIO_SECRET: secret })
      started.push(server)
      places.push({ url: server.url, next: await judgingRequests(server.url, secret) })
    }
    const growths: Growth[] = []
    for (const name of Object.keys(places[0]?.next ?? {})) {
      const perPlace: Measured[][] = places.map(() => [])
      for (let round = 0; round <= rounds; round += 1)
        for (const [index, { url, next }] of places.entries()) {
          const ask = next[name]
          if (!ask) continue
          const measured = await measure(url, ask, { connections: 1, amount: 60 })
          // The first round warms up.
          if (round > 0) perPlace[index]?.push(measured)
        }
      growths.push({ name, rounds: perPlace })
    }
    return growths
  } finally {
    for (const server of started) await server.stop()
  }
}

const onDatabase = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
