import type { PlannedActivity } from '@mentorfolio/domain/assessment-plans/assessment-plan-view'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../api/call.ts'
import { itemsWaiting } from '../outbox/waiting.ts'

export const planPage = (unitId: string) => `/units/${unitId}/assessment-plan`

/** The plan of a unit; one of its activities where the address names it (404 where it is not there). */
export const loadPlan = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/assessment-plan', { params: { id: route['id'] ?? '' } }, signal)
  const activity: PlannedActivity | null = view.plan?.activities.find(({ id }) => id === route['activityId']) ?? null
  if (route['activityId'] && !activity) throw new Response(null, { status: 404 })
  return { view, activity, onDevice }
}

/** As the server has it at this moment. */
export const planNow = (id: string) =>
  call('GET /api/units/:id/assessment-plan', { params: { id } }, undefined, { kept: false })
