import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../api/call.ts'

export const adjustmentsPage = (unitId: string) => `/units/${unitId}/adjustments`

/** The adjustments of a unit; one of them where the address names it (404 where it is not there). */
export const loadAdjustments = async ({ params: route, request: { signal } }: LoaderFunctionArgs) => {
  const view = await call('GET /api/units/:id/adjustments', { params: { id: route['id'] ?? '' } }, signal)
  const adjustment = view.adjustments.find(({ id }) => id === route['adjustmentId']) ?? null
  if (route['adjustmentId'] && !adjustment) throw new Response(null, { status: 404 })
  return { view, adjustment }
}
