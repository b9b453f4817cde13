import { guestLinkDays } from '@mentorfolio/domain/guests/guests.endpoints'
import type { EndpointDeclaration, ParsedOf, ResponseOf } from '@mentorfolio/domain/http/endpoint'
import type { Request, Router } from 'express'
import { countTry, uncountTry } from '../access/guessing.ts'
import type { SignedIn } from '../access/signed-in.ts'
import type { Prisma, Tx } from '../database/client.ts'
import { type Fingerprint, isAnswered, type Written } from '../http/answers.ts'
import type { Context } from '../http/context.ts'
import { linkGone, notFound, ProblemError } from '../http/problem-error.ts'
import { answer, parseParts, route, whoIsHere, writeOnce } from '../http/serve.ts'
import { wereNamesAsked } from '../identity/must-name-nobody.ts'
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

/** So often may words that came through one link name somebody, for as long as it lives: each refusal says that a name is among them. [D] */
const namingsAllowed = 8
/** Under which they are counted. */
export const namingTries = 'names-somebody'

/** A yes, and 'I want to stop' without a word, always go through. */
const hasWords = (body: unknown) => {
  const { words = null, answers = null } = Object(body)
  return words !== null || answers !== null
}

type Counted = { link: FoundLink; now: Date; body: unknown; key: string | undefined; usesUp: boolean }

/**
 * Counts what a link's holder sends that names somebody: a link may be held by somebody who does not know the name, and tries
 * many. Counted before it is known, so that many at once cannot slip past. No try is what was refused before its words were compared
 * with names, or has used the link up, or was answered before and comes again under its key: it gets that answer, and another text under
 * the key none. Any other refusal tells that no name was among the words, and counts. Throws 429 after that.
 */
const countingNames = async <T>(
  { db }: Context,
  { link, now, body, key, usesUp }: Counted,
  write: (asked: (tx: Tx) => void) => Promise<T>,
) => {
  const noted = () => {}
  if (link.relationshipId === null || !hasWords(body)) return write(noted)
  if (await isAnswered(db, link.id, key)) return write(noted)
  const tried = { kind: namingTries, of: link.id, now, allowed: namingsAllowed, minutes: 60 * 24 * guestLinkDays }
  if ((await countTry(db, tried)).tooMany)
    throw new ProblemError('too-many', 'This was tried too often', {
      detail: 'Ask whoever sent the link for a new one.',
    })
  let wereAsked = false
  try {
    const done = await write((tx) => {
      wereAsked ||= wereNamesAsked(tx)
    })
    // What uses nothing up could be said again and again: that it named nobody is an answer, too.
    if (usesUp) await uncountTry(db, tried.kind, tried.of)
    return done
  } catch (error) {
    if (!wereAsked) await uncountTry(db, tried.kind, tried.of)
    throw error
  }
}

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
    const write = (handled: (tx: Tx) => void) =>
      writeOnce(context, endpoint, request, once, async (tx, fingerprint) => {
        if (!alsoUsed || whyGone(link, now) !== 'USED' || link.expiresAt <= now) mustBeLive(link, now)
        return handler(tx, { ...parts, link, now, account, fingerprint }).finally(() => handled(tx))
      })
    answer(
      context,
      endpoint,
      response,
      await countingNames(
        context,
        { link, now, body: request.body, key: request.header('idempotency-key'), usesUp: !alsoUsed },
        write,
      ),
    )
  })

/** How long whoever answered by a link may change their answer by it, in ms: a slip of the thumb is seen at once. [D] */
const maySayAgain = 3_600_000

/**
 * The same for an answer of which a later one stands: said again within the hour, by the same link. Served with `alsoUsed`;
 * 410 afterwards.
 */
export const useUpOrSayAgain = async (tx: Tx, link: FoundLink, now: Date) => {
  const isAgain = whyGone(link, now) === 'USED' && now < link.expiresAt
  if (isAgain && link.usedAt !== null && now.getTime() - link.usedAt.getTime() < maySayAgain) return
  await useUp(tx, link, now)
}

/** Uses a link up, in the transaction of what it was for; throws 410 where another request was first. */
export const useUp = async (tx: Tx, link: FoundLink, now: Date) => {
  const live = { usedAt: null, revokedAt: null, expiresAt: { gt: now } } satisfies Prisma.LinkWhereInput
  const { count } = await tx.link.updateMany({ where: { id: link.id, ...live }, data: { usedAt: now } })
  if (count === 0) throw linkGone('USED')
}
