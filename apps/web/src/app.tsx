import { createBrowserRouter, type PatchRoutesOnNavigationFunctionArgs, RouterProvider } from 'react-router'
import { routes, shell, shellPages, tablesApart } from './routes.tsx'

const allButThose = { load: () => shellPages().then((pages) => pages.shellPages) }
const known = new Set<object>()

/**
 * Adds the shell's pages once somebody goes to an address that may be one of theirs. The router asks again with every
 * address that has a part in it which varies, since a page that it does not know yet might fit better.
 */
const addShellPages = async ({ path, patch, signal }: PatchRoutesOnNavigationFunctionArgs) => {
  const wanted = [allButThose, ...tablesApart.filter(({ of }) => of.test(path))].filter((table) => !known.has(table))
  if (wanted.length === 0) return
  // On its way at the same time, since it comes next. The router asks for it in its turn, and tells of a failure.
  shell().catch(() => undefined)
  const tables = await Promise.all(wanted.map(({ load }) => load()))
  for (const pages of tables) patch('pages', pages)
  // Whoever has gone elsewhere meanwhile got nothing from `patch`: it is done with the next address.
  if (!signal.aborted) for (const table of wanted) known.add(table)
}

const router = createBrowserRouter(routes, { patchRoutesOnNavigation: addShellPages })

/** Every page but those that `main.tsx` opens without a router. */
export const Component = () => <RouterProvider router={router} />
