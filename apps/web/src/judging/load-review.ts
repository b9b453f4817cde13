import { type QueueOrder, queueOrders } from '@mentorfolio/domain/judging/queue-orders'
import type { ReviewView } from '@mentorfolio/domain/judging/review-view'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../api/call.ts'
import { NotReached } from '../api/problem.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { reviewWith, waitingCriteria } from './with-waiting.ts'

export const orderIn = (search: URLSearchParams): QueueOrder | undefined =>
  queueOrders.find((each) => each === search.get('order'))

const paramsOf = (route: LoaderFunctionArgs['params']) => ({
  id: route['id'] ?? '',
  submissionId: route['submissionId'] ?? '',
})

/** What this page loaded last: no device keeps what somebody sees of others, and judging goes on without a network all the same. */
let last: { id: string; view: ReviewView } | null = null

const orLast = (submissionId: string) => (error: unknown) => {
  if (error instanceof NotReached && last?.id === submissionId) return last.view
  throw error
}

/** A submission before its assessor, with what was judged here and waits. */
export const loadReview = async ({ params: route, request: { url, signal } }: LoaderFunctionArgs) => {
  const params = paramsOf(route)
  const order = orderIn(new URL(url).searchParams)
  const onDevice = await itemsWaiting()
  const view = await call(
    'GET /api/units/:id/submissions/:submissionId/review',
    { params, query: order ? { order } : {} },
    signal,
  ).catch(orLast(params.submissionId))
  last = { id: params.submissionId, view }
  return { review: reviewWith(view, onDevice), waits: waitingCriteria(onDevice, params.submissionId), onDevice }
}

/** As the server has it at this moment. */
export const reviewNow = (id: string, submissionId: string): Promise<ReviewView> =>
  call('GET /api/units/:id/submissions/:submissionId/review', { params: { id, submissionId }, query: {} }, undefined, {
    kept: false,
  })

export const unitTitle = ({ unit }: Pick<ReviewView, 'unit'>): string => unit.probableTitle ?? unit.title
