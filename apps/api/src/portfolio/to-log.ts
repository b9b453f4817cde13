import { earlySessions, questionsFor } from '@mentorfolio/domain/evidence/offered-questions'
import type { UnitPack } from '@mentorfolio/domain/evidence/unit-pack'
import { actionsOf } from '@mentorfolio/domain/sessions/agreed-actions'
import { logContent } from '@mentorfolio/domain/sessions/log'
import type { LastActions } from '@mentorfolio/domain/sessions/next-actions'
import type { ToLog } from '@mentorfolio/domain/sessions/session-view'
import { loggedStates } from '@mentorfolio/domain/sessions/took-place'
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

type LastHeld = { id: string; start: Date; zone: string; relationshipId: string; alone: boolean; content: unknown }

/**
 * What was agreed in the last session with each of these before `before` (S5-T3); a session in which nothing was, is left out.
 * One statement by hand: it is part of every answer about a session.
 */
export const lastActionsWith = async (tx: Tx, { personId, relationshipIds, before }: About): Promise<LastActions> => {
  const held = await tx.$queryRaw<LastHeld[]>(Prisma.sql`
    SELECT DISTINCT ON (a."relationshipId") s.id, s.start, s.zone, a."relationshipId",
      NOT EXISTS (SELECT FROM "SessionAttendance" o WHERE o."sessionId" = s.id AND o."relationshipId" <> a."relationshipId") AS alone,
      (SELECT v.content FROM "SessionLogVersion" v WHERE v."sessionId" = s.id ORDER BY v.version DESC LIMIT 1) AS content
    FROM "SessionAttendance" a JOIN "MentoringSession" s ON s.id = a."sessionId" JOIN "Portfolio" po ON po.id = s."portfolioId"
    WHERE a."relationshipId" = ANY(${relationshipIds}::uuid[]) AND a.attended AND po."personId" = ${personId}::uuid
      AND s.status::text = ANY(${[...loggedStates]}) AND s.start < ${before}
    ORDER BY a."relationshipId", s.start DESC, s.id DESC`)
  const bySession = new Map(held.map((row) => [row.id, row]))
  const lastOf = new Map(held.map((row) => [row.relationshipId, row.id]))
  const isGroup = relationshipIds.length > 1
  return [...bySession.values()].flatMap(({ id, start, zone, relationshipId, alone, content }) => {
    const agreed = content === null ? [] : actionsOf(logContent.parse(content))
    // What one of a group was to do alone is asked of them alone, after the last session that they came to.
    const theirs = agreed.filter(({ relationshipId: of }) => !of || lastOf.get(of) === id)
    // In a group what one of them was to do says whose it was.
    const actions = theirs.map((each) =>
      isGroup && alone && each.owner === 'MENTEE' && !each.relationshipId ? { ...each, relationshipId } : each,
    )
    return actions.length === 0 ? [] : [{ sessionId: id, start: start.toISOString(), zone, actions }]
  })
}

/** What an id stands for, as whoever writes may know it: 'Core skills, all the way through (S2-MP2)'. */
const inWords = (id: string, packs: readonly UnitPack[]): string => {
  const title =
    packs.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)?.title ??
    packs.find((pack) => pack.id === id)?.title
  return title ? `${title} (${id})` : id
}

/** What the log of a session opens with, while it is still to be written: questions by the criteria that are open, and last time's actions. */
export const toLogFor = async (tx: Tx, about: About, packIds: readonly string[]): Promise<ToLog> => {
  const { personId, relationshipIds } = about
  const logs = await tx.sessionLogVersion.findMany({
    where: { session: { portfolio: { personId }, status: { in: [...loggedStates] } } },
    select: { content: true, session: { select: { attendance: { select: { relationshipId: true } } } } },
    orderBy: [{ sessionId: 'asc' }, { version: 'desc' }],
    distinct: ['sessionId'],
  })
  const heldWith = (id: string) =>
    logs.filter(({ session }) => session.attendance.some(({ relationshipId }) => relationshipId === id)).length
  const packs = packIds.map(packOf)
  const { offered, further } = questionsFor(
    packs,
    logs.map(({ content }) => logContent.parse(content)),
    { early: relationshipIds.some((id) => heldWith(id) < earlySessions), group: relationshipIds.length > 1 },
  )
  const told = (questions: typeof offered) =>
    questions.map(({ question, serves }) => ({ question, serves: serves.map((id) => inWords(id, packs)) }))
  return {
    offered: told(offered),
    further: told(further),
    lastActions: await lastActionsWith(tx, about),
    takesSimulated: packs.some(({ evidence }) => evidence.simulation),
  }
}
