import type { MailFate } from '@mentorfolio/domain/mails/mails.endpoints'
import { type Config, demoCentreId } from '../config.ts'
import { ProblemError } from '../http/problem-error.ts'

type Settings = Pick<Config, 'smtpUrl' | 'demo'>

/**
 * What becomes of a mail of this centre: sent; in the demo, without a mail server, shown on a page; anywhere else not even
 * written. A link in a mail is a key for whoever it is meant for, so nobody but them may ever read one.
 */
export const mailFate = ({ smtpUrl, demo }: Settings, centreId: string): MailFate => {
  if (smtpUrl) return 'SENT'
  return demo && centreId === demoCentreId ? 'SHOWN' : 'NONE'
}

/** What becomes of a link to sign in that somebody asks for. Without a mail server the demo on one's own machine keeps it as a file. */
export const signInLinkFate = ({ smtpUrl, demo, databaseUrl }: Settings & Pick<Config, 'databaseUrl'>): MailFate => {
  if (smtpUrl) return 'SENT'
  return demo && !databaseUrl ? 'SHOWN' : 'NONE'
}

/** Throws 409 where a mail of this centre would reach nobody. `instead` says what to do. */
export const mustReach = (settings: Settings, centreId: string, instead = 'Copy the link, or show the code.') => {
  if (mailFate(settings, centreId) === 'NONE')
    throw new ProblemError('wrong-state', 'This installation sends no e-mail', { because: 'NO_MAIL', detail: instead })
}
