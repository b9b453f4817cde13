import type { Request, RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import { ProblemError } from './problem-error.ts'

/** The headers that keep pages to themselves: no inline script or style, no framing, no foreign origin at all. */
export const securityHeaders = (config: Config): RequestHandler[] => {
  const secure = config.publicUrl?.startsWith('https:') ?? false
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'self'"],
          'style-src': ["'self'"],
          // What was fetched for somebody is shown from this page's own memory.
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ['blob:'],
          'font-src': ["'self'"],
          'connect-src': ["'self'"],
          'manifest-src': ["'self'"],
          'worker-src': ["'self'"],
          'form-action': ["'self'"],
          'base-uri': ["'none'"],
          'frame-ancestors': ["'none'"],
          ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      crossOriginEmbedderPolicy: { policy: 'require-corp' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      // Our own pages alone may ask for the microphone: a discussion is recorded where its candidate said yes.
      response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()')
      next()
    },
  ]
}

/** Answers of the API belong to one person: nobody on the way keeps them. */
export const neverCached: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store')
  next()
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The origin that our own pages have, as far as a request can tell. */
export const ownOrigins = (config: Config, host: string | undefined) =>
  config.publicUrl ? [new URL(config.publicUrl).origin] : host ? [`http://${host}`, `https://${host}`] : []

/**
 * Refuses what another site's page sent, before anything of it is read: a write, and a read too, since a link of theirs takes
 * the sign-in along. An address that somebody types is theirs to ask.
 */
export const sameOrigin =
  (config: Config): RequestHandler =>
  (request, _response, next) => {
    const origin = request.headers.origin
    const site = request.headers['sec-fetch-site']
    const foreignOrigin = origin !== undefined && !ownOrigins(config, request.headers.host).includes(origin)
    if (foreignOrigin || site === 'cross-site' || site === 'same-site')
      throw new ProblemError('wrong-origin', 'This came from another site', {
        detail: 'Open Mentorfolio itself and do it there.',
      })
    next()
  }

/** A write is JSON, by its own word: a form of another site cannot say that without asking first. */
export const jsonOnly: RequestHandler = (request, _response, next) => {
  if (reads.has(request.method) || request.is('application/json')) return next()
  throw new ProblemError('wrong-type', 'This is not JSON', { detail: 'Send the body as application/json.' })
}

/** Refuses what a page of another site, or a link in a mail, makes a browser ask for. */
export const ownPagesOnly: RequestHandler = (request, _response, next) => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin')
    throw new ProblemError('wrong-origin', 'This came from another site', {
      detail: 'Open Mentorfolio itself and do it there.',
    })
  next()
}

/** A host is a name or an address, and perhaps a port: what else is sent as one would end up in addresses we make. */
export const plainHost: RequestHandler = (request, _response, next) => {
  if (/^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i.test(request.headers.host ?? '')) return next()
  throw new ProblemError('not-json', 'This request names no host', {
    detail: 'Send it with the address of this server.',
  })
}

/** Whether this browser says that its device is in a mentee's hands. */
export const isHandedOver = ({ headers }: Request) => /(?:^|;\s*)handed-over=/.test(headers.cookie ?? '')

/**
 * Refuses to tell anything while the device is in a mentee's hands (docs/decisions/0013-links.md, 'Handing over'): the
 * locked page reads what the device kept, so whatever asks is another, or an address of the API that somebody typed.
 * What waits may still be sent.
 */
export const notHandedOver: RequestHandler = (request, _response, next) => {
  if (!reads.has(request.method) || !isHandedOver(request)) return next()
  throw new ProblemError('handed-over', 'This device has been handed over', {
    detail: 'Unlock it with its four digits, or sign in again.',
  })
}
