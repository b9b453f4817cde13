import { z } from 'zod'
import { id } from '../fields/ids.ts'
import { endpoint } from '../http/endpoint.ts'

/**
 * What becomes of a mail of a centre: a mail server sends it; the demo shows it on a page, since nobody is sent any; or it is
 * not written at all, and a link is copied or shown as a code instead.
 */
export const mailFates = ['SENT', 'SHOWN', 'NONE'] as const
export type MailFate = (typeof mailFates)[number]

/** A mail of the demo centre that no server could send: what it would have brought, its link included. */
const unsentMail = z.strictObject({
  id: z.uuid(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  writtenAt: z.string(),
})
export type UnsentMail = z.infer<typeof unsentMail>

export const mailsView = z.strictObject({
  centreName: z.string(),
  /** None is listed unless it is SHOWN: each holds a key to what its link opens. */
  mail: z.enum(mailFates),
  mails: z.array(unsentMail),
  /** What to ask `after` for the next page; null: there is none. */
  next: z.uuid().nullable(),
})
export type MailsView = z.infer<typeof mailsView>

export const listMailsEndpoint = endpoint({
  method: 'GET',
  path: '/api/centres/:id/mails',
  action: 'mail.view',
  summary: 'The mails of the demo centre on a server that sends none, the latest first (centre admin)',
  params: z.strictObject({ id: id() }),
  query: z.strictObject({
    /** The last mail of the page before. */
    after: z.uuid({ error: 'Ask for the mails after one of this list' }).optional(),
  }),
  response: mailsView,
})
