import { decide } from '@mentorfolio/domain/cycle/decide'
import type { Action } from '@mentorfolio/domain/cycle/rules'
import { rules } from '@mentorfolio/domain/cycle/rules'
import type { EndpointDeclaration, ParsedOf, ResponseOf } from '@mentorfolio/domain/http/endpoint'
import { inPlainWords } from '@mentorfolio/domain/http/plain-words'
import { type FieldError, fieldErrors } from '@mentorfolio/domain/http/problem'
import type { Request, RequestHandler, Response, Router } from 'express'
import { z } from 'zod'
import { type SignedIn, type SignIn, sessionCookie, signedInBy, tokenOf } from '../access/signed-in.ts'
import { tabKeyHeader } from '../access/tab-key.ts'
import { isTaken, isThrownOut, type Tx } from '../database/client.ts'
import { accountAsSender, answerOnce, type Fingerprint, type Sender, type Written } from './answers.ts'
import type { Context } from './context.ts'
import { invalid, ProblemError, refused, signedOut, somebodyElse } from './problem-error.ts'
import { type DeviceWord, deviceWordOf } from './written.ts'

/** A request as a handler gets it: parsed, and of somebody who is signed in. */
export type Asked<E extends EndpointDeclaration> = ParsedOf<E> & { by: SignedIn; now: Date }
/** A write besides: what its device said, and what tells it from another. */
export type AskedToWrite<E extends EndpointDeclaration> = Asked<E> & {
  device: DeviceWord | null
  fingerprint: Fingerprint
}

/** The Idempotency-Key that every write carries. */
const idempotencyKey = z
  .uuid({ error: 'Send an Idempotency-Key that is a UUID, a new one for each new write' })
  .toLowerCase()

/** Actions of the scopes `self` and `system` are about nobody's row, so they are decided here; others by their handler. */
const decideAtTheDoor = (action: Action, roles: ('person' | 'anyone')[]) => {
  if (rules[action].scope !== 'self' && rules[action].scope !== 'system') return
  const decision = decide({ roles }, action, { state: null })
  if (!decision.allowed) throw refused(decision.because)
}

/** Parses every part that the endpoint declares; tells all that is wrong in all of them at once. */
export const parseParts = <E extends EndpointDeclaration>(endpoint: E, request: Request): ParsedOf<E> => {
  const parsed: Record<string, unknown> = {}
  const errors: FieldError[] = []
  const given = { params: request.params, query: request.query, body: request.body }
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = endpoint[part] ?? (part === 'body' ? undefined : z.strictObject({}))
    if (!schema) continue
    const result = schema.safeParse(given[part], { error: inPlainWords })
    if (result.success) parsed[part] = result.data
    else errors.push(...fieldErrors(result.error))
  }
  if (errors.length > 0) throw invalid(errors)
  // The loop parsed exactly the parts that ParsedOf lists.
  return parsed as ParsedOf<E>
}

/**
 * Who sent this. `Signed-In-As` names the account that it is meant for: what one person left unsent in a browser must not
 * go out as the next one's. Throws 401 `signed-out`, or 401 `somebody-else` where that is another account.
 */
const whoAsks = async (
  { reads, config, clock }: Context,
  request: Request,
): Promise<{ by: SignedIn; signIn: SignIn }> => {
  const cookie = sessionCookie(config.publicUrl?.startsWith('https:') ?? false)
  const token = tokenOf(request.headers.cookie, cookie, config.secret)
  const tabKey = request.header(tabKeyHeader)
  const found = token === null ? null : await signedInBy(reads, { token, tabKey, now: clock.now() })
  if (!found) throw signedOut()
  const meant = request.header('signed-in-as')
  if (meant !== undefined && meant.toLowerCase() !== found.by.userId) throw somebodyElse()
  return found
}

/** As `whoAsks`, where nobody need be signed in: null then. `somebody-else` is thrown all the same. */
export const whoIsHere = async (context: Context, request: Request): Promise<SignedIn | null> => {
  try {
    return (await whoAsks(context, request)).by
  } catch (error) {
    if (error instanceof ProblemError && error.problem.type === '/problems/signed-out') return null
    throw error
  }
}

export const answer = <E extends EndpointDeclaration>(
  context: Context,
  endpoint: E,
  response: Response,
  body: unknown,
) => {
  if (context.checkAnswers) endpoint.response.parse(body)
  // Not `response.json`: a text that is handed to Node whole leaves with its headers in one write.
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(body))
}

export const route = (router: Router, endpoint: EndpointDeclaration, handler: RequestHandler) => {
  const method = endpoint.method.toLowerCase() as Lowercase<typeof endpoint.method>
  router[method](endpoint.path, (request, response, next) => {
    response.locals['route'] = endpoint.path
    return handler(request, response, next)
  })
}

/**
 * What tells one request from another that came with the same key. It is stored, and a request may hold a name: without a
 * key that is not in the database nobody can try names against it. The sealer's, which old ones stay beside, and not the
 * server's secret: people change that to sign everybody out, and what was saved before must be known again after.
 */
const fingerprintOf = ({ sealer }: Context, { method, path }: EndpointDeclaration, parts: unknown): Fingerprint => {
  const text = JSON.stringify([method, path, parts])
  return { kept: sealer.fingerprint(text), mayBe: (kept) => kept !== null && sealer.mayBeOf(kept, text) }
}

/** Serves what anybody may read, signed in or not. */
export const serveAnyone = <E extends EndpointDeclaration>(
  router: Router,
  context: Context,
  endpoint: E,
  handler: (asked: ParsedOf<E>, request: Request) => Promise<ResponseOf<E>>,
) =>
  route(router, endpoint, async (request, response) => {
    decideAtTheDoor(endpoint.action, ['anyone'])
    answer(context, endpoint, response, await handler(parseParts(endpoint, request), request))
  })

/** Serves a read. The handler reaches rows through `visibleTo` and says 404 for what is not there for this reader. */
export const serveRead = <E extends EndpointDeclaration>(
  router: Router,
  context: Context,
  endpoint: E,
  handler: (asked: Asked<E> & { signIn: SignIn }) => Promise<ResponseOf<E>>,
) =>
  route(router, endpoint, async (request, response) => {
    const who = await whoAsks(context, request)
    decideAtTheDoor(endpoint.action, ['person'])
    const body = await handler({ ...parseParts(endpoint, request), ...who, now: context.clock.now() })
    answer(context, endpoint, response, body)
  })

/** A file as it leaves: `name` is what a browser would save it as. */
type FileAnswer = { bytes: Uint8Array; mediaType: string; name: string }

/** `bytes=0-99`, `bytes=100-`, `bytes=-100` of a file of this size: first and last byte. 'NONE': there is no such range; null: all is asked for. */
export const rangeOf = (asked: string | undefined, size: number): { from: number; to: number } | 'NONE' | null => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? '') ?? []
  // Several ranges at once, or what is none: a server may answer with all of it.
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to || from >= size ? 'NONE' : { from, to }
}

/**
 * Serves a file that somebody put in, whole or the range that is asked for, so that a cut is gone on from: as an attachment and as nothing else: it is never drawn as a page of ours, whatever
 * stands in it.
 */
export const serveFile = <E extends EndpointDeclaration & { file: true }>(
  router: Router,
  context: Context,
  endpoint: E,
  handler: (asked: Asked<E>) => Promise<FileAnswer>,
) =>
  route(router, endpoint, async (request, response) => {
    const { by } = await whoAsks(context, request)
    const { bytes, mediaType, name } = await handler({
      ...parseParts(endpoint, request),
      by,
      now: context.clock.now(),
    })
    response.setHeader('content-type', mediaType)
    response.setHeader('content-disposition', `attachment; filename="${name}"`)
    response.setHeader('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    response.setHeader('cross-origin-resource-policy', 'same-origin')
    response.setHeader('accept-ranges', 'bytes')
    const range = rangeOf(request.header('range'), bytes.length)
    if (range === null) {
      response.end(bytes)
      return
    }
    const told = range === 'NONE' ? '*' : `${range.from}-${range.to}`
    response.status(range === 'NONE' ? 416 : 206).setHeader('content-range', `bytes ${told}/${bytes.length}`)
    response.end(range === 'NONE' ? undefined : bytes.subarray(range.from, range.to + 1))
  })

/**
 * Serves a write that leaves no record, such as a draft's. It comes every few seconds from whoever writes, and holds all
 * there is with the time of its last word: sent again it changes nothing, so a stored answer would only pile up rows.
 * The handler is one statement or one transaction. `deviceId` is what Device-Id names; one that is none is let pass.
 */
export const serveUnrecorded = <E extends EndpointDeclaration & { unrecorded: true }>(
  router: Router,
  context: Context,
  endpoint: E,
  handler: (asked: Asked<E> & { deviceId: string | null }) => Promise<ResponseOf<E>>,
) =>
  route(router, endpoint, async (request, response) => {
    const { by } = await whoAsks(context, request)
    decideAtTheDoor(endpoint.action, ['person'])
    const deviceId = z.uuid().toLowerCase().safeParse(request.header('device-id')).data ?? null
    const asked = { ...parseParts(endpoint, request), by, now: context.clock.now(), deviceId }
    answer(context, endpoint, response, await handler(asked))
  })

type Once<E extends EndpointDeclaration> = {
  sender: Sender
  parts: ParsedOf<E>
  now: Date
  /** What of the request tells it from another: all of it, but what nobody may try guesses against. */
  known?: unknown
}

/**
 * Every write, whoever sends it: one transaction that holds the change, its audit event and the answer kept for its
 * Idempotency-Key, so that sending twice changes once. The same key with another body is refused (409 key-reused). What is
 * answered is kept: a handler whose words nobody may find there answers without them.
 */
export const writeOnce = async <E extends EndpointDeclaration>(
  context: Context,
  endpoint: E,
  request: Request,
  { sender, parts, now, known = parts }: Once<E>,
  write: (tx: Tx, fingerprint: Fingerprint) => Promise<Written<ResponseOf<E>>>,
) => {
  const named = idempotencyKey.safeParse(request.header('idempotency-key'))
  if (!named.success) throw invalid(named.error.issues.map(({ message }) => ({ field: '', message })))
  const fingerprint = fingerprintOf(context, endpoint, known)
  const once = () => answerOnce(context, { sender, key: named.data, fingerprint, now }, (tx) => write(tx, fingerprint))
  // Two makings of one id at the same moment, with a key each: the second finds what the first made. Of two that waited for
  // each other one was thrown out whole, and goes after the other.
  const upTo = (times: number): ReturnType<typeof once> =>
    once().catch((error: unknown) => {
      if (times > 1 && (isTaken(error) || isThrownOut(error))) return upTo(times - 1)
      throw error
    })
  return upTo(3)
}

/** Serves a write of whoever is signed in (see `writeOnce`). */
export const serveWrite = <E extends EndpointDeclaration & { unrecorded?: never }>(
  router: Router,
  context: Context,
  endpoint: E,
  handler: (tx: Tx, asked: AskedToWrite<E> & { signIn: SignIn }) => Promise<Written<ResponseOf<E>>>,
) =>
  route(router, endpoint, async (request, response) => {
    const { by, signIn } = await whoAsks(context, request)
    decideAtTheDoor(endpoint.action, ['person'])
    const parts = parseParts(endpoint, request)
    const now = context.clock.now()
    const device = deviceWordOf((name) => request.header(name))
    const once = { sender: accountAsSender(by), parts, now }
    const body = await writeOnce(context, endpoint, request, once, (tx, fingerprint) =>
      handler(tx, { ...parts, by, signIn, now, device, fingerprint }),
    )
    answer(context, endpoint, response, body)
  })
