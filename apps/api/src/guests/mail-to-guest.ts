import type { GuestPurpose } from '@mentorfolio/domain/guests/guests.endpoints'
import { guestMail } from '@mentorfolio/domain/guests/mail-words'
import { ownAddress } from '../config.ts'
import type { Tx } from '../database/client.ts'
import type { Context } from '../http/context.ts'
import { addToken, linkAddress } from '../links/make-link.ts'
import { queueMail } from '../mail/queue-mail.ts'

type To = { linkId: string; purpose: GuestPurpose; centreId: string; email: string; mentorName: string; again: boolean }

/** Mails a link with a token of its own: what it is for and who asks, and nothing of what it leads to. */
export const mailToGuest = async (
  tx: Tx,
  context: Pick<Context, 'sealer' | 'config'>,
  { linkId, purpose, centreId, email, mentorName, again }: To,
  now: Date,
) => {
  const token = await addToken(tx, linkId, { channel: 'MAIL', now })
  const address = linkAddress(ownAddress(context.config), purpose, token)
  await queueMail(tx, context, { centreId, now, to: email, ...guestMail({ purpose, mentorName, address, again }) })
}
