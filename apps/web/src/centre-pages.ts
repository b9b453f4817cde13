import type { RouteObject } from 'react-router'

/** The pages of a centre and its cohorts, by address: apart from the others, since candidates seldom open one. */
export const centrePages: RouteObject[] = [
  { path: 'centres/:centreId/recordings', lazy: () => import('./files/recordings.route.tsx') },
  { path: 'centres/:centreId/answer-questions', lazy: () => import('./answers/centre-questions.route.tsx') },
  {
    path: 'centres/:centreId/answer-questions/:criterion',
    lazy: () => import('./answers/write-centre-questions.route.tsx'),
  },
  { path: 'centres/:centreId/agreement-template', lazy: () => import('./agreements/template.route.tsx') },
  { path: 'centres/:centreId/questions', lazy: () => import('./question-sets/questions.route.tsx') },
  {
    path: 'centres/:centreId/questions/:source/:tool',
    lazy: () => import('./question-sets/write-questions.route.tsx'),
  },
  { path: 'centres/:centreId', lazy: () => import('./centres/centre.route.tsx') },
  { path: 'centres/:centreId/details', lazy: () => import('./centres/describe-centre.route.tsx') },
  { path: 'centres/:centreId/policies', lazy: () => import('./policies/policies.route.tsx') },
  { path: 'centres/:centreId/policies/:policyId', lazy: () => import('./policies/policy.route.tsx') },
  { path: 'centres/:centreId/assessors', lazy: () => import('./assessors/assessors.route.tsx') },
  { path: 'centres/:centreId/assessors/:personId', lazy: () => import('./assessors/assessor.route.tsx') },
  { path: 'centres/:centreId/conflicts', lazy: () => import('./conflicts/conflicts.route.tsx') },
  { path: 'centres/:centreId/conflicts/declare', lazy: () => import('./conflicts/declare-conflict.route.tsx') },
  { path: 'centres/:centreId/conflicts/:conflictId/end', lazy: () => import('./conflicts/end-conflict.route.tsx') },
  { path: 'centres/:centreId/mails', lazy: () => import('./mails/mails.route.tsx') },
  { path: 'centres/:centreId/people', lazy: () => import('./people/people.route.tsx') },
  { path: 'centres/:centreId/people/invite', lazy: () => import('./people/invite.route.tsx') },
  { path: 'centres/:centreId/people/:personId', lazy: () => import('./people/person.route.tsx') },
  { path: 'centres/:centreId/people/:personId/details', lazy: () => import('./people/details.route.tsx') },
  { path: 'centres/:centreId/people/:personId/roles', lazy: () => import('./people/roles.route.tsx') },
  {
    path: 'centres/:centreId/people/:personId/deactivate',
    lazy: () => import('./people/deactivate.route.tsx'),
  },
  { path: 'centres/:centreId/settings', lazy: () => import('./settings/settings.route.tsx') },
  { path: 'centres/:centreId/pauses', lazy: () => import('./endings/pauses.route.tsx') },
  { path: 'centres/:centreId/packs', lazy: () => import('./cohorts/packs.route.tsx') },
  { path: 'centres/:centreId/cohorts', lazy: () => import('./cohorts/cohort-list.route.tsx') },
  { path: 'centres/:centreId/cohorts/open', lazy: () => import('./cohorts/open-cohort.route.tsx') },
  { path: 'cohorts/:id', lazy: () => import('./cohorts/cohort.route.tsx') },
  { path: 'cohorts/:id/describe', lazy: () => import('./cohorts/describe-cohort.route.tsx') },
  { path: 'cohorts/:id/register', lazy: () => import('./cohorts/register.route.tsx') },
]
