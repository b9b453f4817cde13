import type { RequestHandler } from 'express'
import type { Context } from './context.ts'

/** A line for each request: what, how it ended, how long. The route's pattern, never the address itself, nor a person. */
export const logRequests =
  ({ log }: Context): RequestHandler =>
  (request, response, next) => {
    const started = performance.now()
    response.on('close', () => {
      const { requestId, route } = response.locals
      log.info({
        requestId,
        method: request.method,
        route: route ?? 'page',
        status: response.writableFinished ? response.statusCode : 'aborted',
        ms: Math.round(performance.now() - started),
      })
    })
    next()
  }
