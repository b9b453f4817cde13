import { Outlet, type RouteObject } from 'react-router'
import { FirstFailure } from './shell/first-failure.tsx'
import { Skeleton } from './shell/skeleton.tsx'

const errorPage = () => import('./shell/error-page.tsx').then(({ ErrorPage }) => ({ ErrorBoundary: ErrorPage }))
const missingPage = () => import('./shell/error-page.tsx').then(({ MissingPage }) => ({ Component: MissingPage }))

/** Every page by its address, each loaded when it is first asked for. */
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
        id: 'shell',
        path: '/',
        lazy: () => import('./shell/shell.route.tsx'),
        children: [
          {
            lazy: errorPage,
            children: [
              { index: true, lazy: () => import('./home/home.route.tsx') },
              { path: 'relationships/:id', lazy: () => import('./relationships/relationship.route.tsx') },
              { path: 'relationships/:id/agreement', lazy: () => import('./agreements/agreement.route.tsx') },
              {
                path: 'relationships/:id/agreement/write',
                lazy: () => import('./agreements/write-agreement.route.tsx'),
              },
              {
                path: 'relationships/:id/agreement/revise',
                lazy: () => import('./agreements/write-agreement.route.tsx'),
              },
              { path: 'relationships/:id/authorisation', lazy: () => import('./agreements/authorisation.route.tsx') },
              { path: 'centres/:centreId/agreement-template', lazy: () => import('./agreements/template.route.tsx') },
              { path: 'units/:id/hours', lazy: () => import('./ledger/ledger.route.tsx') },
              { path: 'registrations/:id/sessions', lazy: () => import('./sessions/session-list.route.tsx') },
              { path: 'sessions', lazy: () => import('./shell/my-sessions.route.ts') },
              { path: 'safeguarding', lazy: () => import('./safeguarding/inbox.route.tsx') },
              { path: 'unsent', lazy: () => import('./unsent/unsent.route.tsx') },
              { path: 'hours', lazy: () => import('./shell/my-hours.route.ts') },
              { path: 'sessions/plan', lazy: () => import('./sessions/plan-session.route.tsx') },
              { path: 'sessions/record', lazy: () => import('./sessions/record-session.route.tsx') },
              { path: 'sessions/:id', lazy: () => import('./sessions/session.route.tsx') },
              { path: 'sessions/:id/plan', lazy: () => import('./sessions/replan-session.route.tsx') },
              { path: 'sessions/:id/log', lazy: () => import('./sessions/log-session.route.tsx') },
              { path: 'sessions/:id/correct', lazy: () => import('./sessions/correct-log.route.tsx') },
              { path: 'centres/:centreId', lazy: () => import('./centres/centre.route.tsx') },
              { path: 'centres/:centreId/details', lazy: () => import('./centres/describe-centre.route.tsx') },
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
              { path: 'settings/new', lazy: () => import('./settings/new-setting.route.tsx') },
              { path: 'settings/:id', lazy: () => import('./settings/setting.route.tsx') },
              { path: 'settings/:id/edit', lazy: () => import('./settings/change-setting.route.tsx') },
              { path: 'settings/:id/permission', lazy: () => import('./settings/permission.route.tsx') },
              { path: 'mentees/new', lazy: () => import('./mentees/new-mentee.route.tsx') },
              { path: 'mentees/:id', lazy: () => import('./mentees/made-mentee.route.tsx') },
              { path: 'relationships/:id/mentee', lazy: () => import('./mentees/change-mentee.route.tsx') },
              { path: 'centres/:centreId/packs', lazy: () => import('./cohorts/packs.route.tsx') },
              { path: 'centres/:centreId/cohorts', lazy: () => import('./cohorts/cohort-list.route.tsx') },
              { path: 'centres/:centreId/cohorts/open', lazy: () => import('./cohorts/open-cohort.route.tsx') },
              { path: 'cohorts/:id', lazy: () => import('./cohorts/cohort.route.tsx') },
              { path: 'cohorts/:id/describe', lazy: () => import('./cohorts/describe-cohort.route.tsx') },
              { path: 'cohorts/:id/register', lazy: () => import('./cohorts/register.route.tsx') },
              { path: 'registrations/:id', lazy: () => import('./cohorts/registration.route.tsx') },
              { path: 'registrations/:id/describe', lazy: () => import('./cohorts/describe-registration.route.tsx') },
              { path: 'registrations/:id/assessor', lazy: () => import('./cohorts/allocate-assessor.route.tsx') },
              { path: 'registrations/:id/iqa', lazy: () => import('./cohorts/allocate-iqa.route.tsx') },
              { path: 'registrations/:id/break', lazy: () => import('./cohorts/take-break.route.tsx') },
              { path: 'registrations/:id/withdraw', lazy: () => import('./cohorts/withdraw-registration.route.tsx') },
              { path: 'registrations/:id/induction', lazy: () => import('./cohorts/induction.route.tsx') },
              { path: '*', lazy: missingPage },
            ],
          },
        ],
      },
    ],
  },
]
