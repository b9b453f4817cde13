import { randomUUID } from 'node:crypto'
import type { Problem } from '@mentorfolio/domain/http/problem'
import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { Prisma } from '../database/client.ts'
import type { Context } from './context.ts'
import { notFound, ProblemError } from './problem-error.ts'

/** An error for the log: what kind and where, without the message, which may quote what people wrote. */
export const safeError = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name,
        code: 'code' in error ? String(error.code) : undefined,
        // Lines that name a place in a file: others may be the message's own.
        at: error.stack
          ?.split('\n')
          .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
          .slice(0, 12),
      }
    : { name: typeof error }

const send = (response: Response, problem: Problem) => {
  const requestId: unknown = response.locals['requestId']
  response
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ ...problem, ...(typeof requestId === 'string' ? { requestId } : {}) }))
}

/** How much the body parser would have taken. */
const mostKb = (error: Error) =>
  'limit' in error && typeof error.limit === 'number' ? Math.floor(error.limit / 1024) : 512

/** What the body parser and the router themselves refuse, told in our words. */
const ofTheParser = (error: unknown): ProblemError | undefined => {
  if (!(error instanceof Error)) return undefined
  const type = 'type' in error ? error.type : undefined
  const status = 'status' in error ? error.status : undefined
  if (type === 'entity.too.large')
    return new ProblemError('too-large', 'This is too large', { detail: `Send ${mostKb(error)} KB or less at a time.` })
  if (type === 'entity.parse.failed')
    return new ProblemError('not-json', 'This is not JSON', { detail: 'Send a JSON body.' })
  if (type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new ProblemError('wrong-type', 'This is not UTF-8 JSON', { detail: 'Send the body as UTF-8 JSON.' })
  if (error instanceof URIError) return notFound()
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new ProblemError('not-json', 'This request cannot be read', { detail: 'Send it again as it should be.' })
  return undefined
}

const unavailableCodes = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P03',
  // The driver's own words, which is all that a raw query's error tells.
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])

/** Whether the database was out of reach, so that the same request may go through later. */
const isUnavailable = (error: unknown, depth = 0): boolean => {
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const held = (name: string): unknown => Object.getOwnPropertyDescriptor(error, name)?.value
  if (['code', 'kind', 'originalCode'].some((name) => unavailableCodes.has(String(held(name))))) return true
  return ['cause', 'meta', 'driverAdapterError'].some((name) => isUnavailable(held(name), depth + 1))
}

/** Gives each request an id, in the answer's header and in the log. */
export const requestIds: RequestHandler = (_request, response, next) => {
  const requestId = randomUUID()
  response.locals['requestId'] = requestId
  response.setHeader('x-request-id', requestId)
  next()
}

export const nothingHere: RequestHandler = () => {
  throw notFound()
}

/** Turns whatever was thrown into problem+json. Only what nobody foresaw is logged, without its words. */
export const answerErrors =
  ({ log }: Context): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error)
    const known = error instanceof ProblemError ? error : ofTheParser(error)
    if (known) return send(response, known.problem)
    log.error({ requestId: response.locals['requestId'], error: safeError(error) }, 'unexpected error')
    const problem = isUnavailable(error)
      ? new ProblemError('unavailable', 'This is not available just now', {
          detail: 'Nothing was changed. Try again in a moment.',
        })
      : new ProblemError('unexpected', 'Something went wrong on our side', {
          detail: 'Try again. If it goes on, tell us the request id.',
        })
    send(response, problem.problem)
  }
