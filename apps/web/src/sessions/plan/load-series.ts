import type { SeriesView } from '@mentorfolio/domain/sessions/series.endpoints'
import { call } from '../../api/call.ts'
import { serverNow } from '../../api/clock.ts'
import { ApiProblem, NotReached } from '../../api/problem.ts'
import type { Item } from '../../outbox/item.ts'
import { itemsWaiting } from '../../outbox/waiting.ts'
import { isRunning } from '../../words/sessions.ts'

/** A series as the server has it, null while it is on this device alone; and what of it waits to be sent. */
export type LoadedSeries = { series: SeriesView | null; waiting: readonly Item[]; onDevice: readonly Item[] }

/** Throws as `call` does, but for one that this device has just made. */
export const loadSeries = async (id: string, signal: AbortSignal): Promise<LoadedSeries> => {
  const onDevice = await itemsWaiting()
  const waiting = onDevice.filter(({ record }) => record === id)
  try {
    const series = await call('GET /api/series/:id', { params: { id } }, signal)
    const ofOne = new Set(series.sessions.map((session) => session.id))
    return { series, waiting: onDevice.filter(({ record }) => record === id || ofOne.has(record)), onDevice }
  } catch (error) {
    const isUnknown = error instanceof NotReached || (error instanceof ApiProblem && error.problem.status === 404)
    if (waiting.length === 0 || !isUnknown) throw error
    return { series: null, waiting, onDevice }
  }
}

/** Those that can still be moved or called off together: planned, ahead, and not running. */
export const stillAhead = ({ sessions }: SeriesView) =>
  sessions.filter((each) => each.status === 'PLANNED' && !isRunning(each) && Date.parse(each.start) > serverNow())
