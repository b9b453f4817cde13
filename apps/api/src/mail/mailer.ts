import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transporter } from 'nodemailer'
import { v7 } from 'uuid'
import type { Config } from '../config.ts'

export type Mail = { to: string; subject: string; text: string }
export type Mailer = { send: (mail: Mail) => Promise<void> }

/**
 * Sends by SMTP where it is configured. Otherwise each mail becomes a file in `<data>/outbox`, readable by this
 * user alone, for somebody who tries the product on their own machine.
 */
export const mailerFor = ({ smtpUrl, mailFrom, dataDir }: Config): Mailer => {
  if (smtpUrl) {
    // Loaded with the first mail: a server that sends none need not hold it.
    let transport: Promise<Transporter> | undefined
    return {
      send: async (mail) => {
        transport ??= import('nodemailer').then(({ default: nodemailer }) => nodemailer.createTransport(smtpUrl))
        await (await transport).sendMail({ from: mailFrom, ...mail })
      },
    }
  }
  const outbox = join(dataDir, 'outbox')
  return {
    send: async ({ to, subject, text }) => {
      await mkdir(outbox, { recursive: true, mode: 0o700 })
      const message = `From: ${mailFrom}\nTo: ${to}\nSubject: ${subject}\n\n${text}\n`
      await writeFile(join(outbox, `${v7()}.txt`), message, { mode: 0o600 })
    },
  }
}
