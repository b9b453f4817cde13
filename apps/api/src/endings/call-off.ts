import { goesWith } from '@mentorfolio/domain/endings/goes-with'
import { appendEvent } from '../audit/append-event.ts'
import { Prisma, type Tx } from '../database/client.ts'
import type { EndingRow } from './ending-row.ts'

const reason = 'The mentoring has ended'

/** A planned session as `goesWith` looks at it. */
export const plannedOf = ({ attendance }: Pick<EndingRow, 'attendance'>) =>
  attendance.map(({ session }) => ({
    ...session,
    with: session.attendance.map(({ relationship }) => relationship),
  }))

/**
 * Calls off what is planned with nobody but whom the mentoring has just ended with. Sessions are held before any chain is, as
 * whoever writes a session does it; one that began meanwhile is left alone. `tell` notes it, once the end itself is noted.
 */
export const callOffPlanned = async (tx: Tx, row: EndingRow, { now, userId }: { now: Date; userId: string }) => {
  const ids = plannedOf(row)
    .filter((session) => goesWith(session, row.id, now))
    .map(({ id }) => id)
  if (ids.length === 0) return { tell: async () => {} }
  const called = await tx.$queryRaw<{ id: string; revision: number }[]>(Prisma.sql`
    UPDATE "MentoringSession" s SET status = 'CANCELLED', "endedBecause" = ${reason}, revision = s.revision + 1
    FROM (SELECT id FROM "MentoringSession" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE) held
    WHERE s.id = held.id AND s.status = 'PLANNED' AND s."startedAt" IS NULL
    RETURNING s.id, s.revision`)
  const tell = async () => {
    for (const { id, revision } of called)
      await appendEvent(tx, {
        ...{ chainId: row.portfolioId, centreId: row.centreId, userId, at: now, action: 'session.cancel' },
        ...{ subjectKind: 'session', subjectId: id, revision, fields: { status: 'CANCELLED', reason } },
      })
  }
  return { tell }
}
