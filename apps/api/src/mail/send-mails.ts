import { Prisma, type Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { safeError } from '../http/errors.ts'
import type { Mailer } from './mailer.ts'
import { openMail } from './queue-mail.ts'

/** After how many tries a mail is given up. After its nth it waits 1, 2, 4 … minutes, 4 hours at most: a day in all. [D] */
export const triesAllowed = 12

type Waiting = { id: string; sealed: string; attempts: number }

/** SMTP's own word for 'never': a 5xx answer to an address or a message. Anything else may pass. */
const isForGood = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500 &&
  // 535: our own sign-in to the mail server is wrong; that can be put right.
  error.responseCode !== 535

/** Due: never tried, or long enough after its last try. `FOR UPDATE SKIP LOCKED`: two processes never take the same. */
const nextDue = (tx: Tx, now: Date) =>
  tx.$queryRaw<Waiting[]>(Prisma.sql`
    SELECT id, sealed, attempts FROM "OutgoingMail"
    WHERE "sentAt" IS NULL AND "failedAt" IS NULL
      AND (attempts = 0 OR "triedAt" + make_interval(mins => least(240, 2 ^ (attempts - 1))::int) <= ${now})
    ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED`)

/** Sends one mail that is due. False: none is. The row is held while it is sent, so a process that dies gives it back. */
const sendOne = async ({ db, sealer, log }: Pick<Context, 'db' | 'sealer' | 'log'>, mailer: Mailer, now: Date) =>
  db.$transaction(
    async (tx) => {
      const [mail] = await nextDue(tx, now)
      if (!mail) return false
      const attempts = mail.attempts + 1
      const data: Prisma.OutgoingMailUpdateInput = { attempts, triedAt: now }
      try {
        await mailer.send(openMail(sealer, mail))
        // Gone: neither the address nor the link is kept any longer.
        Object.assign(data, { sentAt: now, sealed: '' })
      } catch (error) {
        const over = isForGood(error) || attempts >= triesAllowed
        if (over) Object.assign(data, { failedAt: now })
        log.warn({ mailId: mail.id, attempts, over, error: safeError(error) }, 'mail not sent')
      }
      await tx.outgoingMail.update({ where: { id: mail.id }, data })
      return true
    },
    { timeout: 60_000 },
  )

/** Sends all that is due. */
export const sendDueMails = async (context: Pick<Context, 'db' | 'sealer' | 'log' | 'clock'>, mailer: Mailer) => {
  while (await sendOne(context, mailer, context.clock.now()));
}

/** Looks for mails every few seconds, in every process. One round at a time; stopping waits for the one under way. */
export const keepSendingMails = (
  context: Pick<Context, 'db' | 'sealer' | 'log' | 'clock'>,
  mailer: Mailer,
  everyMs = 5_000,
) => {
  let round: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    round = sendDueMails(context, mailer)
      .catch((error: unknown) => context.log.warn({ error: safeError(error) }, 'mails not looked for'))
      .finally(() => {
        busy = false
      })
  }, everyMs)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await round
    },
  }
}
