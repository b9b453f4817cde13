import { vi } from 'vitest'
import type { Db, Tx } from '../database/client.ts'

/** How many statements wait for what another transaction holds. */
const waiting = async (db: Db) =>
  (
    await db.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  ).length

/** Whether a statement waits for what another transaction holds. */
export const somebodyWaits = async (db: Db) => (await waiting(db)) > 0

/**
 * Sends a request after `change` and before it is committed: it must wait for the change, or this throws. Answers what it is
 * told afterwards.
 */
export const meanwhile = async (db: Db, change: (tx: Tx) => Promise<unknown>, send: () => Promise<Response>) => {
  let sent = Promise.resolve(new Response())
  await db.$transaction(
    async (tx) => {
      await change(tx)
      sent = send()
      await vi.waitUntil(() => somebodyWaits(db), { timeout: 10_000 })
    },
    { timeout: 20_000 },
  )
  return sent
}

/** Until so many statements wait for what others hold. */
export const waiters = (db: Db, count: number) =>
  vi.waitUntil(async () => (await waiting(db)) === count, { timeout: 10_000 })

/**
 * Sends two requests, the second once the first waits for what `hold` holds, and lets them go once both wait: so they come
 * upon each other's rows. Answers what each is told.
 */
export const bothAtOnce = async (
  db: Db,
  hold: (tx: Tx) => Promise<unknown>,
  [first, second]: [() => Promise<Response>, () => Promise<Response>],
) => {
  let sent: Promise<Response>[] = []
  await db.$transaction(
    async (tx) => {
      await hold(tx)
      sent = [first()]
      await waiters(db, 1)
      sent.push(second())
      await waiters(db, 2)
    },
    { timeout: 20_000 },
  )
  return Promise.all(sent)
}
