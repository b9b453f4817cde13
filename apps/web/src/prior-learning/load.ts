import type { PriorLearningView } from '@mentorfolio/domain/prior-learning/prior-learning-view'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../api/call.ts'
import { itemsWaiting } from '../outbox/waiting.ts'

/** What is claimed of before for a unit, and what waits on this device. Throws as `call` does. */
export const loadPriorLearning = async ({ params: route, request }: LoaderFunctionArgs) => {
  const onDevice = await itemsWaiting()
  const params = { id: route['id'] ?? '' }
  const view = await call('GET /api/units/:id/prior-learning', { params }, request.signal)
  const page = `/units/${params.id}/prior-learning`
  return { view, onDevice, waiting: onDevice.filter((item) => item.page.startsWith(page)) }
}

/** The same with the claim that the address names; 404 where there is none. */
export const loadClaim = async (args: LoaderFunctionArgs) => {
  const loaded = await loadPriorLearning(args)
  const claim = loaded.view.claims.find(({ id }) => id === args.params['recordId'])
  if (!claim) throw new Response(null, { status: 404 })
  return { ...loaded, claim }
}

/** As the server has it at this moment. */
export const priorLearningNow = (id: string): Promise<PriorLearningView> =>
  call('GET /api/units/:id/prior-learning', { params: { id } }, undefined, { kept: false })
