import { earlySessions, questionsFor } from '@mentorfolio/domain/evidence/offered-questions'
import { actionsOf } from '@mentorfolio/domain/sessions/agreed-actions'
import { logContent } from '@mentorfolio/domain/sessions/log'
import type { LastActions } from '@mentorfolio/domain/sessions/next-actions'
import type { ToLog } from '@mentorfolio/domain/sessions/session-view'
import type { Tx } from '../database/client.ts'
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

/** What was agreed in the last session with each of these before `before` (S5-T3); a session in which nothing was, is left out. */
export const lastActionsWith = async (tx: Tx, { personId, relationshipIds, before }: About): Promise<LastActions> => {
  const held = await tx.mentoringSession.findMany({
    where: {
      ...{ portfolio: { personId }, status: logged, start: { lt: before } },
      attendance: { some: { relationshipId: { in: [...relationshipIds] }, attended: true } },
    },
    select: {
      ...{ id: true, start: true, zone: true },
      attendance: { where: { attended: true }, select: { relationshipId: true } },
    },
    orderBy: [{ start: 'desc' }, { id: 'desc' }],
  })
  const last = relationshipIds.flatMap((id) => {
    const found = held.find(({ attendance }) => attendance.some(({ relationshipId }) => relationshipId === id))
    return found ? [found] : []
  })
  if (last.length === 0) return []
  const logs = await tx.sessionLogVersion.findMany({
    where: { sessionId: { in: last.map(({ id }) => id) } },
    select: { sessionId: true, content: true },
    orderBy: [{ sessionId: 'asc' }, { version: 'desc' }],
    distinct: ['sessionId'],
  })
  return [...new Set(last)].flatMap(({ id, start, zone }) => {
    const content = logs.find(({ sessionId }) => sessionId === id)?.content
    const actions = content === undefined ? [] : actionsOf(logContent.parse(content))
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
