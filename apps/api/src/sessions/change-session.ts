import type { Action } from '@mentorfolio/domain/cycle/rules'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { appendEvent } from '../audit/append-event.ts'
import type { Prisma, Tx } from '../database/client.ts'
import type { Written } from '../http/answers.ts'
import { stale } from '../http/problem-error.ts'
import type { Writer } from '../portfolio/times-for.ts'
import { presentSession } from './present-session.ts'
import { loadSession, type SessionToDecide } from './session-row.ts'

/**
 * Changes the row only if it is still the one that the writer saw; else 409 with the session as it stands now.
 * The revision goes up by exactly 1.
 */
export const changeIfSeen = async (
  tx: Tx,
  { by, now }: Writer,
  row: SessionToDecide,
  revision: number,
  data: Prisma.MentoringSessionUncheckedUpdateManyInput,
) => {
  const { count } = await tx.mentoringSession.updateMany({
    where: { id: row.id, revision, status: row.status },
    data: { ...data, revision: revision + 1 },
  })
  if (count === 0) throw await staleSession(tx, { by, now }, row.id)
}

/** The 409 for a writer who saw an earlier revision. Read again: the row in hand may be from before the change it lost against. */
export const staleSession = async (tx: Tx, { by, now }: Pick<Writer, 'by' | 'now'>, id: string) => {
  const { row, roles } = await loadSession(tx, by, id)
  return stale(await presentSession(tx, row, roles, now))
}

type Told = Pick<SessionToDecide, 'id' | 'centreId' | 'portfolioId' | 'revision'>

/** Notes in the portfolio's chain what happened to a session that is now at `revision`. */
export const tell = (
  tx: Tx,
  { by, now }: Pick<Writer, 'by' | 'now'>,
  { id, centreId, portfolioId, revision }: Told,
  action: Action,
  fields: Record<string, unknown>,
) =>
  appendEvent(tx, {
    chainId: portfolioId,
    centreId,
    userId: by.userId,
    at: now,
    action,
    subjectKind: 'session',
    subjectId: id,
    revision,
    fields,
  })

/** Notes what happened in the portfolio's chain and answers with the session as it now is. */
export const tellAndPresent = async (
  tx: Tx,
  { by, now }: Writer,
  id: string,
  action: Action,
  fields: Record<string, unknown>,
): Promise<Written<SessionView>> => {
  const { row, roles } = await loadSession(tx, by, id)
  await tell(tx, { by, now }, row, action, fields)
  return { centreId: row.centreId, body: await presentSession(tx, row, roles, now) }
}
