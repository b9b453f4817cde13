import { createHash } from 'node:crypto'
import { z } from 'zod'

/** The header that carries the key of a tab: at signing in on a shared computer, and on every request afterwards. */
export const tabKeyHeader = 'tab-key'

const tabKey = z.uuid().toLowerCase()

/** What is kept of a tab's key, a UUID that the page made and keeps for its tab alone: SHA-256, in hex. Null where it is none. */
export const tabDigestOf = (given: string | null | undefined): string | null => {
  const key = tabKey.safeParse(given)
  return key.success ? createHash('sha256').update(key.data).digest('hex') : null
}
