import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'

const web = join(import.meta.dirname, '../../../web')

type Route = { path?: string; lazy?: () => Promise<object>; children?: readonly unknown[] }

const isRoute = (value: unknown): value is Route => typeof value === 'object' && value !== null

const addressOf = (above: string, path: string | undefined) =>
  `${above}/${path ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')

const withActions = async (routes: readonly unknown[], above: string): Promise<string[]> => {
  const found = await Promise.all(
    routes.filter(isRoute).map(async ({ path, lazy, children = [] }) => {
      const address = addressOf(above, path)
      const module = (await lazy?.()) ?? {}
      return [...('action' in module ? [address] : []), ...(await withActions(children, address))]
    }),
  )
  return found.flat()
}

const load = async <Result>(work: (server: ViteDevServer) => Promise<Result>): Promise<Result> => {
  const server = await createServer({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}

/** The address of every route that takes a form, as the product's own router has them: loaded as the build loads them. */
export const routesWithForms = () =>
  load(async (server) => {
    const { routes } = await server.ssrLoadModule('/src/routes.tsx')
    if (!Array.isArray(routes)) throw new Error('routes.tsx exports no routes')
    const tables: unknown[] = []
    for (const name of ['shell', 'centre', 'unit', 'method']) {
      const pages = (await server.ssrLoadModule(`/src/${name}-pages.ts`))[`${name}Pages`]
      if (!Array.isArray(pages)) throw new Error(`${name}-pages.ts exports no pages`)
      tables.push(...pages)
    }
    return (await withActions([...routes, ...tables], '')).toSorted((a, b) => a.localeCompare(b))
  })

/** What a session's own page asks, each in a form of its own. */
export const questionsOfASession = () =>
  load(async (server) => {
    const { questions } = await server.ssrLoadModule('/src/sessions/session/questions.ts')
    if (!Array.isArray(questions)) throw new Error('questions.ts exports no questions')
    return questions
  })
