import type { SeriesView } from '@mentorfolio/domain/sessions/series.endpoints'
import { isRunning } from '@mentorfolio/domain/sessions/took-place'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import { helpFor, inTime, isUnknown } from './load-session.ts'
import { isMakingSeries } from './pending/writes.ts'

/** A series as it stands on this device, and what of it waits to be sent. */
export type LoadedSeries = { series: SeriesView; waiting: readonly Item[]; onDevice: readonly Item[] }

const here = () => import('./pending/series-here.ts')
// When it is needed there is no network to fetch it from.
void here().catch(() => undefined)

/** Throws as `call` does, but for one that this device has just made: that is shown from the write that makes it. */
export const loadSeries = async (id: string, signal: AbortSignal): Promise<LoadedSeries> => {
  const onDevice = await itemsWaiting()
  const making = onDevice.filter(({ record }) => record === id).find(isMakingSeries)
  try {
    const asked = call('GET /api/series/:id', { params: { id } }, signal)
    asked.catch(() => undefined)
    const series = await (making ? inTime(asked) : asked)
    const ofOne = new Set(series.sessions.map((session) => session.id))
    return { series, waiting: onDevice.filter(({ record }) => record === id || ofOne.has(record)), onDevice }
  } catch (error) {
    if (!making || !isUnknown(error)) throw error
    const { seriesHere } = await here()
    return { series: seriesHere(making, await helpFor(id, making, signal)), waiting: [making], onDevice }
  }
}

/** Those that can still be moved or called off together: planned, ahead, and not running. */
export const stillAhead = ({ sessions }: SeriesView) =>
  sessions.filter((each) => each.status === 'PLANNED' && !isRunning(each) && Date.parse(each.start) > serverNow())
