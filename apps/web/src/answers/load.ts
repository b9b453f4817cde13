import type { AnswersView } from '@mentorfolio/domain/answers/answer-views'
import { call } from '../api/call.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { withWaitingAnswers } from './waiting.ts'

/** A unit's answers and case studies, with what waits for them here. Throws as `call` does. */
export const loadAnswers = async (id: string, signal?: AbortSignal) => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/units/:id/answers', { params: { id } }, signal)
  return { ...withWaitingAnswers(view, onDevice), onDevice }
}

/** As the server has it at this moment. */
export const answersNow = (id: string): Promise<AnswersView> =>
  call('GET /api/units/:id/answers', { params: { id } }, undefined, { kept: false })
