import type { EndingView } from '@mentorfolio/domain/endings/ending-view'
import type { Item } from '../outbox/item.ts'

/** What a write that waits makes of a session that is planned, or under way. */
const becomes: Partial<Record<Item['line'], 'RUNS' | 'TO_LOG' | 'DONE'>> = {
  'POST /api/sessions/:id/start': 'RUNS',
  'POST /api/sessions/:id/stop': 'TO_LOG',
  'PUT /api/sessions/:id/log': 'DONE',
  'POST /api/sessions/:id/cancel': 'DONE',
  'POST /api/sessions/:id/no-show': 'DONE',
}

/** Whether a write that waits is about a session that is planned here, or under way. */
export const isOfPlanned = ({ line, record }: Item, { planned }: EndingView): boolean =>
  becomes[line] !== undefined && planned.some(({ id }) => id === record)

/** The way to the end with what became on this device of the sessions that it names. */
export const withSessionsHere = (view: EndingView, items: readonly Item[]): EndingView => {
  const last = new Map(
    items.filter((item) => isOfPlanned(item, view)).map(({ record, line }) => [record, becomes[line]]),
  )
  if (last.size === 0) return view
  const planned = view.planned.flatMap((session) => {
    const now = last.get(session.id)
    if (now === undefined) return [session]
    return now === 'RUNS' ? [{ ...session, running: true, goesWithIt: false }] : []
  })
  const toLog = view.toLog + [...last.values()].filter((now) => now === 'TO_LOG').length
  const others = view.met.filter((need) => need !== 'noSessionAwaitsLog')
  const isDone = toLog === 0 && !planned.some(({ running }) => running)
  return { ...view, planned, toLog, met: isDone ? [...others, 'noSessionAwaitsLog'] : others }
}
