import { createHash } from 'node:crypto'
import { type Db, Prisma } from '../database/client.ts'

/** Wrong passwords for one account before it must wait, and for how long. [D] */
export const guessesAllowed = 10
export const guessWindowMinutes = 15

/** What is counted, as a digest: the table names nobody, and unknown addresses count alike. */
const accountOf = (kind: string, of: string) =>
  createHash('sha256').update(`${kind}:${of.trim().toLowerCase()}`).digest('hex')

/** `minutes`: within which tries are counted together. */
type Tried = { kind: string; of: string; now: Date; allowed: number; minutes?: number }

/**
 * Counts one try and says whether it is one too many. Counted before the try is made, in one statement, so that
 * many at once, in several processes, cannot slip past the limit.
 */
export const countTry = async (
  db: Db,
  { kind, of, now, allowed, minutes = guessWindowMinutes }: Tried,
): Promise<{ tooMany: boolean }> => {
  const oldest = new Date(now.getTime() - minutes * 60_000)
  const rows = await db.$queryRaw<{ failures: number }[]>(Prisma.sql`
    INSERT INTO "AuthGuess" AS g (account, failures, since) VALUES (${accountOf(kind, of)}, 1, ${now})
    ON CONFLICT (account) DO UPDATE SET
      failures = CASE WHEN g.since < ${oldest} THEN 1 ELSE g.failures + 1 END,
      since = CASE WHEN g.since < ${oldest} THEN ${now} ELSE g.since END
    RETURNING failures`)
  return { tooMany: (rows[0]?.failures ?? 0) > allowed }
}

/** It was no try after all. */
export const uncountTry = (db: Db, kind: string, of: string) =>
  db.authGuess.updateMany({
    where: { account: accountOf(kind, of), failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  })

/** The right password wipes the slate. */
export const forgetTries = (db: Pick<Db, 'authGuess'>, kind: string, of: string) =>
  db.authGuess.deleteMany({ where: { account: accountOf(kind, of) } })
