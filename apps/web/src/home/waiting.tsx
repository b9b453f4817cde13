import type { Candidacy } from '@mentorfolio/domain/home/home.endpoints'
import { Link } from 'react-router'
import { daysFrom, hereZone } from '../words/dates.ts'
import { counted } from '../words/durations.ts'

type Waiting = Candidacy['waiting'][number]

const what: Record<Waiting['kind'], (name: string) => string> = {
  SIGNATURE: (name) => `${name}’s signature on the agreement`,
}

const sinceInWords = (since: string, now: string): string => {
  const days = -daysFrom(now, since, hereZone())
  return days <= 0 ? 'asked today' : days === 1 ? 'asked yesterday' : `asked ${counted(days, 'day')} ago`
}

/** What others have to do before the candidate can go on. */
export const Waiting = ({ waiting, now }: { waiting: readonly Waiting[]; now: string }) => (
  <section className="grid gap-2">
    <h2 className="text-lg">Waiting for others</h2>
    {waiting.length === 0 && <p className="text-ink-2">Nobody keeps you waiting.</p>}
    <ul className="divide-y divide-line">
      {waiting.map(({ kind, relationshipId, name, since }) => (
        <li key={`${kind} ${relationshipId}`} className="py-2">
          <Link to={`/relationships/${relationshipId}`}>{what[kind](name)}</Link>
          <p className="text-sm text-ink-2">{sinceInWords(since, now)}</p>
        </li>
      ))}
    </ul>
  </section>
)
