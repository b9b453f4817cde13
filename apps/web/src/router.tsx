import { createBrowserRouter, Outlet } from 'react-router'
import { FirstFailure } from './shell/first-failure.tsx'
import { Skeleton } from './shell/skeleton.tsx'

const errorPage = () => import('./shell/error-page.tsx').then(({ ErrorPage }) => ({ ErrorBoundary: ErrorPage }))
const missingPage = () => import('./shell/error-page.tsx').then(({ MissingPage }) => ({ Component: MissingPage }))

/** Every page by its address, each loaded when it is first asked for. */
export const router = createBrowserRouter([
  {
    HydrateFallback: Skeleton,
    ErrorBoundary: FirstFailure,
    Component: Outlet,
    children: [
      { path: '/sign-in', lazy: () => import('./sign-in/sign-in.route.tsx') },
      { path: '/sign-in/link', lazy: () => import('./sign-in/link.route.tsx') },
      {
        id: 'shell',
        path: '/',
        lazy: () => import('./shell/shell.route.tsx'),
        children: [
          {
            lazy: errorPage,
            children: [
              { index: true, lazy: () => import('./home/home.route.tsx') },
              { path: 'sessions', lazy: () => import('./shell/my-sessions.route.ts') },
              { path: 'hours', lazy: () => import('./shell/my-hours.route.ts') },
              { path: '*', lazy: missingPage },
            ],
          },
        ],
      },
    ],
  },
])
