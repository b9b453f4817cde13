import { isAPIError } from 'better-auth/api'
import { toNodeHandler } from 'better-auth/node'
import type { RequestHandler, Router } from 'express'
import type { Context } from '../http/context.ts'
import { nothingHere } from '../http/errors.ts'
import { ownPagesOnly, sameOrigin } from '../http/guards.ts'
import { ProblemError } from '../http/problem-error.ts'
import { signInLinkFate } from '../mail/mail-fate.ts'
import type { Mailer } from '../mail/mailer.ts'
import { addressHeader, signInFor } from './sign-in.ts'

/** An address and a password, at their longest. */
const mostBytes = 4_096

/** better-auth reads bodies itself, and has no limit of its own. A browser always says how long a body is. */
const smallBody: RequestHandler = (request, _response, next) => {
  const length = request.headers['content-length']
  if (request.method === 'POST' && (length === undefined || Number(length) > mostBytes))
    throw new ProblemError('too-large', 'This is too large', { detail: 'Send an address and a password, no more.' })
  next()
}

/** Where no mail goes out no link is made, whoever asks: nobody is told that one is on its way. */
const linkReaches =
  ({ config }: Context): RequestHandler =>
  (_request, _response, next) => {
    if (signInLinkFate(config) === 'NONE')
      throw new ProblemError('wrong-state', 'This server sends no e-mail', {
        because: 'NO_MAIL',
        detail: 'Ask whoever runs it for a link to sign in.',
      })
    next()
  }

/**
 * Sign-in, below /api/auth: these four and no other of better-auth's endpoints. What else it can do (changing a name or
 * a password, listing sessions) would pass by our rules and our audit chain, so it is not there.
 */
export const signInRoutes = (router: Router, context: Context, mailer: Mailer) => {
  const signIn = toNodeHandler(signInFor(context, mailer))
  const handle: RequestHandler = async (request, response) => {
    response.locals['route'] = request.path
    // better-auth knows the client by this header alone: whatever came under its name is replaced by what Express saw.
    request.headers[addressHeader] = request.ip ?? 'unknown'
    try {
      await signIn(request, response)
    } catch (error) {
      // What it refuses is its own to say; what it did not foresee is answered, and logged, as everywhere.
      if (!isAPIError(error)) throw error
      response.status(error.statusCode).setHeaders(new Headers(error.headers)).json(error.body)
    }
  }
  const guards = [sameOrigin(context.config), smallBody]
  router.post('/api/auth/sign-in/email', ...guards, handle)
  router.post('/api/auth/sign-in/magic-link', ...guards, linkReaches(context), handle)
  router.post('/api/auth/sign-out', ...guards, handle)
  // It signs in by GET: another site must not be able to sign somebody in as somebody else.
  router.get('/api/auth/magic-link/verify', ownPagesOnly, handle)
  router.all('/api/auth/*splat', nothingHere)
}
