import type { TestimoniesView } from '@mentorfolio/domain/testimonies/testimony-view'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../api/call.ts'
import { itemsWaiting } from '../outbox/waiting.ts'

/** The testimonies of a unit, and what waits on this device. Throws as `call` does. */
export const loadTestimonies = async (id: string, signal?: AbortSignal) => {
  const onDevice = await itemsWaiting()
  return { view: await call('GET /api/units/:id/testimonies', { params: { id } }, signal), onDevice }
}

/** One of them; 404 where it is none of this unit's. */
export const loadTestimony = async ({ params, request }: LoaderFunctionArgs) => {
  const loaded = await loadTestimonies(params['id'] ?? '', request.signal)
  const testimony = loaded.view.testimonies.find(({ id }) => id === params['testimonyId'])
  if (!testimony) throw new Response(null, { status: 404 })
  return { ...loaded, testimony }
}

/** As the server has them at this moment. */
export const testimoniesNow = (id: string): Promise<TestimoniesView> =>
  call('GET /api/units/:id/testimonies', { params: { id } }, undefined, { kept: false })
