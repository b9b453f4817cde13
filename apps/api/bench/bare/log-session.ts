import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { canonical, chainStart, hashOf, sha256 } from '../../src/audit/chain.ts'
import { type By, personIds } from './signed-in.ts'

/** What a log's request holds, taken on trust. */
export type LogBody = {
  start: string
  end: string
  breaks: unknown[]
  mode: string
  zone: string
  attendance: { relationshipId: string; attended: boolean; from?: string; until?: string }[]
  revision: number
  log: { title: string }
}

type Asked = { by: By; id: string; key: string; body: LogBody }
type Place = { centreId: string; portfolioId: string; personId: string }

/** Writes the rows that logging a planned session writes, a statement a table, in one transaction. */
export const logSession = async (pool: pg.Pool, by: By, id: string, key: string, body: LogBody) => {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const answer = await writeLog(client, { by, id, key, body })
    await client.query('COMMIT')
    return answer
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

const writeLog = async (client: pg.PoolClient, asked: Asked) => {
  const { by, id, key, body } = asked
  const now = new Date()
  const { start, end, breaks, mode, zone, attendance, revision, log } = body
  const { rows } = await client.query<Place>({
    name: 'log-session',
    text: `UPDATE "MentoringSession" s SET start = $4, "end" = $5, breaks = $6, mode = $7::"SessionMode", zone = $8, title = $9,
        status = 'LOGGED', "loggedAt" = $10, revision = revision + 1
      FROM "Portfolio" po WHERE po.id = s."portfolioId" AND po."personId" = ANY($1) AND s.id = $2 AND s.revision = $3 AND s.status = 'PLANNED'
      RETURNING s."centreId", s."portfolioId", po."personId"`,
    values: [personIds(by), id, revision, start, end, JSON.stringify(breaks), mode, zone, log.title, now],
  })
  const [place] = rows
  if (!place) return undefined
  for (const { relationshipId, attended, from, until } of attendance)
    await client.query({
      name: 'attendance',
      text: `UPDATE "SessionAttendance" SET attended = $3, "from" = $4, until = $5 WHERE "sessionId" = $1 AND "relationshipId" = $2`,
      values: [id, relationshipId, attended, from ?? null, until ?? null],
    })
  await client.query({
    name: 'version',
    text: `INSERT INTO "SessionLogVersion" ("sessionId", version, "centreId", content, facts, "byPersonId", "receivedAt", "effectiveAt")
      VALUES ($1, 1, $2, $3, $4, $5, $6, $6)`,
    values: [id, place.centreId, log, { start, end, breaks, mode, zone, attendance }, place.personId, now],
  })
  await writeEvent(client, asked, place, now)
  // As large as the API's answer, or nearly: what was sent, for a key sent again.
  await client.query({
    name: 'answer',
    text: `INSERT INTO "StoredAnswer" ("userId", key, "centreId", digest, body, "createdAt") VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [by.userId, key, place.centreId, sha256(JSON.stringify(body)), { id, ...body }, now],
  })
  return { id, ...body }
}

const writeEvent = async (client: pg.PoolClient, { by, id, body }: Asked, place: Place, now: Date) => {
  const { rows } = await client.query<{ seq: number; hash: string; salt: string }>({
    name: 'chain',
    text: `WITH chain AS (
        INSERT INTO "AuditChain" AS c (id, "centreId", seq, hash) VALUES ($1, $2, 1, $3)
        ON CONFLICT (id) DO UPDATE SET seq = c.seq + 1 RETURNING seq, hash
      ), salt AS (
        INSERT INTO "AuditSalt" AS s ("subjectId", "centreId", salt) VALUES ($4, $2, $5)
        ON CONFLICT ("subjectId") DO UPDATE SET salt = s.salt RETURNING salt
      ) SELECT chain.seq, chain.hash, salt.salt FROM chain, salt`,
    values: [place.portfolioId, place.centreId, chainStart(place.portfolioId), id, randomBytes(16).toString('hex')],
  })
  const { seq = 0, hash: previous = '', salt = '' } = rows[0] ?? {}
  const digests = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, sha256(`${salt}:${name}:${canonical(value)}`)]),
  )
  const event = {
    ...{ chainId: place.portfolioId, seq, at: now.toISOString(), userId: by.userId, action: 'session.log' },
    ...{ subjectKind: 'session', subjectId: id, revision: body.revision + 1, digests, previous },
  }
  const hash = hashOf(event)
  await client.query({
    name: 'event',
    text: `WITH told AS (UPDATE "AuditChain" SET hash = $12 WHERE id = $1)
      INSERT INTO "AuditEvent" ("chainId", seq, "centreId", at, "userId", action, "subjectKind", "subjectId", revision, fields, digests, previous, hash)
      VALUES ($1, $2, $3, $4, $5, $6, 'session', $7, $8, $9, $10, $11, $12)`,
    values: [
      ...[place.portfolioId, seq, place.centreId, now, by.userId, 'session.log', id, event.revision],
      ...[Object.keys(body), digests, previous, hash],
    ],
  })
}
