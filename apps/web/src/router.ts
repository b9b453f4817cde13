import { createBrowserRouter, type PatchRoutesOnNavigationFunctionArgs } from 'react-router'
import { isHandedOver } from './api/handed-over.ts'
import { lockedRoutes, routes, shell, shellPages } from './routes.tsx'

let known = false

/**
 * Adds the shell's pages once somebody goes to an address that may be one of theirs. The router asks again with every
 * address that has a part in it which varies, since a page that it does not know yet might fit better.
 */
const addShellPages = async ({ patch, signal }: PatchRoutesOnNavigationFunctionArgs) => {
  if (known) return
  // On its way at the same time, since it comes next. The router asks for it in its turn, and tells of a failure.
  shell().catch(() => undefined)
  const pages = await shellPages()
  patch('pages', pages.shellPages)
  // Whoever has gone elsewhere meanwhile got nothing from `patch`: it is done with the next address.
  known = !signal.aborted
}

/** Asked before any page begins to load: handed over, there is but one, whatever the address. */
export const locked = isHandedOver()

export const router = locked
  ? createBrowserRouter(lockedRoutes)
  : createBrowserRouter(routes, { patchRoutesOnNavigation: addShellPages })
