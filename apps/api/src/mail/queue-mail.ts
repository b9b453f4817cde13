import { v7 } from 'uuid'
import { z } from 'zod'
import type { Tx } from '../database/client.ts'
import type { Sealer } from '../identity/seal.ts'
import type { Mail } from './mailer.ts'

/**
 * Puts a mail into the queue, in the transaction of what it tells of: it goes out if that is kept, and only then. Sealed,
 * since it holds an address and perhaps a link.
 */
export const queueMail = async (
  tx: Tx,
  sealer: Sealer,
  { centreId, now, ...mail }: Mail & { centreId: string | null; now: Date },
) => {
  const id = v7()
  await tx.outgoingMail.create({ data: { id, centreId, sealed: sealer.seal(`mail:${id}`, mail), createdAt: now } })
  return id
}

const written = z.object({ to: z.string(), subject: z.string(), text: z.string() })

/** What was queued. Throws where the mail is not there any more: sent. */
export const openMail = (sealer: Sealer, { id, sealed }: { id: string; sealed: string }): Mail =>
  written.parse(sealer.open(`mail:${id}`, sealed))
