import type { RouteObject } from 'react-router'

/** The pages of what an assessor observed and discussed: apart from a unit's others, since few of its readers open one. */
export const methodPages: RouteObject[] = [
  { path: 'units/:id/methods', lazy: () => import('./methods/methods.route.tsx') },
  { path: 'units/:id/methods/observations/new', lazy: () => import('./methods/write-observation.route.tsx') },
  { path: 'units/:id/methods/discussions/new', lazy: () => import('./methods/write-discussion.route.tsx') },
  { path: 'units/:id/methods/:recordId', lazy: () => import('./methods/record.route.tsx') },
  { path: 'units/:id/methods/:recordId/observation', lazy: () => import('./methods/write-observation.route.tsx') },
  { path: 'units/:id/methods/:recordId/discussion', lazy: () => import('./methods/write-discussion.route.tsx') },
]
