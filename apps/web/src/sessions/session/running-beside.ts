import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import type { Item } from '../../outbox/item.ts'

/** What ends a timer, or says that it ended. */
const ends: ReadonlySet<Item['line']> = new Set([
  'POST /api/sessions/:id/stop',
  'PUT /api/sessions/:id/log',
  'POST /api/sessions/:id/cancel',
  'POST /api/sessions/:id/no-show',
])

/** Other timers that run: as the server knows, and as was pressed on this device and waits. A kept answer may be from before there were any. */
export const runningBeside = (
  { id, zone, alsoRunning = [] }: SessionView,
  onDevice: readonly Item[],
): SessionView['alsoRunning'] => {
  const ended = new Set(onDevice.filter(({ line }) => ends.has(line)).map(({ record }) => record))
  const started = onDevice.filter(({ line, record }) => line === 'POST /api/sessions/:id/start' && record !== id)
  const here = started
    .filter(({ record }) => !alsoRunning.some((each) => each.id === record))
    .map(({ record, writtenAt }) => ({ id: record, title: null, mentees: [], startedAt: writtenAt, zone }))
  return [...alsoRunning, ...here].filter((each) => !ended.has(each.id))
}
