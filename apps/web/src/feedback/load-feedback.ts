import type { FeedbackView } from '@mentorfolio/domain/feedback/feedback-view'
import { call } from '../api/call.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { isOfFeedback, withWaitingFeedback } from './with-waiting.ts'

/** The feedback of a relationship as it stands on this device; what of it waits on this device, and everything else that does. */
export type LoadedFeedback = { feedback: FeedbackView; waiting: readonly Item[]; onDevice: readonly Item[] }

export const pageOf = (id: string) => `/relationships/${id}/feedback`

/** Throws as `call` does. */
export const loadFeedback = async (id: string, signal?: AbortSignal): Promise<LoadedFeedback> => {
  const onDevice = await itemsWaiting()
  const feedback = await call('GET /api/relationships/:id/feedback', { params: { id } }, signal)
  const waiting = onDevice.filter((item) => isOfFeedback(item, id))
  return { feedback: withWaitingFeedback(feedback, waiting), waiting, onDevice }
}

/** As the server has it at this moment: what this device kept of it will not do. */
export const feedbackNow = (id: string): Promise<FeedbackView> =>
  call('GET /api/relationships/:id/feedback', { params: { id } }, undefined, { kept: false })
