import { vi } from 'vitest'
import type { Db, Tx } from '../database/client.ts'

/** Whether a statement waits for what another transaction holds. */
export const somebodyWaits = async (db: Db) =>
  (
    await db.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  ).length > 0

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
