import { call } from '../api/call.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { isOfPlanned } from './sessions-here.ts'
import { isOfEnding, withWaitingEnding } from './with-waiting.ts'

/** As the server has it at this moment: what this device kept of it will not do. */
export const endingNow = (id: string) =>
  call('GET /api/relationships/:id/ending', { params: { id } }, undefined, { kept: false })

/** The way to the end of a relationship as it stands on this device, and what of it waits here. */
export const loadEnding = async (id: string, signal?: AbortSignal) => {
  const onDevice = await itemsWaiting()
  const ending = await call('GET /api/relationships/:id/ending', { params: { id } }, signal)
  const waiting = onDevice.filter((item) => isOfEnding(item, id) || isOfPlanned(item, ending))
  return { ending: withWaitingEnding(ending, waiting), waiting, onDevice }
}
