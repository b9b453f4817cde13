import type { SeriesView } from '@mentorfolio/domain/sessions/series.endpoints'
import { rhythmOf } from '@mentorfolio/domain/sessions/series-length'
import type { SessionView } from '@mentorfolio/domain/sessions/session-view'
import { type Help, madeHere } from './made-here.ts'
import type { Making, MakingSeries } from './writes.ts'

const day = 86_400_000

const rhythmIn = (sessions: readonly { start: string }[]) => {
  const starts = sessions.map(({ start }) => Date.parse(start))
  const gaps = starts.slice(1).map((start, index) => Math.round((start - (starts[index] ?? start)) / day))
  return rhythmOf(Math.min(...gaps))
}

/**
 * The sessions of a series that only this device knows, each with the write as it would make it alone. Nothing more can be done
 * with them until they are sent: the series is one write, and what was built on one of its sessions would not wait for it.
 */
const sessionsOf = (item: MakingSeries, help: Help): { session: SessionView; alone: Making }[] => {
  const { sessions, ...body } = item.input.body
  return sessions.map(({ id, start, end }, index) => {
    const write = { line: 'PUT /api/sessions/:id', input: { params: { id }, body: { ...body, start, end } } } as const
    const alone = { ...item, ...write, record: id }
    const series = { id: item.record, number: index + 1, of: sessions.length, rhythm: rhythmIn(sessions) }
    return { session: { ...madeHere(alone, { ...help, id }), series, actions: [] }, alone }
  })
}

/** One session of a series that waits here; undefined: the series has none of that id. */
export const sessionOfSeries = (item: MakingSeries, id: string, help: Help) =>
  sessionsOf(item, help).find(({ session }) => session.id === id)

/** A series as the server will have it, if it takes it. */
export const seriesHere = (item: MakingSeries, help: Help): SeriesView => {
  const sessions = sessionsOf(item, help).map(({ session }) => session)
  return { id: item.record, candidateName: sessions[0]?.candidateName ?? '', sessions }
}
