import { v7 } from 'uuid'
import { z } from 'zod'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import type { Sealer } from '../identity/seal.ts'
import { mailFate } from './mail-fate.ts'
import type { Mail } from './mailer.ts'

/**
 * Puts a mail of a centre into the queue, in the transaction of what it tells of: it goes out if that is kept, and only then.
 * Sealed, since it holds an address and perhaps a link. One that is written to be looked at, in the demo, is given up from the
 * start, so that no mail server that is named later brings it to anybody. Where no mail goes out none is written.
 */
export const queueMail = async (
  tx: Tx,
  { sealer, config }: Pick<Context, 'sealer' | 'config'>,
  { centreId, now, ...mail }: Mail & { centreId: string; now: Date },
) => {
  const id = v7()
  const fate = mailFate(config, centreId)
  if (fate === 'NONE') return
  const sealed = sealer.seal(`mail:${id}`, mail)
  await tx.outgoingMail.create({
    data: { id, centreId, sealed, createdAt: now, failedAt: fate === 'SHOWN' ? now : null },
  })
}

/** Which mails were written to be looked at alone: given up without a try. None that waits for a mail server is among them. */
export const shownMails = { failedAt: { not: null }, attempts: 0, sealed: { not: '' } } as const

const written = z.object({ to: z.string(), subject: z.string(), text: z.string() })

/** What was queued. Throws where the mail is not there any more: sent. */
export const openMail = (sealer: Sealer, { id, sealed }: { id: string; sealed: string }): Mail =>
  written.parse(sealer.open(`mail:${id}`, sealed))
