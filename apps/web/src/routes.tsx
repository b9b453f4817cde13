import { Outlet, type RouteObject } from 'react-router'
import { FirstFailure } from './shell/first-failure.tsx'
import { Skeleton } from './shell/skeleton.tsx'

const errorPage = () => import('./shell/error-page.tsx').then(({ ErrorPage }) => ({ ErrorBoundary: ErrorPage }))
const missingPage = () => import('./shell/missing-page.tsx').then(({ MissingPage }) => ({ Component: MissingPage }))

/** What stands around the pages of somebody who is signed in. */
export const shell = () => import('./shell/shell.route.tsx')

/** The addresses of the pages inside it but home: a file of its own, which the pages outside never load. */
export const shellPages = () => import('./shell-pages.ts')

/** Those that have a table of their own, by how their address begins. */
export const tablesApart = [
  { of: /^\/(centres|cohorts)\//, load: () => import('./centre-pages.ts').then(({ centrePages }) => centrePages) },
  { of: /^\/units\/[^/]+\/methods/, load: () => import('./method-pages.ts').then(({ methodPages }) => methodPages) },
  { of: /^\/units\//, load: () => import('./unit-pages.ts').then(({ unitPages }) => unitPages) },
]

/** Beside home, which does not wait for them. Where they do not arrive, whoever goes on asks again, and is told. */
const shellAndThenItsPages = async () => {
  const module = await shell()
  shellPages().catch(() => undefined)
  return module
}

/**
 * The pages outside the shell, and home, by address, each loaded when it is first asked for. The rest: shell-pages.ts; and
 * a guest's, which needs no router: main.tsx.
 */
export const routes: RouteObject[] = [
  {
    HydrateFallback: Skeleton,
    ErrorBoundary: FirstFailure,
    Component: Outlet,
    children: [
      { path: '/sign-in', lazy: () => import('./sign-in/sign-in.route.tsx') },
      { path: '/sign-in/link', lazy: () => import('./sign-in/link.route.tsx') },
      { path: '/set-up', lazy: () => import('./centres/set-up.route.tsx') },
      { path: '/invitation', lazy: () => import('./people/invitation.route.tsx') },
      { path: '/concern', lazy: () => import('./safeguarding/concern.route.tsx') },
      {
        // Without a path: an address that is not known yet then has its place, and its failures, among the shell's pages.
        id: 'shell',
        lazy: shellAndThenItsPages,
        children: [
          {
            id: 'pages',
            lazy: errorPage,
            children: [
              { index: true, lazy: () => import('./home/home.route.tsx') },
              // Not known, or not yet: app.tsx.
              { path: '*', lazy: missingPage },
            ],
          },
        ],
      },
    ],
  },
]
