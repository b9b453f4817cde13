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
export const unlockSessions = async (tx: Tx, submissionId: string) => {
  // Named one by one: a database that has not counted yet what is submitted would look through all of it for each session.
  const held = await tx.submittedRecord.findMany({ where: { submissionId }, select: { recordId: true } })
  const ids = held.map(({ recordId }) => recordId)
  await tx.$queryRaw(
    Prisma.sql`SELECT id FROM "MentoringSession" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`,
  )
  await tx.$executeRaw(Prisma.sql`
    UPDATE "MentoringSession" s SET status = 'LOGGED', revision = s.revision + 1
    WHERE s.status = 'LOCKED' AND s.id = ANY(${ids}::uuid[])
      AND NOT EXISTS (
        SELECT FROM "SubmittedRecord" other JOIN "Submission" live ON live.id = other."submissionId"
        WHERE other."recordId" = s.id AND live."releasedAt" IS NULL)`)
}
