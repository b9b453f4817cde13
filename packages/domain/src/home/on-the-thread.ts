import type { SessionState } from '../cycle/states.ts'
import { isGone, isToCome, wantsLog } from '../sessions/took-place.ts'

type OnThread = { id: string; status: SessionState; start: string; end: string }

/** What somebody looks for first: what wants its log, then what goes on now or comes next, then what was held last. */
const rankAt =
  (now: number) =>
  (session: OnThread): number =>
    wantsLog(session, now) ? 0 : isToCome(session, now) ? 1 : 2

/** How many that are still to come are shown while there are others to show. [D] */
const comingShown = 2

/**
 * Which sessions of a relationship home shows, at most `most` of them (docs/cycle.md, 'What comes next'): all that wait for
 * their log before any other, then the next two, then the latest that were held, then what else is to come. Called off and
 * withdrawn ones are in the list of sessions alone. `now`, `start`, `end`: ISO in UTC. Their order is the one given.
 */
export const onTheThread = <S extends OnThread>(sessions: readonly S[], now: string, most: number): S[] => {
  const rank = rankAt(Date.parse(now))
  const shown = sessions.filter((session) => !isGone(session))
  const ofRank = (wanted: number) => shown.filter((session) => rank(session) === wanted)
  const [toLog, coming, held] = [
    ofRank(0).toSorted((a, b) => a.start.localeCompare(b.start)),
    ofRank(1).toSorted((a, b) => a.start.localeCompare(b.start)),
    ofRank(2).toSorted((a, b) => b.start.localeCompare(a.start)),
  ]
  const chosen = [...toLog, ...coming.slice(0, comingShown), ...held, ...coming.slice(comingShown)].slice(0, most)
  const ids = new Set(chosen.map(({ id }) => id))
  return sessions.filter(({ id }) => ids.has(id))
}
