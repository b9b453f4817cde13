import { earlySessions, questionsFor } from '@mentorfolio/domain/evidence/offered-questions'
import { actionsOf } from '@mentorfolio/domain/sessions/agreed-actions'
import { logContent } from '@mentorfolio/domain/sessions/log'
import type { LastActions } from '@mentorfolio/domain/sessions/next-actions'
import type { ToLog } from '@mentorfolio/domain/sessions/session-view'
import { Prisma, type Tx } from '../database/client.ts'
import { packOf } from './ledger-rows.ts'

type About = {
  /** Whose portfolio it is. */
  personId: string
  /** Whom the session is with. */
  relationshipIds: readonly string[]
  /** When it begins, or now. */
  before: Date
}

const logged = { in: ['LOGGED' as const, 'LOCKED' as const] }

type LastHeld = { id: string; start: Date; zone: string; content: unknown }

/**
 * What was agreed in the last session with each of these before `before` (S5-T3); a session in which nothing was, is left out.
 * One statement by hand: it is part of every answer about a session.
 */
export const lastActionsWith = async (tx: Tx, { personId, relationshipIds, before }: About): Promise<LastActions> => {
  const held = await tx.$queryRaw<LastHeld[]>(Prisma.sql`
    SELECT DISTINCT ON (a."relationshipId") s.id, s.start, s.zone,
      (SELECT v.content FROM "SessionLogVersion" v WHERE v."sessionId" = s.id ORDER BY v.version DESC LIMIT 1) AS content
    FROM "SessionAttendance" a JOIN "MentoringSession" s ON s.id = a."sessionId" JOIN "Portfolio" po ON po.id = s."portfolioId"
    WHERE a."relationshipId" = ANY(${relationshipIds}::uuid[]) AND a.attended AND po."personId" = ${personId}::uuid
      AND s.status IN ('LOGGED', 'LOCKED') AND s.start < ${before}
    ORDER BY a."relationshipId", s.start DESC, s.id DESC`)
  const bySession = new Map(held.map((row) => [row.id, row]))
  return [...bySession.values()].flatMap(({ id, start, zone, content }) => {
    const actions = content === null ? [] : actionsOf(logContent.parse(content))
    return actions.length === 0 ? [] : [{ sessionId: id, start: start.toISOString(), zone, actions }]
  })
}

/** What the log of a session opens with, while it is still to be written: questions by the criteria that are open, and last time's actions. */
export const toLogFor = async (tx: Tx, about: About, packIds: readonly string[]): Promise<ToLog> => {
  const { personId, relationshipIds } = about
  const logs = await tx.sessionLogVersion.findMany({
    where: { session: { portfolio: { personId }, status: logged } },
    select: { content: true, session: { select: { attendance: { select: { relationshipId: true } } } } },
    orderBy: [{ sessionId: 'asc' }, { version: 'desc' }],
    distinct: ['sessionId'],
  })
  const heldWith = (id: string) =>
    logs.filter(({ session }) => session.attendance.some(({ relationshipId }) => relationshipId === id)).length
  const packs = packIds.map(packOf)
  return {
    ...questionsFor(
      packs,
      logs.map(({ content }) => logContent.parse(content)),
      { early: relationshipIds.some((id) => heldWith(id) < earlySessions), group: relationshipIds.length > 1 },
    ),
    lastActions: await lastActionsWith(tx, about),
    takesSimulated: packs.some(({ evidence }) => evidence.simulation),
  }
}
