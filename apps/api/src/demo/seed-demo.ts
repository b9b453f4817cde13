import { hashPassword } from 'better-auth/crypto'
import { demoCentreId } from '../config.ts'
import { type Db, Prisma } from '../database/client.ts'
import type { Sealer } from '../identity/seal.ts'
import type { Storage } from '../storage/storage.ts'
import { demoStory } from './demo-story.ts'
import { type AccountKey, accounts, demoCentreName, demoPassword, emailOf } from './people.ts'
import { tellStory } from './story.ts'

/** One number for this lock, so that two processes that start at once do not both find an empty database. */
const seedingLock = 6_360_420

/**
 * Seeds the demo centre into a database that has no centre at all, in one transaction: all of it or nothing. Answers
 * with the lines to print at every start while the demo centre is there, or null where the centre is somebody's own.
 */
export const seedDemo = async (
  db: Db,
  sealer: Sealer,
  now: Date,
  storage: Storage,
): Promise<{ lines: string[] } | null> => {
  if ((await db.centre.count()) === 0) await seedOnce(db, sealer, now, storage)
  const demo = await db.centre.findUnique({ where: { id: demoCentreId }, select: { id: true } })
  return demo && { lines: printed() }
}

const seedOnce = async (db: Db, sealer: Sealer, now: Date, storage: Storage) => {
  const passwordHash = await hashPassword(demoPassword)
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(${seedingLock})`)
      if ((await tx.centre.count()) > 0) return
      await tellStory(tx, demoStory(now, passwordHash, sealer, storage))
    },
    { maxWait: 10_000, timeout: 120_000 },
  )
}

const printed = (): string[] => {
  const keys: AccountKey[] = ['priya', 'tom', 'grace', 'helen', 'owen', 'ruth', 'colin', 'nadia', 'joanne']
  const width = Math.max(...keys.map((key) => emailOf(key).length))
  return [
    '',
    `Demo centre: ${demoCentreName}. The password of every account: ${demoPassword}`,
    ...keys.map((key) => `  ${emailOf(key).padEnd(width)}  ${accounts[key].title}: ${accounts[key].shows}`),
  ]
}
