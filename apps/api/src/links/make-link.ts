import { v7 } from 'uuid'
import type { Prisma, Tx } from '../database/client.ts'
import { digestOf, newToken } from './token.ts'

type LinkGiven = Omit<Prisma.LinkUncheckedCreateInput, 'id' | 'createdAt' | 'tokens'> & { id?: string }
type Channel = 'MAIL' | 'COPY' | 'LOG'

/** Pages that a link opens, by its purpose. */
const pages: Partial<Record<string, string>> = { SET_UP: '/set-up', INVITATION: '/invitation' }

/** The address of a link's page; the token stands after `#`, so that no server, proxy or log on the way sees it. */
export const linkAddress = (origin: string, purpose: string, token: string) =>
  `${origin}${pages[purpose] ?? '/guest'}#${token}`

/** Makes a link, which nothing opens until it gets a token. Answers its id. */
export const makeLink = async (tx: Tx, { id = v7(), ...given }: LinkGiven, now: Date) => {
  await tx.link.create({ data: { ...given, id, createdAt: now } })
  return id
}

/** A new token for a link. It leaves here once and is stored nowhere: put it into a mail or the log, never into an answer. */
export const addToken = async (tx: Tx, linkId: string, { channel, now }: { channel: Channel; now: Date }) => {
  const token = newToken()
  await tx.linkToken.create({ data: { digest: digestOf(token), linkId, channel, createdAt: now } })
  return token
}

/**
 * Lets a token open a link that the browser made and shows by itself, copied or as a QR code. The browser sends its digest
 * alone: what is never sent cannot be in a log, nor in an answer that is kept.
 */
export const keepDigest = (tx: Tx, linkId: string, { digest, now }: { digest: string; now: Date }) =>
  tx.linkToken.create({ data: { digest, linkId, channel: 'COPY', createdAt: now } })
