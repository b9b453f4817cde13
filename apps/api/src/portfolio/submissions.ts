import { evidenceLine } from '@mentorfolio/domain/evidence/evidence-view'
import { z } from 'zod'
import { Prisma, type Tx } from '../database/client.ts'

/** The records that a supplement names, as its row keeps them. */
export const supplementRecords = z.array(evidenceLine.extend({ criterion: z.string().nullable() }))

/**
 * Sessions that no live submission holds any more can be written on again. They are held first, in the order in which everybody
 * holds them: of two units that let go of one session at once, the second sees that the first did. The submission itself is let
 * go before (`releasedAt`).
 */
export const unlockSessions = async (
  tx: Tx,
  { submissionId, personId }: { submissionId: string; personId: string },
) => {
  const recordsOf = async (where: Prisma.SubmittedRecordWhereInput) =>
    (await tx.submittedRecord.findMany({ where, select: { recordId: true } })).map(({ recordId }) => recordId)
  const ids = await recordsOf({ submissionId })
  await tx.$queryRaw(
    Prisma.sql`SELECT id FROM "MentoringSession" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`,
  )
  // Asked by the few submissions that are live, not session by session: a database that has not counted yet what is submitted
  // would look through all of it for each.
  const live = await tx.submission.findMany({
    where: { releasedAt: null, unit: { registration: { personId } } },
    select: { id: true },
  })
  const held = await recordsOf({ submissionId: { in: live.map(({ id }) => id) } })
  await tx.$executeRaw(Prisma.sql`
    UPDATE "MentoringSession" SET status = 'LOGGED', revision = revision + 1
    WHERE status = 'LOCKED' AND id = ANY(${ids}::uuid[]) AND NOT (id = ANY(${held}::uuid[]))`)
}
