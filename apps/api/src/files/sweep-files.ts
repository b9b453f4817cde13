import { unusedDays } from '@mentorfolio/domain/files/limits'
import { appendEvent, eventsLast } from '../audit/append-event.ts'
import { Prisma } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { safeError } from '../http/errors.ts'
import { takeKey } from '../portfolio/file-rows.ts'

type Parts = Pick<Context, 'db' | 'storage' | 'log' | 'clock'>
type Due = { id: string; centreId: string; portfolioId: string; keptDigest: string | null }

const day = 86_400_000
/** Longer than a file that is being put there takes to be named. [D] */
const unnamedMs = 3_600_000
/** How many are looked up at once. */
const batch = 100

const eraseRecording = ({ db }: Parts, { id, centreId, portfolioId: chainId, keptDigest }: Due, now: Date) =>
  db.$transaction((tx) =>
    eventsLast(tx, async () => {
      // Another process may have been quicker.
      if ((await tx.portfolioFile.updateMany({ where: { id, state: 'READY' }, data: { touchedAt: now } })).count === 0)
        return
      await takeKey(tx, id, 'DUE', now)
      await appendEvent(tx, {
        ...{ chainId, centreId, userId: null, at: now },
        ...{ action: 'file.eraseDue', subjectKind: 'file', subjectId: id, revision: null },
        fields: { digest: keptDigest },
      })
    }),
  )

/**
 * Recordings whose day has come, by the clock of their centre: the promise was made to somebody, so nobody is asked. All of
 * them in one round; one that cannot be erased just now has its turn in the next, and keeps no other from being erased.
 */
const eraseDue = async (parts: Parts, now: Date) => {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const due = await parts.db.$queryRaw<Due[]>(Prisma.sql`
      SELECT file.id, file."centreId", file."portfolioId", file."keptDigest"
      FROM "PortfolioFile" file JOIN "Centre" centre ON centre.id = file."centreId"
      WHERE file.id > ${after}::uuid AND file.state = 'READY'
        AND file."eraseOn" <= (${now}::timestamptz AT TIME ZONE centre.zone)::date
      ORDER BY file.id LIMIT ${batch}`)
    for (const each of due)
      await eraseRecording(parts, each, now).catch((error: unknown) =>
        parts.log.warn({ fileId: each.id, error: safeError(error) }, 'recording not erased on its day'),
      )
    const last = due.at(-1)
    if (!last || due.length < batch) return
    after = last.id
  }
}

/** What was sent and no record ever named: no event tells of it, since it never was part of the portfolio. */
const eraseUnused = async ({ db }: Parts, now: Date) => {
  const touchedAt = { lt: new Date(now.getTime() - unusedDays * day) }
  const where: Prisma.PortfolioFileWhereInput = { state: { not: 'ERASED' }, uses: { none: {} }, sound: null, touchedAt }
  for (const { id } of await db.portfolioFile.findMany({ where, select: { id: true }, take: batch }))
    await db.$transaction(async (tx) => {
      if ((await tx.portfolioFile.updateMany({ where: { ...where, id }, data: { touchedAt: now } })).count > 0)
        await takeKey(tx, id, 'UNUSED', now)
    })
}

/** What lies in the storage and belongs to no file that is kept. */
const sweepStorage = async ({ db, storage }: Parts, now: Date) => {
  const before = new Date(now.getTime() - unnamedMs)
  const left = await db.$queryRaw<{ address: string; centreId: string }[]>(Prisma.sql`
    SELECT stored.address, stored."centreId" FROM "StoredBytes" stored
      LEFT JOIN "PortfolioFile" file ON file.id = stored."fileId"
    WHERE file.id IS NULL OR file.state = 'ERASED'
      OR (stored.at < ${before} AND file.address IS DISTINCT FROM stored.address)
    LIMIT ${batch}`)
  for (const each of left) {
    await storage.erase(each)
    await db.storedBytes.deleteMany({ where: { address: each.address } })
  }
}

/** Erases what is due, what nobody ever used, and what lies in the storage for nothing. */
export const sweepFiles = async (parts: Parts) => {
  const now = parts.clock.now()
  await eraseDue(parts, now)
  await eraseUnused(parts, now)
  await sweepStorage(parts, now)
}

/** Sweeps now and every few minutes, in every process. One round at a time; stopping waits for the one under way. */
export const keepSweepingFiles = (parts: Parts, everyMs = 5 * 60_000) => {
  let round: Promise<void> = Promise.resolve()
  let busy = false
  const sweep = () => {
    if (busy) return
    busy = true
    round = sweepFiles(parts)
      // Out of reach just now: the next round will do.
      .catch((error: unknown) => parts.log.warn({ error: safeError(error) }, 'files not swept'))
      .finally(() => {
        busy = false
      })
  }
  sweep()
  const timer = setInterval(sweep, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}
