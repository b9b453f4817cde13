import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { call } from '../api/call.ts'
import { serverNow } from '../api/clock.ts'
import { ApiProblem, NotReached } from '../api/problem.ts'
import type { Item } from '../outbox/item.ts'
import { itemsWaiting } from '../outbox/waiting.ts'
import type { Help } from './pending/made-here.ts'
import { isMaking, isMakingSeries, isTaken, type Making, type MakingSeries, relationshipsOf } from './pending/writes.ts'

/** A session as it stands on this device, what of it has not been sent, and all else that has not. */
export type LoadedSession = { session: SessionView; waiting: readonly Item[]; onDevice: readonly Item[] }

/** It brings the table of rules along, and most sessions have nothing that waits: no page's first paint waits for it. */
const pending = () => import('./pending/with-pending.ts')
const ofSeries = () => import('./pending/series-here.ts')
// Fetched ahead all the same: when they are needed there is no network to fetch them from.
for (const part of [pending, ofSeries]) void part().catch(() => undefined)

export const isUnknown = (error: unknown) =>
  error instanceof NotReached || (error instanceof ApiProblem && error.problem.status === 404)

const clocks = () => {
  const now = serverNow()
  return { now, ahead: now - Date.now() }
}

/** What the kept pages know of the people whom a session made here is with; what is not there is left out. */
export const helpFor = async (
  id: string,
  item: Making | MakingSeries,
  signal: AbortSignal | undefined,
): Promise<Help> => {
  const [home, ...relationships] = await Promise.all([
    call('GET /api/home', {}, signal).catch(() => null),
    ...relationshipsOf(item).map((each) =>
      call('GET /api/relationships/:id', { params: { id: each } }, signal).catch(() => null),
    ),
  ])
  return { id, ...clocks(), home, relationships: relationships.filter((each) => each !== null) }
}

const makes = ({ input }: MakingSeries, id: string) => input.body.sessions.some((session) => session.id === id)

/** How long a session that was made here waits for the server, in milliseconds. */
const patience = 2_000

export const inTime = async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotReached('Nothing came in time')), patience)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

/**
 * One session with what waits for it on this device. One that the server does not know yet is shown from the write that
 * makes it; otherwise throws as `call` does.
 */
export const loadSession = async (id: string, signal?: AbortSignal): Promise<LoadedSession> => {
  // Looked up before the answer comes: what is sent meanwhile is in the answer, and is not applied to it again.
  const looking = itemsWaiting()
  const ofThis = async () => (await looking).filter(({ record }) => record === id)
  const inSeries = async () =>
    (await looking).find((item): item is MakingSeries => isMakingSeries(item) && makes(item, id))
  try {
    const asked = call('GET /api/sessions/:id', { params: { id } }, signal)
    // It may be called off while we look, or come when it is of no use any more.
    asked.catch(() => undefined)
    // Shown from here soon, if it was made here: whoever has just saved it must not wait for a network that is not there.
    const isMadeHere = (await ofThis()).some(isMaking) || (await inSeries()) !== undefined
    const view = await (isMadeHere ? inTime(asked) : asked)
    const items = await ofThis()
    if (items.length === 0) return { session: view, waiting: items, onDevice: await looking }
    const { withPending } = await pending()
    const session = withPending(view, items, { id, ...clocks(), home: null, relationships: [] }) ?? view
    return { session, waiting: items.filter((item) => !isTaken(view, item)), onDevice: await looking }
  } catch (error) {
    if (!isUnknown(error)) throw error
    const items = await ofThis()
    const series = await inSeries()
    if (series) {
      const found = (await ofSeries()).sessionOfSeries(series, id, await helpFor(id, series, signal))
      if (found) return { session: found.session, waiting: [found.alone, ...items], onDevice: await looking }
    }
    const making = items.find(isMaking)
    if (!making) throw error
    const { withPending } = await pending()
    const session = withPending(null, items, await helpFor(id, making, signal))
    if (!session) throw error
    return { session, waiting: items, onDevice: await looking }
  }
}
