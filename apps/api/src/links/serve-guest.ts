import type { EndpointDeclaration, ParsedOf, ResponseOf } from '@mentorfolio/domain/http/endpoint'
import type { Request, Router } from 'express'
import type { SignedIn } from '../access/signed-in.ts'
import type { Prisma, Tx } from '../database/client.ts'
import type { Fingerprint, Written } from '../http/answers.ts'
import type { Context } from '../http/context.ts'
import { linkGone, notFound } from '../http/problem-error.ts'
import { answer, parseParts, route, whoIsHere, writeOnce } from '../http/serve.ts'
import { type FoundLink, findLink, mustBeLive, whyGone } from './find-link.ts'
import { tokenHeader } from './token.ts'

type Purpose = FoundLink['purpose']
/** A request of a guest, as a handler gets it: parsed, and through a live link of the purpose that it serves. */
export type AskedByGuest<E extends EndpointDeclaration> = ParsedOf<E> & {
  link: FoundLink
  now: Date
  /** Who is signed in on that browser besides. What a guest is shown or does must never turn on it; an invitation's does. */
  account: () => Promise<SignedIn | null>
}

const linkOf = async ({ db, clock }: Context, request: Request, purposes: readonly Purpose[]) => {
  const now = clock.now()
  const link = await findLink(db, { token: request.header(tokenHeader), address: request.ip ?? 'unknown', now })
  // One purpose each: what confirms a session signs nothing.
  if (!purposes.includes(link.purpose)) throw notFound()
  return { link, now }
}

/** What is kept of a request tells it from another. Of a password nothing is kept that could be guessed at: a plain digest could. */
const withoutPassword = (parts: object) =>
  JSON.parse(JSON.stringify(parts, (name, value: unknown) => (name === 'password' ? undefined : value)))

/** Serves what a guest reads through a live link (404, 410 otherwise). Reading uses nothing up. */
export const serveGuestRead = <E extends EndpointDeclaration>(
  router: Router,
  context: Context,
  endpoint: E,
  purposes: readonly Purpose[],
  handler: (asked: AskedByGuest<E>) => Promise<ResponseOf<E>>,
) =>
  route(router, endpoint, async (request, response) => {
    const { link, now } = await linkOf(context, request, purposes)
    mustBeLive(link, now)
    const account = () => whoIsHere(context, request)
    answer(context, endpoint, response, await handler({ ...parseParts(endpoint, request), link, now, account }))
  })

/**
 * Serves a guest's write: as `serveWrite`, with the link in the place of an account. The same key gets its answer again
 * also when the write has used the link up: the first answer may have been lost on the way.
 */
export const serveGuestWrite = <E extends EndpointDeclaration & { unrecorded?: never }>(
  router: Router,
  context: Context,
  endpoint: E,
  purposes: readonly Purpose[],
  handler: (tx: Tx, asked: AskedByGuest<E> & { fingerprint: Fingerprint }) => Promise<Written<ResponseOf<E>>>,
  /** For what its holder may still say once it was answered: a link that was used up is as good as a live one. */
  { alsoUsed = false } = {},
) =>
  route(router, endpoint, async (request, response) => {
    const { link, now } = await linkOf(context, request, purposes)
    const parts = parseParts(endpoint, request)
    const account = () => whoIsHere(context, request)
    const once = { sender: { id: link.id, maySee: () => true }, parts, now, known: withoutPassword(parts) }
    const body = await writeOnce(context, endpoint, request, once, async (tx, fingerprint) => {
      if (!alsoUsed || whyGone(link, now) !== 'USED' || link.expiresAt <= now) mustBeLive(link, now)
      return handler(tx, { ...parts, link, now, account, fingerprint })
    })
    answer(context, endpoint, response, body)
  })

/** Uses a link up, in the transaction of what it was for; throws 410 where another request was first. */
export const useUp = async (tx: Tx, link: FoundLink, now: Date) => {
  const live = { usedAt: null, revokedAt: null, expiresAt: { gt: now } } satisfies Prisma.LinkWhereInput
  const { count } = await tx.link.updateMany({ where: { id: link.id, ...live }, data: { usedAt: now } })
  if (count === 0) throw linkGone('USED')
}
