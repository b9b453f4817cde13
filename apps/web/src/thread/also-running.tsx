import { Link } from 'react-router'
import { time } from '../words/dates.ts'
import { listed } from '../words/durations.ts'

type Running = { id: string; title: string | null; mentees: readonly string[]; startedAt: string | null; zone: string }

/** Other timers that run: nobody is in two sessions for long, so one was most likely forgotten (docs/hours.md, rule 6). */
export const AlsoRunning = ({ running }: { running: readonly Running[] }) => (
  <div className="grid gap-1 rounded-field bg-amber-soft px-3.5 py-2.5 text-amber">
    {running.map(({ id, title, mentees, startedAt, zone }) => (
      <p key={id}>
        A timer runs as well{mentees.length > 0 && ` with ${listed([...mentees])}`}
        {startedAt && ` since ${time(startedAt, zone)}`}:{' '}
        <Link to={`/sessions/${id}`} className="text-amber">
          {title ?? 'Open the session'}
        </Link>
      </p>
    ))}
    <p>Stop each when you part. Time that two sessions share counts once.</p>
  </div>
)
export default AlsoRunning
