import type { listSessionsEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { z } from 'zod'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { standing, visibleToSql } from '../access/visible-to.ts'
import { Prisma, type Reads } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { listOf, registrationsOfPerson, sessionColumns } from '../portfolio/rows.sql.ts'
import { registrationRow, sessionRow } from '../portfolio/rows.ts'
import { presentSummary } from '../portfolio/session-summary.ts'

type Page = Asked<typeof listSessionsEndpoint>['query']

const pageRow = z.object({
  state: z.string(),
  candidate: z.object({
    id: z.string(),
    centreId: z.string(),
    name: z.string(),
    registrations: z.array(registrationRow),
  }),
  /** Whether the session that `after` names is there. */
  afterFound: z.boolean(),
  sessions: z.array(sessionRow),
})

/** Sessions of portfolio `po` from `last` on, latest first: one more than the page holds, to know whether there is another. */
const pageOf = ({ after, limit, relationshipId }: Page) => Prisma.sql`
  SELECT ${sessionColumns} FROM "MentoringSession" s
  WHERE s."portfolioId" = po.id
    ${after ? Prisma.sql`AND (s.start, s.id) < (last.start, last.id)` : Prisma.empty}
    ${
      relationshipId
        ? Prisma.sql`AND EXISTS (
            SELECT FROM "SessionAttendance" a WHERE a."sessionId" = s.id AND a."relationshipId" = ${relationshipId}::uuid)`
        : Prisma.empty
    }
  ORDER BY s.start DESC, s.id DESC LIMIT ${limit + 1}`

/**
 * A page of a candidate's sessions, latest first, ties by id. `after` is the last session of the page before: a keyset,
 * so that a session added meanwhile shifts nothing. An `after` of another portfolio finds no page (404).
 */
export const listSessions = async (db: Reads, { params, query, by }: Asked<typeof listSessionsEndpoint>) => {
  const { after, limit } = query
  const [found] = await db.$queryRaw<unknown[]>(Prisma.sql`
    SELECT registration.state, last.id IS NOT NULL AS "afterFound",
      json_build_object('id', p.id, 'centreId', p."centreId", 'name', p.name, 'registrations', ${registrationsOfPerson}) AS candidate,
      ${listOf(pageOf(query))} AS sessions
    FROM "Registration" registration JOIN "Person" p ON p.id = registration."personId"
      LEFT JOIN "Portfolio" po ON po."personId" = p.id
      LEFT JOIN "MentoringSession" last ON last.id = ${after ?? null}::uuid AND last."portfolioId" = po.id
    WHERE registration.id = ${params.id}::uuid AND ${visibleToSql(by, 'session')}`)
  if (!found) throw notFound()
  const { state, candidate, afterFound, sessions } = pageRow.parse(found)
  const roles = standing(by, candidate)
  mustBeAllowed(roles, 'session.list', { state })
  if (after && !afterFound) throw notFound()
  const page = sessions.slice(0, limit)
  return {
    sessions: page.map((row) => presentSummary(row, roles)),
    next: sessions.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
