import type pg from 'pg'
import { type By, personIds } from './signed-in.ts'
import { type SummaryRow, summary, summaryJson } from './summary.ts'

const pageSize = 20

/** The first page of a candidate's sessions. */
export const listSessions = async (pool: pg.Pool, by: By, registrationId: string) => {
  const { rows } = await pool.query<{ sessions: SummaryRow[] }>({
    name: 'list-sessions',
    text: `SELECT (SELECT coalesce(json_agg(${summaryJson} ORDER BY s.start DESC, s.id DESC), '[]') FROM (
        SELECT * FROM "MentoringSession" WHERE "portfolioId" = po.id ORDER BY start DESC, id DESC LIMIT ${pageSize + 1}) s) AS sessions
      FROM "Registration" r JOIN "Portfolio" po ON po."personId" = r."personId"
      WHERE r.id = $1 AND r."personId" = ANY($2)`,
    values: [registrationId, personIds(by)],
  })
  const [row] = rows
  if (!row) return undefined
  const page = row.sessions.slice(0, pageSize)
  return {
    sessions: page.map(summary),
    next: row.sessions.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  }
}
