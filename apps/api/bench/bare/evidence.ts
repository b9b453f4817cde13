import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type By, personIds } from './signed-in.ts'

// The yardstick of evidence: the rows that an answer rests on, brought by hand, and as much said as the API says; no thought is
// spent on what it means. So these ratios tell what the thinking costs.

const latest = (table: string) => `(SELECT coalesce(json_agg(v), '[]') FROM "${table}" v
  JOIN "MentoringSession" s ON s.id = v."sessionId" AND s."portfolioId" = po.id
  WHERE NOT EXISTS (SELECT FROM "${table}" newer WHERE newer."sessionId" = v."sessionId" AND newer.version > v.version))`

const rowsOf = async (pool: pg.Pool | pg.PoolClient, by: By, unitId: string) => {
  const { rows } = await pool.query<{ centreId: string; portfolioId: string; sessions: { id: string }[] }>({
    name: 'evidence',
    text: `SELECT po."centreId", po.id AS "portfolioId", ${latest('SessionPlanVersion')} AS plans, ${latest('SessionLogVersion')} AS logs,
        (SELECT coalesce(json_agg(s), '[]') FROM "MentoringSession" s WHERE s."portfolioId" = po.id) AS sessions,
        (SELECT coalesce(json_agg(a), '[]') FROM "SessionAttendance" a JOIN "MentoringSession" s ON s.id = a."sessionId" WHERE s."portfolioId" = po.id) AS attendance,
        (SELECT coalesce(json_agg(m), '[]') FROM "Relationship" m WHERE m."portfolioId" = po.id) AS relationships,
        (SELECT coalesce(json_agg(g), '[]') FROM "Goal" g JOIN "Relationship" m ON m.id = g."relationshipId" WHERE m."portfolioId" = po.id) AS goals,
        (SELECT coalesce(json_agg(c), '[]') FROM "ClaimDecision" c WHERE c."unitId" = u.id) AS decisions
      FROM "PortfolioUnit" u JOIN "Registration" r ON r.id = u."registrationId" JOIN "Person" p ON p.id = r."personId"
        JOIN "Portfolio" po ON po."personId" = p.id
      WHERE u.id = $1 AND p.id = ANY($2)`,
    values: [unitId, personIds(by)],
  })
  return rows[0]
}

const said = new Map<string, unknown>()

/** What the API says of it, asked once. */
const answerOfTheApi = async (path: string, cookie: string) => {
  if (!said.has(path)) {
    const response = await fetch(`${process.env['API_URL']}${path}`, { headers: { cookie } })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    said.set(path, await response.json())
  }
  return said.get(path)
}

export const readMatrix = async (
  pool: pg.Pool,
  by: By,
  { id, path, cookie }: { id: string; path: string; cookie: string },
) => {
  const row = await rowsOf(pool, by, id)
  return row && answerOfTheApi(path, cookie)
}

/** Writes the rows that submitting or withdrawing writes, a statement a table, in one transaction. */
export const moveSubmission = async (
  pool: pg.Pool,
  by: By,
  { unitId, submissionId, withdraws, key }: { unitId: string; submissionId: string; withdraws: boolean; key: string },
) => {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT id FROM "PortfolioUnit" WHERE id = $1 FOR UPDATE', [unitId])
    const row = await rowsOf(client, by, unitId)
    if (!row) throw new Error('No unit')
    const person = personIds(by)[0]
    const sessions = row.sessions.map(({ id }) => id)
    const answer = { submissionId, sessions }
    if (withdraws) {
      await client.query('UPDATE "Submission" SET "withdrawnAt" = now(), "releasedAt" = now() WHERE id = $1', [
        submissionId,
      ])
      await client.query(
        `UPDATE "MentoringSession" SET status = 'LOGGED', revision = revision + 1 WHERE id = ANY($1)`,
        [sessions],
      )
    } else {
      await client.query(
        `INSERT INTO "Submission" (id, "centreId", "unitId", attempt, declaration, content, digest, "byPersonId", "submittedAt")
          SELECT $1, $2, $3, 1 + coalesce(max(attempt), 0), '{"authentic":"","ai":"NONE","aiHow":null}', $4, '', $5, now() FROM "Submission" WHERE "unitId" = $3`,
        [submissionId, row.centreId, unitId, JSON.stringify(answer), person],
      )
      await client.query(
        `INSERT INTO "SubmittedRecord" ("submissionId", "centreId", record, "recordId", version) SELECT $1, $2, 'SESSION_LOG', each, 1 FROM unnest($3::uuid[]) each`,
        [submissionId, row.centreId, sessions],
      )
      await client.query(
        `UPDATE "MentoringSession" SET status = 'LOCKED', revision = revision + 1 WHERE id = ANY($1)`,
        [sessions],
      )
    }
    await client.query('UPDATE "PortfolioUnit" SET state = $2::"UnitState", revision = revision + 1 WHERE id = $1', [
      unitId,
      withdraws ? 'IN_PROGRESS' : 'SUBMITTED',
    ])
    await client.query(
      `INSERT INTO "StoredAnswer" ("userId", key, "centreId", digest, body, "createdAt") VALUES ($1, $2, $3, $4, $5, now())`,
      [by.userId, key, row.centreId, randomBytes(8).toString('hex'), answer],
    )
    await client.query('COMMIT')
    return answer
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
