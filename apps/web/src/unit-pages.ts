import type { RouteObject } from 'react-router'

/** The pages of a unit, by address: apart from the others, since what is done every day is none of them. */
export const unitPages: RouteObject[] = [
  { path: 'units/:id/files/:recordId?', lazy: () => import('./files/of-unit.route.ts') },
  { path: 'units/:id/hours', lazy: () => import('./ledger/ledger.route.tsx') },
  { path: 'units/:id/evidence', lazy: () => import('./evidence/matrix.route.tsx') },
  { path: 'units/:id/evidence/:record/:recordId', lazy: () => import('./evidence/record.route.tsx') },
  { path: 'units/:id/criteria/:criterion', lazy: () => import('./evidence/criterion.route.tsx') },
  { path: 'units/:id/reflection', lazy: () => import('./reflections/unit-reflection.route.tsx') },
  { path: 'units/:id/reflection/summary/new', lazy: () => import('./reflections/write-summary.route.tsx') },
  {
    path: 'units/:id/reflection/summary/:recordId/change',
    lazy: () => import('./reflections/write-summary.route.tsx'),
  },
  { path: 'units/:id/reflection/self-review/new', lazy: () => import('./reflections/write-self-review.route.tsx') },
  {
    path: 'units/:id/reflection/self-review/:recordId/change',
    lazy: () => import('./reflections/write-self-review.route.tsx'),
  },
  { path: 'units/:id/reflection/cpd-plan/new', lazy: () => import('./reflections/write-cpd-plan.route.tsx') },
  {
    path: 'units/:id/reflection/cpd-plan/:recordId/change',
    lazy: () => import('./reflections/write-cpd-plan.route.tsx'),
  },
  { path: 'units/:id/reflection/:recordId', lazy: () => import('./reflections/text.route.tsx') },
  { path: 'units/:id/reflection/:recordId/withdraw', lazy: () => import('./reflections/withdraw-text.route.tsx') },
  { path: 'units/:id/written-answers/:recordId', lazy: () => import('./answers/of-unit.route.ts') },
  { path: 'units/:id/answers', lazy: () => import('./answers/answers.route.tsx') },
  { path: 'units/:id/answers/:criterion', lazy: () => import('./answers/criterion.route.tsx') },
  { path: 'units/:id/answers/:criterion/write', lazy: () => import('./answers/write-answer.route.tsx') },
  {
    path: 'units/:id/answers/:criterion/:recordId/change',
    lazy: () => import('./answers/write-answer.route.tsx'),
  },
  {
    path: 'units/:id/answers/:criterion/:recordId/withdraw',
    lazy: () => import('./answers/withdraw-answer.route.tsx'),
  },
  { path: 'units/:id/case-studies/new', lazy: () => import('./answers/write-case-study.route.tsx') },
  { path: 'units/:id/case-studies/:recordId', lazy: () => import('./answers/case-study.route.tsx') },
  { path: 'units/:id/case-studies/:recordId/change', lazy: () => import('./answers/write-case-study.route.tsx') },
  { path: 'units/:id/case-studies/:recordId/withdraw', lazy: () => import('./answers/withdraw-answer.route.tsx') },
  { path: 'units/:id/testimonies', lazy: () => import('./testimonies/testimonies.route.tsx') },
  { path: 'units/:id/testimonies/:testimonyId', lazy: () => import('./testimonies/testimony.route.tsx') },
  { path: 'units/:id/testimonies/:testimonyId/look', lazy: () => import('./testimonies/look.route.tsx') },
  { path: 'units/:id/print', lazy: () => import('./printing/print.route.tsx') },
  { path: 'units/:id/submit', lazy: () => import('./submissions/submit.route.tsx') },
  { path: 'units/:id/submissions/:submissionId', lazy: () => import('./submissions/submission.route.tsx') },
  { path: 'units/:id/submissions/:submissionId/withdraw', lazy: () => import('./submissions/withdraw.route.tsx') },
  { path: 'units/:id/submissions/:submissionId/add', lazy: () => import('./submissions/add.route.tsx') },
  { path: 'units/:id/submissions/:submissionId/review', lazy: () => import('./judging/review.route.tsx') },
  { path: 'units/:id/submissions/:submissionId/review/release', lazy: () => import('./judging/release.route.tsx') },
  {
    path: 'units/:id/submissions/:submissionId/review/countersign',
    lazy: () => import('./judging/countersign.route.tsx'),
  },
  { path: 'units/:id/sessions-to-accept', lazy: () => import('./judging/sessions-to-accept.route.tsx') },
]
