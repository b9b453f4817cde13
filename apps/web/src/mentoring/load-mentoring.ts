import type { MentoringView } from '@mentorfolio/domain/plans/mentoring-view'
import { call } from '../api/call.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { isAbout, withWaiting } from './with-waiting.ts'

/** Needs, goals and plan as they stand on this device; what of them waits, and everything else that does. */
export type LoadedMentoring = { mentoring: MentoringView; waiting: readonly Item[]; onDevice: readonly Item[] }

/** Throws as `call` does. What waits is looked up first: what is sent meanwhile is in the answer, and not applied again. */
export const loadMentoring = async (id: string, signal?: AbortSignal): Promise<LoadedMentoring> => {
  const onDevice = await itemsWaiting()
  const view = await call('GET /api/relationships/:id/mentoring-plan', { params: { id } }, signal)
  return { mentoring: withWaiting(view, onDevice), waiting: onDevice.filter((item) => isAbout(item, id)), onDevice }
}

/** As the server has it at this moment: what this device kept of it will not do. */
export const mentoringNow = (id: string): Promise<MentoringView> =>
  call('GET /api/relationships/:id/mentoring-plan', { params: { id } }, undefined, { kept: false })
