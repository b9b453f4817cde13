import { goesWith } from '@mentorfolio/domain/endings/goes-with'
import { appendEvent } from '../audit/append-event.ts'
import { Prisma, type Tx } from '../database/client.ts'
import type { EndingRow } from './ending-row.ts'

/** A planned session as `goesWith` looks at it. */
export const plannedOf = ({ attendance, spokenOf }: Pick<EndingRow, 'attendance' | 'spokenOf'>) =>
  attendance.map(({ session }) => ({
    ...session,
    isSpokenOf: spokenOf.has(session.id),
    with: session.attendance.map(({ relationship }) => relationship),
  }))

/**
 * Calls off what is planned with nobody but whom the mentoring ends with by this move: the product's doing, in nobody's name and
 * nobody's words. Sessions are held before any chain is, as whoever writes a session does it; one that began meanwhile is left
 * alone. `tell` notes it afterwards, since the end itself is noted first.
 */
export const callOffPlanned = async (tx: Tx, row: EndingRow, { now, moveId }: { now: Date; moveId: string }) => {
  const ids = plannedOf(row)
    .filter((session) => goesWith(session, row.id, now))
    .map(({ id }) => id)
  if (ids.length === 0) return { tell: async () => {} }
  const called = await tx.$queryRaw<{ id: string; revision: number }[]>(Prisma.sql`
    UPDATE "MentoringSession" s SET status = 'CANCELLED', "endedByMoveId" = ${moveId}::uuid, revision = s.revision + 1
    FROM (SELECT id FROM "MentoringSession" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE) held
    WHERE s.id = held.id AND s.status = 'PLANNED' AND s."startedAt" IS NULL
    RETURNING s.id, s.revision`)
  const tell = async () => {
    for (const { id, revision } of called)
      await appendEvent(tx, {
        ...{ chainId: row.portfolioId, centreId: row.centreId, userId: null, at: now, action: 'session.callOff' },
        ...{ subjectKind: 'session', subjectId: id, revision, fields: { status: 'CANCELLED' } },
      })
  }
  return { tell }
}
