import type { listSessionsEndpoint } from '@mentorfolio/domain/sessions/sessions.endpoints'
import { mustBeAllowed } from '../access/must-be-allowed.ts'
import { candidateStanding, standing, visibleTo } from '../access/visible-to.ts'
import { type Db, Prisma } from '../database/client.ts'
import { notFound } from '../http/problem-error.ts'
import type { Asked } from '../http/serve.ts'
import { presentSummary, summarySelect } from '../portfolio/session-summary.ts'

/**
 * A page of a candidate's sessions, latest first, ties by id. `after` is the last session of the page before: a keyset,
 * so that a session added meanwhile shifts nothing. An `after` of another portfolio finds no page (404).
 */
export const listSessions = async (db: Db, { params, query, by }: Asked<typeof listSessionsEndpoint>) => {
  const registration = await db.registration.findFirst({
    where: { id: params.id, person: visibleTo(by, 'session') },
    select: { state: true, person: { select: { ...candidateStanding, portfolio: { select: { id: true } } } } },
  })
  if (!registration) throw notFound()
  const roles = standing(by, registration.person)
  mustBeAllowed(roles, 'session.list', { state: registration.state })
  const portfolioId = registration.person.portfolio?.id
  if (!portfolioId) return { sessions: [], next: null }

  const { after, limit, relationshipId } = query
  const last = after
    ? await db.mentoringSession.findFirst({ where: { id: after, portfolioId }, select: { id: true, start: true } })
    : null
  if (after && !last) throw notFound()
  const rows = await db.mentoringSession.findMany({
    where: {
      portfolioId,
      ...(relationshipId ? { attendance: { some: { relationshipId } } } : {}),
      ...(last ? { OR: [{ start: { lt: last.start } }, { start: last.start, id: { lt: last.id } }] } : {}),
    },
    orderBy: [{ start: Prisma.SortOrder.desc }, { id: Prisma.SortOrder.desc }],
    take: limit + 1,
    select: summarySelect,
  })
  const page = rows.slice(0, limit)
  return {
    sessions: page.map((row) => presentSummary(row, roles)),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}
