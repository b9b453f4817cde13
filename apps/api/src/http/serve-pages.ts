import { join } from 'node:path'
import express, { type Request, type Response } from 'express'
import { nothingHere } from './errors.ts'
import { isHandedOver } from './guards.ts'

/**
 * The one page as this address opens it: with hints of the parts that come next, so that they are asked for at once. Which
 * of them it opens is decided in the browser (apps/web/src/main.tsx); apps/web/build/openings.ts writes the three.
 */
const openingOf = (request: Request): string => {
  if (isHandedOver(request)) return 'locked.html'
  return /^\/guest\/?$/i.test(request.path) ? 'guest.html' : 'app.html'
}

// Asked for afresh each time, above all the service worker: a kept copy of it would keep a new release from everybody.
const askAgain = (response: Response) => response.setHeader('cache-control', 'no-cache')

/** Pages with their hashed parts; every other address gets the one page, whose router knows it. */
export const servePages = (folder: string) => {
  const pages = express.Router()
  pages.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, redirect: false }),
    nothingHere,
  )
  pages.use(express.static(folder, { index: false, redirect: false, setHeaders: askAgain }))
  const open = (request: Request, response: Response) => {
    askAgain(response)
    response.sendFile(openingOf(request), { root: folder })
  }
  pages.get('/*path', (request, response, next) => (request.accepts('html') ? open(request, response) : next()))
  // Whatever is asked for here: a sign-in link that has been used sends a script to this address, too.
  pages.get('/', open)
  return pages
}
