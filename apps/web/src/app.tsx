import { createBrowserRouter, type PatchRoutesOnNavigationFunctionArgs, RouterProvider } from 'react-router'
import { routes, shell, shellPages } from './routes.tsx'

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

const router = createBrowserRouter(routes, { patchRoutesOnNavigation: addShellPages })

/** Every page but those that `main.tsx` opens without a router. */
export const Component = () => <RouterProvider router={router} />
