import type { EndingView, PlannedStill } from '@mentorfolio/domain/endings/ending-view'
import { Link } from 'react-router'
import { moment } from '../words/dates.ts'
import { counted, listed } from '../words/durations.ts'

/** What becomes of a planned session once the mentoring is over. */
const becomesOf = ({ running, goesWithIt, others }: PlannedStill): string => {
  if (running) return 'its timer is running: stop it, then write the log'
  if (goesWithIt) return 'called off once the mentoring is over'
  return others.length > 0 ? `stays planned with ${listed(others)}` : 'stays: log it, or say that it did not happen'
}

/** What an end calls off, in words; empty where it calls off nothing. */
export const calledOffWords = (planned: EndingView['planned']): string => {
  const gone = planned.filter(({ goesWithIt }) => goesWithIt).length
  return gone === 0 ? '' : `${counted(gone, 'planned session')} ${gone === 1 ? 'is' : 'are'} called off with it.`
}

const are = (count: number, what: string) => `${count === 1 ? 'One session is' : `${count} sessions are`} ${what}`

const headOf = (planned: EndingView['planned']): string => {
  const running = planned.filter((each) => each.running).length
  const still = planned.length - running
  if (running === 0) return are(still, 'still planned')
  return still === 0 ? are(running, 'running') : `${are(running, 'running')}, ${still} still planned`
}

/** The sessions that are still planned or go on now, each named, with what becomes of it. */
export const StillPlanned = ({ planned }: { planned: EndingView['planned'] }) =>
  planned.length > 0 && (
    <section aria-labelledby="planned" className="grid gap-2">
      <h2 id="planned" className="text-lg">
        {headOf(planned)}
      </h2>
      <ul className="divide-y divide-line">
        {planned.map((session) => (
          <li key={session.id} className="flex flex-wrap items-baseline gap-x-2 py-1">
            <Link to={`/sessions/${session.id}`} className="inline-flex min-h-tap items-center">
              {moment(session.start, session.zone)}
            </Link>
            <span className="text-ink-2">{becomesOf(session)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
